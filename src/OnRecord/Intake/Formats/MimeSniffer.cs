namespace OnRecord.Intake.Formats;

/// <summary>The media type of content as the MIME Sniffing Standard computes it (https://mimesniff.spec.whatwg.org), from what the server said and the first bytes.</summary>
public static class MimeSniffer
{
    /// <summary>Bytes of the resource header.</summary>
    private const int HeaderBytes = 1445;

    private static readonly string[] Unknown = ["unknown/unknown", "application/unknown", "*/*"];

    /// <summary>What servers of old said of anything (section 5.1).</summary>
    private static readonly string[] SaidOfAnything = ["text/plain", "text/plain; charset=ISO-8859-1", "text/plain; charset=iso-8859-1", "text/plain; charset=UTF-8"];

    private static readonly string[] HtmlTags =
        ["<!DOCTYPE HTML", "<HTML", "<HEAD", "<SCRIPT", "<IFRAME", "<H1", "<DIV", "<FONT", "<TABLE", "<A", "<STYLE", "<TITLE", "<B", "<BODY", "<BR", "<P", "<!--"];

    /// <summary>The essence of the computed type (section 7).</summary>
    /// <param name="content">The content; its first 1,445 bytes are looked at.</param>
    /// <param name="contentType">What the server said; null when it said nothing.</param>
    /// <param name="isFinal">True when the server forbade sniffing: <c>X-Content-Type-Options: nosniff</c>.</param>
    public static string Sniff(ReadOnlySpan<byte> content, string? contentType, bool isFinal = false)
    {
        content = content[..Math.Min(content.Length, HeaderBytes)];
        var supplied = MimeType.Parse(contentType)?.Essence;
        if (supplied is null || Unknown.Contains(supplied, StringComparer.Ordinal)) return OfUnknown(content, mayBeScriptable: !isFinal);
        if (isFinal) return supplied;
        if (SaidOfAnything.Contains(contentType, StringComparer.Ordinal)) return TextOrBinary(content);
        if (supplied is "text/xml" or "application/xml" || supplied.EndsWith("+xml", StringComparison.Ordinal)) return supplied;
        if (supplied == "text/html") return FeedOrHtml(content) ?? supplied;
        return supplied.StartsWith("image/", StringComparison.Ordinal) ? MimeSignatures.Image(content) ?? supplied
            : supplied.StartsWith("audio/", StringComparison.Ordinal) || supplied.StartsWith("video/", StringComparison.Ordinal) || supplied == "application/ogg" ? MimeSignatures.Sound(content) ?? supplied
            : supplied;
    }

    /// <summary>Section 7.1.</summary>
    private static string OfUnknown(ReadOnlySpan<byte> content, bool mayBeScriptable)
    {
        var start = content.TrimStart("\t\n\f\r "u8);
        if (mayBeScriptable)
        {
            foreach (var tag in HtmlTags)
            {
                if (start.Length > tag.Length && System.Text.Ascii.EqualsIgnoreCase(start[..tag.Length], tag) && start[tag.Length] is 0x20 or 0x3E) return "text/html";
            }
            if (start.StartsWith("<?xml"u8)) return "text/xml";
            if (content.StartsWith("%PDF-"u8)) return "application/pdf";
        }
        if (content.StartsWith("%!PS-Adobe-"u8)) return "application/postscript";
        if (content is [0xFE, 0xFF, _, _, ..] or [0xFF, 0xFE, _, _, ..] or [0xEF, 0xBB, 0xBF, _, ..]) return "text/plain";
        return MimeSignatures.Image(content) ?? MimeSignatures.Sound(content) ?? MimeSignatures.Archive(content) ?? (HasBinary(content) ? "application/octet-stream" : "text/plain");
    }

    /// <summary>Section 7.2.</summary>
    private static string TextOrBinary(ReadOnlySpan<byte> content) =>
        content is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0xEF, 0xBB, 0xBF, ..] || !HasBinary(content) ? "text/plain" : OfUnknown(content, mayBeScriptable: false);

    /// <summary>Section 7.3: the type of a feed that was sent as a page; null when it is none.</summary>
    private static string? FeedOrHtml(ReadOnlySpan<byte> content)
    {
        if (content is [0xEF, 0xBB, 0xBF, ..]) content = content[3..];
        while (true)
        {
            content = content.TrimStart("\t\n\f\r "u8);
            if (content.IsEmpty || content[0] != '<') return null;
            content = content[1..];
            var end = content.StartsWith("!--"u8) ? "-->"u8 : content.StartsWith("!"u8) ? ">"u8 : content.StartsWith("?"u8) ? "?>"u8 : default;
            if (end.IsEmpty) break;
            var at = content.IndexOf(end);
            if (at < 0) return null;
            content = content[(at + end.Length)..];
        }
        if (content.StartsWith("rss"u8)) return "application/rss+xml";
        if (content.StartsWith("feed"u8)) return "application/atom+xml";
        return content.StartsWith("rdf:RDF"u8) && content.IndexOf("http://purl.org/rss/1.0/"u8) >= 0 && content.IndexOf("http://www.w3.org/1999/02/22-rdf-syntax-ns#"u8) >= 0 ? "application/rss+xml" : null;
    }

    /// <summary>Bytes that no text has (section 3).</summary>
    private static bool HasBinary(ReadOnlySpan<byte> content)
    {
        foreach (var b in content)
        {
            if (b is <= 0x08 or 0x0B or (>= 0x0E and <= 0x1A) or (>= 0x1C and <= 0x1F)) return true;
        }
        return false;
    }
}
