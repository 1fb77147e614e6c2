using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace OnRecord.Intake.Html.Tags;

/// <summary>
/// Makes a page safe to parse: reads it as the tokenizer of the HTML Standard does and writes it anew with every element closed, within limits of depth and number.
/// Parsers take time with the square of the depth and open formatting that is never closed in every paragraph again. Linear time, whatever the page is.
/// Scripts are set aside, which most of a page's bytes are, and what is not for readers is left out.
/// </summary>
internal sealed class HtmlGuard
{
    /// <summary>Names of elements that are not of HTML.</summary>
    private const int MostOtherNames = 500;

    /// <summary>A longer script writes no single date.</summary>
    private const int MostInCall = 120;

    private static readonly SearchValues<char> Odd = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\0', '<']);

    /// <summary>Attributes that tell what an element holds.</summary>
    private static readonly string[] Telling = ["class", "id", "itemprop", "rel"];

    private readonly string html;
    private readonly StringBuilder into;
    private readonly OpenTags open;
    private readonly ImmutableArray<PageScript>.Builder scripts = ImmutableArray.CreateBuilder<PageScript>();
    private readonly Dictionary<string, HtmlTag> others = new(StringComparer.OrdinalIgnoreCase);
    private bool isOverfull;
    private bool hasManyAttributes;
    private bool hasHtml;
    private bool hasHead;
    private bool hasBody;

    private HtmlGuard(string html)
    {
        this.html = html;
        into = new StringBuilder(html.Length / 2 + 64);
        open = new OpenTags(into);
    }

    /// <summary>A page's mark-up, ready to parse.</summary>
    public static PageMarkup Clean(string html)
    {
        var guard = new HtmlGuard(html);
        guard.into.Append("<!DOCTYPE html>");
        guard.Read();
        guard.open.EndAll();
        var cuts = ImmutableArray.CreateBuilder<string>();
        if (guard.open.IsCut) cuts.Add($"nested deeper than {OpenTags.MaxDepth}");
        if (guard.isOverfull) cuts.Add($"more than {OpenTags.MaxElements} elements");
        if (guard.hasManyAttributes) cuts.Add("too many attributes in a tag");
        return new PageMarkup(guard.into.ToString(), guard.scripts.ToImmutable(), cuts.ToImmutable());
    }

    private void Read()
    {
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0 || tag + 1 == html.Length) tag = html.Length;
            Text(html.AsSpan(at, tag - at));
            if (tag == html.Length) break;
            at = html[tag + 1] switch
            {
                '!' => RawText.AfterDeclaration(html, tag),
                '?' => RawText.After(html, tag, '>'),
                '/' => EndTag(tag),
                var letter when char.IsAsciiLetter(letter) => StartTag(tag),
                _ => Literal(tag),
            };
        }
    }

    /// <summary>A "&lt;" that begins no tag.</summary>
    private int Literal(int at)
    {
        Text(html.AsSpan(at, 1));
        return at + 1;
    }

    private int EndTag(int at)
    {
        var name = SkippedContent.TagName(html.AsSpan(at + 2));
        if (name.IsEmpty) return at + 2 < html.Length ? RawText.After(html, at, '>') : html.Length;
        var attributes = new AttributeScan(html, at + 2 + name.Length);
        attributes.ToEnd();
        if (attributes.IsCut || HtmlTag.Of(name, others, MostOtherNames) is not HtmlTag tag) return attributes.End;
        if (tag == HtmlTag.Break) LineBreak();
        else if (tag.Kind == HtmlTagKind.Formatting) open.End(HtmlTag.Data);
        else if (tag.Kind is not (HtmlTagKind.Html or HtmlTagKind.Head or HtmlTagKind.Body or HtmlTagKind.Ignored or HtmlTagKind.Void)) open.End(tag);
        return attributes.End;
    }

    private int StartTag(int at)
    {
        var name = SkippedContent.TagName(html.AsSpan(at + 1));
        var attributes = new AttributeScan(html, at + 1 + name.Length);
        if (HtmlTag.Of(name, others, MostOtherNames) is not HtmlTag tag)
        {
            attributes.ToEnd();
            return attributes.End;
        }
        switch (tag.Kind)
        {
            case HtmlTagKind.Ignored:
                attributes.ToEnd();
                return attributes.End;
            case HtmlTagKind.Skipped:
                attributes.ToEnd();
                return attributes.IsSelfClosing && tag.Name is "svg" or "math" ? attributes.End : SkippedContent.After(html, attributes.End, tag);
            case HtmlTagKind.Raw:
                attributes.ToEnd();
                return RawText.EndTag(html, attributes.End, tag.Name);
            case HtmlTagKind.Script:
                return Script(ref attributes);
            case HtmlTagKind.Title:
                return Title(ref attributes);
            case HtmlTagKind.Shown:
                return Shown(tag, ref attributes);
            case HtmlTagKind.Formatting:
                return Formatting(ref attributes);
            case HtmlTagKind.Html or HtmlTagKind.Head or HtmlTagKind.Body:
                return Frame(tag, ref attributes);
            default:
                return Element(tag, ref attributes);
        }
    }

    private int Element(HtmlTag tag, ref AttributeScan attributes)
    {
        if (open.IsFull || !open.Prepare(tag))
        {
            isOverfull |= open.IsFull;
            Blank();
            attributes.ToEnd();
            return attributes.End;
        }
        var start = into.Length;
        if (!Write(tag, ref attributes)) into.Length = start;
        else if (tag.Kind != HtmlTagKind.Void) open.Push(tag, start);
        return attributes.End;
    }

    /// <summary>Writes a start tag; false when the page ends in it.</summary>
    private bool Write(HtmlTag tag, ref AttributeScan attributes)
    {
        open.Elements++;
        into.Append('<').Append(tag.Name);
        hasManyAttributes |= !KeptAttributes.Write(ref attributes, tag, into, scripts);
        into.Append('>');
        return !attributes.IsCut;
    }

    /// <summary>An end tag of a line break is one.</summary>
    private void LineBreak()
    {
        isOverfull |= open.IsFull;
        if (open.IsFull || open.IsInTable) return;
        open.Elements++;
        into.Append("<br>");
    }

    /// <summary>Formatting has rules of its own that let it run through a whole page; it is kept, without them, where its names say something.</summary>
    private int Formatting(ref AttributeScan attributes)
    {
        var trial = attributes;
        trial.ToEnd();
        if (trial.IsCut || open.IsInTable || !Names(attributes)) return trial.End;
        return Element(HtmlTag.Data, ref attributes);
    }

    private static bool Names(AttributeScan attributes)
    {
        while (attributes.Next())
        {
            foreach (var name in Telling) if (attributes.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private int Frame(HtmlTag tag, ref AttributeScan attributes)
    {
        ref var has = ref tag.Kind == HtmlTagKind.Html ? ref hasHtml : ref tag.Kind == HtmlTagKind.Head ? ref hasHead : ref hasBody;
        var start = into.Length;
        if (has) attributes.ToEnd();
        else if (!Write(tag, ref attributes)) into.Length = start;
        has = true;
        return attributes.End;
    }

    private int Title(ref AttributeScan attributes)
    {
        attributes.ToEnd();
        var end = RawText.EndTag(html, attributes.End, "title");
        if (open.IsInTable || attributes.IsCut) return end;
        into.Append("<title>");
        Plain(html.AsSpan(attributes.End, end - attributes.End));
        into.Append("</title>");
        return end;
    }

    private int Shown(HtmlTag tag, ref AttributeScan attributes)
    {
        var isPrepared = open.Prepare(HtmlTag.Preformatted);
        attributes.ToEnd();
        var end = tag.Name == "plaintext" ? html.Length : RawText.EndTag(html, attributes.End, tag.Name);
        if (isPrepared) into.Append("<pre>");
        Plain(html.AsSpan(attributes.End, end - attributes.End));
        if (isPrepared) into.Append("</pre>");
        else open.End(HtmlTag.Preformatted);
        return end;
    }

    /// <summary>Set aside, but for a short one amid the text that may write a date there.</summary>
    private int Script(ref AttributeScan attributes)
    {
        var isStructured = false;
        while (attributes.Next()) isStructured |= attributes.Name.Equals("type", StringComparison.OrdinalIgnoreCase) && attributes.Value.Contains("ld+json", StringComparison.OrdinalIgnoreCase);
        var end = RawText.EndOfScript(html, attributes.End);
        var text = html.AsMemory(attributes.End, end - attributes.End).Trim();
        if (!text.IsEmpty) scripts.Add(new PageScript(isStructured, text));
        if (!isStructured && text.Length is > 8 and <= MostInCall && text.Span[^1] is ')' or ';' && !text.Span.Contains('<') && !open.IsInTable) into.Append("<script>").Append(text).Append("</script>");
        return end;
    }

    private void Text(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (text.IsWhiteSpace())
        {
            Blank();
            return;
        }
        open.PrepareText();
        Plain(text);
    }

    private void Blank()
    {
        if (into[^1] != ' ' && !open.IsInTable) into.Append(' ');
    }

    /// <summary>Writes text that holds no mark-up: lone halves of characters and nulls are replaced or left out.</summary>
    private void Plain(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Odd) is >= 0 and var odd)
        {
            into.Append(text[..odd]);
            var isPair = odd + 1 < text.Length && char.IsSurrogatePair(text[odd], text[odd + 1]);
            if (isPair) into.Append(text.Slice(odd, 2));
            else if (text[odd] == '<') into.Append("&lt;");
            else if (text[odd] != '\0') into.Append('\uFFFD');
            text = text[(odd + (isPair ? 2 : 1))..];
        }
        into.Append(text);
    }
}
