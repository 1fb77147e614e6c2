namespace OnRecord.Intake.Chrome;

/// <summary>What a line's last and first characters tell before anything has been read.</summary>
internal static class Sentences
{
    private const string Closers = "\"'”’»)]}*";

    /// <summary>True when the words end with a full stop, a question or exclamation mark or dots, also inside closing quotation marks or brackets.</summary>
    public static bool EndsOne(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        while (!words.IsEmpty && (Closers.Contains(words[^1], StringComparison.Ordinal) || char.IsWhiteSpace(words[^1]))) words = words[..^1];
        return !words.IsEmpty && words[^1] is '.' or '!' or '?' or '…' or '。';
    }

    /// <summary>True when the words end with a full stop and not with what a headline may also end with.</summary>
    public static bool EndsWithStop(ReadOnlySpan<char> words) => EndsOne(words) && words.TrimEnd(Closers).TrimEnd() is [.., '.' or '。'] stopped && !stopped.EndsWith("...", StringComparison.Ordinal);

    /// <summary>Body text by its shape: a sentence of some words, or too long to be a headline.</summary>
    public static bool IsBody(ReadOnlySpan<char> unit, int words) => words >= 25 || words >= 4 && EndsOne(unit);
}
