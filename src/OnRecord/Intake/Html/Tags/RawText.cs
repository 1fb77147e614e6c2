namespace OnRecord.Intake.Html.Tags;

/// <summary>Where parts of a page end that are no mark-up: comments, scripts, the content of some elements. By the tokenizer of the HTML Standard, with its odd ends.</summary>
internal static class RawText
{
    /// <summary>One past the end of what begins with "&lt;!": a comment, a document type, or one of the forms that are taken for comments.</summary>
    public static int AfterDeclaration(ReadOnlySpan<char> html, int open)
    {
        if (!html[open..].StartsWith("<!--", StringComparison.Ordinal)) return After(html, open, '>');
        var at = open + 4;
        if (html[at..].StartsWith(">", StringComparison.Ordinal)) return at + 1;
        if (html[at..].StartsWith("->", StringComparison.Ordinal)) return at + 2;
        while (html[at..].IndexOf("--", StringComparison.Ordinal) is >= 0 and var dashes)
        {
            at += dashes + 2;
            while (at < html.Length && html[at] == '-') at++;
            if (html[at..].StartsWith(">", StringComparison.Ordinal)) return at + 1;
            if (html[at..].StartsWith("!>", StringComparison.Ordinal)) return at + 2;
        }
        return html.Length;
    }

    /// <summary>One past the next of a character, or the end of the page.</summary>
    public static int After(ReadOnlySpan<char> html, int from, char end)
    {
        var at = html[from..].IndexOf(end);
        return at < 0 ? html.Length : from + at + 1;
    }

    /// <summary>Where the end tag of an element begins that holds no mark-up; the end of the page when there is none.</summary>
    public static int EndTag(ReadOnlySpan<char> html, int from, ReadOnlySpan<char> name)
    {
        for (var at = from; html[at..].IndexOf("</", StringComparison.Ordinal) is >= 0 and var open;)
        {
            at += open;
            if (IsTag(html[(at + 2)..], name)) return at;
            at += 2;
        }
        return html.Length;
    }

    /// <summary>Where the end tag of a script begins: behind "&lt;!--" a script may hold another, with its end tag.</summary>
    public static int EndOfScript(ReadOnlySpan<char> html, int from)
    {
        bool escaped = false, twice = false;
        var at = from;
        while (html[at..].IndexOfAny('<', '-') is >= 0 and var next)
        {
            at += next;
            var rest = html[at..];
            if (rest[0] == '-')
            {
                if (rest.StartsWith("-->", StringComparison.Ordinal)) escaped = twice = false;
            }
            else if (!escaped && rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                // The dashes may belong to the end as well: "<!-->".
                escaped = true;
                at++;
            }
            else if (rest.StartsWith("</", StringComparison.Ordinal) && IsTag(rest[2..], "script"))
            {
                if (!twice) return at;
                twice = false;
            }
            else if (escaped && !twice && IsTag(rest[1..], "script")) twice = true;
            at++;
        }
        return html.Length;
    }

    private static bool IsTag(ReadOnlySpan<char> text, ReadOnlySpan<char> name) =>
        text.Length > name.Length && text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (AttributeScan.IsBlank(text[name.Length]) || text[name.Length] is '/' or '>');
}
