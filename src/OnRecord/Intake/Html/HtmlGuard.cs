using System.Text;

namespace OnRecord.Intake.Html;

/// <summary>
/// Flattens mark-up that is nested deeper than any page, before it is parsed: the tree builder takes time with the square of the depth.
/// Tags below the limit are left out and their text stays.
/// </summary>
internal static class HtmlGuard
{
    /// <summary>Real pages stay below 60; the worst seen in 484 of them had 95.</summary>
    public const int MaxDepth = 250;

    /// <summary>A longer tag is a picture in the address or an attack; it is left out.</summary>
    private const int MaxTagLength = 32 * 1024;

    /// <summary>Elements that need no end tag, or close each other: they do not deepen the tree.</summary>
    private static readonly string[] Flat =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "html", "body", "head"];

    public static string Flatten(string html)
    {
        if (!NeedsIt(html)) return html;
        var flat = new StringBuilder(html.Length);
        int depth = 0, skipped = 0, at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0) break;
            flat.Append(html, at, open - at);
            var close = TagEnd(html, open);
            if (close < 0)
            {
                at = open;
                break;
            }
            var keep = Keep(html, open, close, ref depth, ref skipped);
            if (keep) flat.Append(html, open, close - open);
            else flat.Append(' ');
            at = close;
        }
        return flat.Append(html, at, html.Length - at).ToString();
    }

    private static bool NeedsIt(string html)
    {
        int depth = 0, skipped = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            var close = TagEnd(html, at);
            if (close < 0) return false;
            if (!Keep(html, at, close, ref depth, ref skipped)) return true;
            at = close;
        }
        return false;
    }

    private static bool Keep(string html, int open, int close, ref int depth, ref int skipped)
    {
        if (RawEnd(html, open) is not null) return true;
        if (close - open > MaxTagLength) return false;
        if (close - open < 3) return true;
        var end = html[open + 1] == '/';
        var name = Name(html.AsSpan(open + (end ? 2 : 1), close - open - (end ? 2 : 1)));
        if (name.IsEmpty || html[close - 2] == '/' && !end || IsFlat(name)) return true;
        if (end)
        {
            if (skipped > 0)
            {
                skipped--;
                return false;
            }
            if (depth > 0) depth--;
            return true;
        }
        if (depth >= MaxDepth)
        {
            skipped++;
            return false;
        }
        depth++;
        return true;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] is '-' or ':')) length++;
        return tag[..length];
    }

    private static bool IsFlat(ReadOnlySpan<char> name)
    {
        foreach (var flat in Flat)
        {
            if (name.Equals(flat, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>The end tag of an element whose content is no mark-up; null for others.</summary>
    private static string? RawEnd(string html, int open)
    {
        var tag = html.AsSpan(open);
        return tag.StartsWith("<script", StringComparison.OrdinalIgnoreCase) ? "</script" : tag.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? "</style" : null;
    }

    /// <summary>One past the ">" of a tag, or past the end of a comment or script; -1 when it does not end.</summary>
    private static int TagEnd(string html, int open)
    {
        if (RawEnd(html, open) is string endTag)
        {
            var last = html.IndexOf(endTag, open, StringComparison.OrdinalIgnoreCase);
            var after = last < 0 ? -1 : html.IndexOf('>', last);
            return after < 0 ? -1 : after + 1;
        }
        var comment = html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal);
        var end = comment ? html.IndexOf("-->", open + 4, StringComparison.Ordinal) : html.IndexOf('>', open);
        return end < 0 ? -1 : end + (comment ? 3 : 1);
    }
}
