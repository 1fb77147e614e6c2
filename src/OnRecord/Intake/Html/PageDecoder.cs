using OnRecord.Intake.Charsets;

namespace OnRecord.Intake.Html;

/// <summary>Bytes of a page to text, in the encoding that its mark, the transport, the page or its bytes tell.</summary>
internal static class PageDecoder
{
    /// <summary>The text of a page.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="hasReplacements">True when bytes in it mean nothing in its encoding.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out bool hasReplacements)
    {
        var text = Decode(bytes, transport: null, out var choice);
        hasReplacements = choice.Charset == Charset.Utf8 && !System.Text.Unicode.Utf8.IsValid(bytes);
        return text;
    }

    /// <summary>The text of a page that came over a transport.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="transport">Charset that the transport gave; null when it gave none.</param>
    /// <param name="choice">The encoding, and why.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? transport, out CharsetChoice choice)
    {
        choice = CharsetSniffer.Of(bytes, transport, DeclaredCharset.InPage(bytes));
        CharsetSniffer.Mark(bytes, out var mark);
        return choice.Charset.Decoder.GetString(bytes[mark..]);
    }
}
