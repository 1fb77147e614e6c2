using System.Text;
using System.Text.Unicode;

namespace OnRecord.Intake.Html;

/// <summary>Bytes of a page to text: UTF-8 where they are valid, else the code page the page declares, else windows-1252, which browsers take too.</summary>
internal static class PageDecoder
{
    /// <summary>Browsers look no further for the declaration than 1,024 bytes; some pages have more scripts before it.</summary>
    private const int DeclarationBytes = 8192;

    private static readonly Encoding Fallback = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text of a page.</summary>
    /// <param name="bytes">The page without byte-order mark.</param>
    /// <param name="hasReplacements">True when a UTF-8 page held bytes that are none.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out bool hasReplacements)
    {
        hasReplacements = false;
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        var declared = Declared(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]));
        if (declared is null) return Fallback.GetString(bytes);
        hasReplacements = declared.CodePage == Encoding.UTF8.CodePage;
        return declared.GetString(bytes);
    }

    private static Encoding? Declared(string start)
    {
        for (var at = start.IndexOf("charset", StringComparison.OrdinalIgnoreCase); at >= 0; at = start.IndexOf("charset", at + 7, StringComparison.OrdinalIgnoreCase))
        {
            var from = at + 7;
            while (from < start.Length && start[from] is ' ' or '=' or '"' or '\'') from++;
            var to = from;
            while (to < start.Length && (char.IsAsciiLetterOrDigit(start[to]) || start[to] is '-' or '_' or ':')) to++;
            var name = start[from..to];
            if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8;
            // Pages that declare Latin-1 are read as windows-1252 everywhere.
            if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase)) return Fallback;
            if (name.Length > 2 && CodePagesEncodingProvider.Instance.GetEncoding(name) is Encoding known) return known;
        }
        return null;
    }
}
