namespace OnRecord.Text;

/// <summary>Something wrong with input: a value, never an exception, so that one bad report stops no stream.</summary>
/// <param name="Code">What kind of thing is wrong, and what to do.</param>
/// <param name="Where">The file, address or line it is about.</param>
/// <param name="Excerpt">The first words of what could not be used; at most <see cref="ExcerptLength"/> characters; null when there are none.</param>
/// <param name="Detail">What this one case adds to the code's title; null when nothing.</param>
public sealed record Problem(ProblemCode Code, string Where, string? Excerpt = null, string? Detail = null)
{
    /// <summary>Long enough to recognise a line by, short enough for a terminal row.</summary>
    public const int ExcerptLength = 80;

    /// <summary>A problem with its excerpt cut to length and control characters made visible.</summary>
    public static Problem Of(ProblemCode code, string where, ReadOnlySpan<char> excerpt, string? detail = null)
    {
        var length = Math.Min(excerpt.Length, ExcerptLength);
        if (length > 0 && length < excerpt.Length && char.IsHighSurrogate(excerpt[length - 1])) length--;
        var shown = string.Create(length, excerpt[..length], static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = char.IsControl(source[i]) ? '·' : source[i];
        });
        return new Problem(code, where, shown.Length == 0 ? null : shown, detail);
    }

    public override string ToString() =>
        $"{Code.Id} {Where}: {Code.Title}{(Detail is null ? "" : $" ({Detail})")}{(Excerpt is null ? "" : $": “{Excerpt}”")}. {Code.Advice}";
}
