using OnRecord.Intake.Html;

namespace OnRecord.Intake.Feeds;

/// <summary>Words of a feed that may be mark-up.</summary>
/// <param name="Value">As the feed holds them, once decoded.</param>
/// <param name="Kind">What they are.</param>
public sealed record FeedText(string Value, FeedTextKind Kind)
{
    /// <summary>On one line, without tags, entities read where they are mark-up; null when nothing is left.</summary>
    public string? Plain
    {
        get
        {
            if (Kind == FeedTextKind.Text) return string.Join(' ', Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } plain ? plain : null;
            return PageText.Clean(HasTags(Value) ? HtmlReader.Fragment(Value).Text : Value);
        }
    }

    /// <summary>True when an angle bracket opens what looks like a tag.</summary>
    private static bool HasTags(ReadOnlySpan<char> words)
    {
        while (words.IndexOf('<') is >= 0 and var at && at + 1 < words.Length)
        {
            words = words[(at + 1)..];
            if (char.IsAsciiLetter(words[0]) || words[0] is '/' or '!') return true;
        }
        return false;
    }
}
