namespace OnRecord.Intake.Html.Tags;

/// <summary>Where an element ends whose content is not for readers: pictures in SVG, formulas, choices, templates.</summary>
internal static class SkippedContent
{
    /// <summary>Elements of SVG and MathML that hold HTML.</summary>
    private static readonly string[] HtmlInside = ["foreignObject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext"];

    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create(" \t\n\f\r/>");

    /// <summary>Elements that end a choice left open. What is left open otherwise would hide the page.</summary>
    private static readonly string[] EndChoice = ["input", "textarea", "section", "article", "main", "header", "footer", "ul", "ol"];

    /// <summary>One past the element's end tag, or where the tag stands that ends it without one; the end of the page for a template that nothing ends.</summary>
    /// <param name="html">The page.</param>
    /// <param name="from">Behind the start tag.</param>
    /// <param name="tag">The element.</param>
    public static int After(ReadOnlySpan<char> html, int from, HtmlTag tag)
    {
        var isForeign = tag.Name is "svg" or "math";
        int nested = 1, inside = 0;
        for (var at = from; html[at..].IndexOf('<') is >= 0 and var next;)
        {
            at += next;
            var rest = html[(at + 1)..];
            if (rest.IsEmpty) break;
            if (rest[0] is '!' or '?')
            {
                at = isForeign && inside == 0 && rest.StartsWith("![CDATA[", StringComparison.Ordinal) ? AfterData(html, at) : RawText.AfterDeclaration(html, at);
                continue;
            }
            var isEnd = rest[0] == '/';
            var name = TagName(rest[(isEnd ? 1 : 0)..]);
            if (name.IsEmpty)
            {
                at++;
                continue;
            }
            var attributes = new AttributeScan(html, at + (isEnd ? 2 : 1) + name.Length);
            attributes.ToEnd();
            if (name.Equals(tag.Name, StringComparison.OrdinalIgnoreCase))
            {
                if (tag.Name == "select") return attributes.End;
                nested += isEnd ? -1 : attributes.IsSelfClosing && isForeign ? 0 : 1;
                if (nested == 0) return attributes.End;
            }
            else if (isForeign && IsOneOf(HtmlInside, name)) inside = Math.Max(0, inside + (isEnd ? -1 : attributes.IsSelfClosing ? 0 : 1));
            else if (inside == 0 && tag.Name != "template" && Ends(HtmlTag.Of(name, [], 0), isForeign, isEnd)) return at;
            at = attributes.End;
            if (!isEnd && (!isForeign || inside > 0) && name.Equals("script", StringComparison.OrdinalIgnoreCase)) at = RawText.EndOfScript(html, at);
        }
        return html.Length;
    }

    /// <summary>The name at the start of a tag's text; empty where none begins.</summary>
    public static ReadOnlySpan<char> TagName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0])) return [];
        var end = text.IndexOfAny(NameEnds);
        return end < 0 ? text : text[..end];
    }

    private static bool Ends(HtmlTag? tag, bool isForeign, bool isEnd)
    {
        if (tag is null) return false;
        if (!isForeign) return tag.Kind is HtmlTagKind.Table or HtmlTagKind.Row or HtmlTagKind.Cell or HtmlTagKind.Section or HtmlTagKind.Form or HtmlTagKind.Body or HtmlTagKind.Html || !isEnd && (tag.Kind is HtmlTagKind.Paragraph or HtmlTagKind.Heading || IsOneOf(EndChoice, tag.Name));
        return tag.Kind is HtmlTagKind.Block or HtmlTagKind.Paragraph or HtmlTagKind.Item or HtmlTagKind.Heading or HtmlTagKind.Table or HtmlTagKind.Body or HtmlTagKind.Html || !isEnd && (tag.Kind == HtmlTagKind.Formatting || tag.Name is "span" or "img" or "br") || isEnd && tag.Kind is HtmlTagKind.Cell or HtmlTagKind.Row or HtmlTagKind.Section or HtmlTagKind.Link;
    }

    private static bool IsOneOf(string[] names, ReadOnlySpan<char> name)
    {
        foreach (var one in names)
        {
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static int AfterData(ReadOnlySpan<char> html, int open)
    {
        var end = html[open..].IndexOf("]]>", StringComparison.Ordinal);
        return end < 0 ? html.Length : open + end + 3;
    }
}
