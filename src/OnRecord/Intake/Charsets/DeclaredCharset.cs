using System.Buffers;
using System.Text;

namespace OnRecord.Intake.Charsets;

/// <summary>The label that a text gives itself: in an XML declaration, or in a meta element of a page (the prescan of the HTML standard).</summary>
public static class DeclaredCharset
{
    /// <summary>Browsers look no further than 1,024 bytes; some pages have more scripts before it.</summary>
    private const int MetaBytes = 8192;

    /// <summary>Longer declarations are none.</summary>
    private const int XmlBytes = 400;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\n\f\r;");

    /// <summary>The label in an XML declaration; null when there is none.</summary>
    /// <param name="bytes">First bytes, without byte-order mark; white space in front is allowed.</param>
    public static string? InXml(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart(" \t\r\n\f"u8);
        if (!bytes.StartsWith("<?xml"u8)) return null;
        bytes = bytes[..Math.Min(bytes.Length, XmlBytes)];
        var end = bytes.IndexOf((byte)'>');
        if (end < 0) return null;
        bytes = bytes[..end];
        var at = bytes.IndexOf("encoding"u8);
        if (at < 0) return null;
        bytes = bytes[(at + 8)..].TrimStart(" \t\r\n"u8);
        if (bytes.IsEmpty || bytes[0] != '=') return null;
        bytes = bytes[1..].TrimStart(" \t\r\n"u8);
        if (bytes.IsEmpty || bytes[0] is not ((byte)'"' or (byte)'\'')) return null;
        var close = bytes[1..].IndexOf(bytes[0]);
        return close < 0 ? null : Encoding.Latin1.GetString(bytes.Slice(1, close));
    }

    /// <summary>The label in the first meta element of a page that gives one that is known, else in its XML declaration; null when there is none.</summary>
    /// <param name="bytes">First bytes of the page.</param>
    public static string? InPage(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, MetaBytes)];
        return InXml(start) is string xml && CharsetLabels.Find(xml) is not null ? xml : new MetaPrescan(start).Read();
    }

    /// <summary>The charset parameter in a content type, as the HTML standard extracts it from a meta element; null when there is none.</summary>
    public static string? InContentType(ReadOnlySpan<char> words)
    {
        while (words.IndexOf("charset", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            words = words[(at + 7)..].TrimStart(" \t\n\f\r");
            if (words.IsEmpty || words[0] != '=') continue;
            words = words[1..].TrimStart(" \t\n\f\r");
            if (words.IsEmpty) return null;
            if (words[0] is '"' or '\'')
            {
                var close = words[1..].IndexOf(words[0]);
                return close < 0 ? null : words.Slice(1, close).ToString();
            }
            var end = words.IndexOfAny(ValueEnds);
            return (end < 0 ? words : words[..end]).ToString();
        }
        return null;
    }
}
