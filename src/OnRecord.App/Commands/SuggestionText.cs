using OnRecord.Weave;

namespace OnRecord.App.Commands;

/// <summary>What a person may type to decide on a suggestion.</summary>
internal static class SuggestionText
{
    /// <summary>Suggestions shown of a story: the likeliest, which come first.</summary>
    public const int MostShown = 10;

    public static string Command(Suggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return $"onrecord utterances same {Argument(suggestion.A)} {Argument(suggestion.B)} --reason \"…\"";
    }

    private static string Argument(Rendering rendering)
    {
        var name = $"{rendering.Report}#{rendering.Statement}";
        return name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name;
    }
}
