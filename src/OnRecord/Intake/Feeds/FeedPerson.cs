namespace OnRecord.Intake.Feeds;

/// <summary>Who wrote a feed or item, as it says.</summary>
/// <param name="Name">Name, or whatever stands in its place; null when there is none.</param>
/// <param name="Mail">Mail address, or null.</param>
/// <param name="Url">Page, or null.</param>
public sealed record FeedPerson(string? Name, string? Mail = null, string? Url = null)
{
    /// <summary>From one string: "mail@site.example (Jane Doe)", "Jane Doe &lt;mail@site.example&gt;", a mail address, or a name.</summary>
    public static FeedPerson Of(string words)
    {
        var open = words.IndexOfAny(['(', '<']);
        var close = words.LastIndexOfAny([')', '>']);
        if (open >= 0 && close > open)
        {
            var (outside, inside) = ((words[..open] + words[(close + 1)..]).Trim(), words[(open + 1)..close].Trim());
            if (IsMail(outside)) return new FeedPerson(inside.Length > 0 ? inside : null, outside);
            if (IsMail(inside)) return new FeedPerson(outside.Length > 0 ? outside.Trim('"') : null, inside);
        }
        return IsMail(words) ? new FeedPerson(Name: null, words) : new FeedPerson(words.Length > 0 ? words : null);
    }

    private static bool IsMail(string words) => words.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < words.Length - 1 && !words.AsSpan().ContainsAny(" \t\n<>");
}
