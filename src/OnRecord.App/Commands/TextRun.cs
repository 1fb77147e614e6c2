namespace OnRecord.App.Commands;

/// <summary>Words in one style.</summary>
/// <param name="Text">The words.</param>
/// <param name="Style">A Spectre.Console style such as "bold"; null for none. Never the only carrier of a meaning.</param>
/// <param name="IsWhole">True when they stay on one line.</param>
internal readonly record struct TextRun(string Text, string? Style = null, bool IsWhole = false)
{
    /// <summary>Something that is there to be copied: a citation, an id.</summary>
    public static TextRun Mark(object mark) => new($" {mark}", "grey", IsWhole: true);
}
