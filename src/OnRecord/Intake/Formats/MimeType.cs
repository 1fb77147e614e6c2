
namespace OnRecord.Intake.Formats;

/// <summary>A media type as the MIME Sniffing Standard parses it, less its parameters but one.</summary>
/// <param name="Essence">Type and subtype in lower case.</param>
/// <param name="Charset">The charset parameter, or null.</param>
public sealed record MimeType(string Essence, string? Charset = null)
{
    /// <summary>Types under which pages, feeds and texts are sent, rightly or wrongly.</summary>
    private static readonly string[] Articles =
        ["application/xhtml+xml", "application/xml", "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/json", "application/feed+json", "application/octet-stream", "application/x-unknown-content-type", "unknown/unknown", "application/unknown", "*/*"];

    /// <summary>Kinds of text that are no article.</summary>
    private static readonly string[] OtherTexts = ["text/css", "text/javascript", "text/x-javascript", "text/ecmascript", "text/csv", "text/calendar", "text/vcard", "text/vtt"];

    /// <summary>True when content of this type may be a page, a feed or a text: what servers say wrongly is let through, and the content looked at.</summary>
    public bool MayBeArticle => Essence.StartsWith("text/", StringComparison.Ordinal) ? !OtherTexts.Contains(Essence) : Articles.Contains(Essence);

    /// <summary>"Parse a MIME type": null when the words are none.</summary>
    public static MimeType? Parse(string? words)
    {
        if (words is null) return null;
        var semicolon = words.IndexOf(';', StringComparison.Ordinal);
        var essence = (semicolon < 0 ? words : words[..semicolon]).Trim(' ', '\t', '\r', '\n').ToLowerInvariant();
        var slash = essence.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == essence.Length - 1 || !essence.All(c => c == '/' || IsToken(c)) || essence.IndexOf('/', slash + 1) > 0) return null;
        return new MimeType(essence, semicolon < 0 ? null : Parameter(words.AsSpan(semicolon + 1)));
    }

    private static string? Parameter(ReadOnlySpan<char> rest)
    {
        while (!rest.IsEmpty)
        {
            rest = rest.TrimStart(" \t\r\n;");
            var end = rest.IndexOfAny(';', '=');
            if (end < 0) return null;
            var name = rest[..end].TrimEnd();
            var isValue = rest[end] == '=';
            rest = rest[(end + 1)..];
            if (!isValue) continue;
            var value = Value(ref rest);
            if (name.Equals("charset", StringComparison.OrdinalIgnoreCase) && value.Length > 0) return value;
        }
        return null;
    }

    private static string Value(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != '"')
        {
            var end = rest.IndexOf(';');
            var plain = (end < 0 ? rest : rest[..end]).TrimEnd(" \t\r\n").ToString();
            rest = end < 0 ? default : rest[(end + 1)..];
            return plain;
        }
        var value = new System.Text.StringBuilder();
        rest = rest[1..];
        while (!rest.IsEmpty && rest[0] != '"')
        {
            if (rest[0] == '\\' && rest.Length > 1) rest = rest[1..];
            value.Append(rest[0]);
            rest = rest[1..];
        }
        return value.ToString();
    }

    private static bool IsToken(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal);
}
