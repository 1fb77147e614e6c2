using System.Text;

namespace OnRecord.Intake.Html.Tags;

/// <summary>
/// The elements that are open at one place of a page, by the rules of tree construction in the HTML Standard, and the mark-up that opens and closes them.
/// Everything is closed where it ends, so that whoever parses the result needs no rules of its own for what was left open: no formatting is opened anew
/// in paragraph after paragraph, nothing is moved out of tables, and the depth is the one counted here.
/// </summary>
internal sealed class OpenTags(StringBuilder into)
{
    /// <summary>Real pages stay below 60; the worst seen in 484 of them had 95.</summary>
    public const int MaxDepth = 250;

    /// <summary>The page with most of 484 real ones has 6,092.</summary>
    public const int MaxElements = 100_000;

    /// <summary>Blocks that are opened anew when a link ends that was begun outside them.</summary>
    private const int MostReopened = 8;

    /// <summary>A table's section, row and cell.</summary>
    private const int CellDepth = 3;

    private readonly List<(HtmlTag Tag, int Start, int Length)> open = [];
    private int beyond;

    /// <summary>True when elements were left out for their depth.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Elements written so far.</summary>
    public int Elements { get; set; }

    /// <summary>True when no more may be written.</summary>
    public bool IsFull => Elements >= MaxElements;

    /// <summary>True where a table has no cell open: its content would be moved out of it.</summary>
    public bool IsInTable
    {
        get
        {
            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (open[i].Tag.Kind is HtmlTagKind.Table or HtmlTagKind.Section or HtmlTagKind.Row) return true;
                if (open[i].Tag.Kind is HtmlTagKind.Cell or HtmlTagKind.Caption) return false;
            }
            return false;
        }
    }

    /// <summary>Closes what a start tag closes and makes room for it; false when the element is to be left out.</summary>
    public bool Prepare(HtmlTag tag)
    {
        if (beyond > 0) return tag.Kind == HtmlTagKind.Void || Refuse(tag);
        switch (tag.Kind)
        {
            case HtmlTagKind.Section or HtmlTagKind.Row or HtmlTagKind.Cell or HtmlTagKind.Caption:
                return InTable(tag);
            case HtmlTagKind.Table when IsInTable:
                CloseTo(Find(static other => other.Kind == HtmlTagKind.Table, static _ => false));
                break;
            case HtmlTagKind.Form when IsInTable || open.Exists(static other => other.Tag.Kind == HtmlTagKind.Form):
                return false;
            case HtmlTagKind.Link:
                End(tag);
                break;
        }
        if (tag.EndsParagraph) CloseParagraph();
        if (tag.Kind == HtmlTagKind.Item) CloseItem(tag);
        if (tag.Kind == HtmlTagKind.Heading && open.Count > 0 && open[^1].Tag.Kind == HtmlTagKind.Heading) CloseTo(open.Count - 1);
        if (tag.Name == "button") CloseTo(Find(static other => other.Name == "button", static other => other.IsBarrier));
        if (IsInTable) Cell();
        // A table needs room for a cell.
        return tag.Kind == HtmlTagKind.Void || open.Count + (tag.Kind == HtmlTagKind.Table ? CellDepth : 0) < MaxDepth || Refuse(tag);
    }

    /// <summary>Opens a cell where text stands in a table outside of one; ends the table when no more elements may be written.</summary>
    public void PrepareText()
    {
        while (IsFull && IsInTable) CloseTo(Find(static other => other.Kind == HtmlTagKind.Table, static _ => false));
        if (IsInTable) Cell();
    }

    /// <summary>An element whose start tag was written.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="start">Where its start tag begins in the result.</param>
    public void Push(HtmlTag tag, int start) => open.Add((tag, start, into.Length - start));

    /// <summary>An end tag: closes the element and what is open inside it, where it is open and can be reached.</summary>
    public void End(HtmlTag tag)
    {
        if (beyond > 0)
        {
            if (tag.Kind != HtmlTagKind.Link) beyond--;
            return;
        }
        switch (tag.Kind)
        {
            case HtmlTagKind.Form:
                EndForm();
                break;
            case HtmlTagKind.Link:
                EndLink();
                break;
            case HtmlTagKind.Heading:
                CloseTo(Find(static other => other.Kind == HtmlTagKind.Heading, static other => other.IsBarrier));
                break;
            case HtmlTagKind.Table or HtmlTagKind.Section or HtmlTagKind.Row or HtmlTagKind.Cell or HtmlTagKind.Caption:
                CloseTo(Find(other => other.Name == tag.Name, static other => other.Kind == HtmlTagKind.Table));
                break;
            case HtmlTagKind.Paragraph:
                CloseParagraph();
                break;
            case HtmlTagKind.Item:
                CloseTo(Find(other => other.Name == tag.Name, other => other.IsBarrier || tag.Name == "li" && other.Name is "ol" or "ul"));
                break;
            case HtmlTagKind.Block when tag.Name != "noscript":
                CloseTo(Find(other => other.Name == tag.Name, static other => other.IsBarrier));
                break;
            default:
                CloseTo(Find(other => other.Name == tag.Name, static other => other.IsSpecial));
                break;
        }
    }

    /// <summary>Closes whatever is open.</summary>
    public void EndAll() => CloseTo(0);

    private bool Refuse(HtmlTag tag)
    {
        if (tag.Kind != HtmlTagKind.Link) beyond++;
        IsCut = true;
        return false;
    }

    /// <summary>The innermost element that fits; the number of open ones when none does before one that stops the search.</summary>
    private int Find(Predicate<HtmlTag> fits, Predicate<HtmlTag> stops)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (fits(open[i].Tag)) return i;
            if (stops(open[i].Tag)) break;
        }
        return open.Count;
    }

    private void CloseTo(int count)
    {
        while (open.Count > count)
        {
            if (open[^1].Tag != HtmlTag.Ended) into.Append("</").Append(open[^1].Tag.Name).Append('>');
            open.RemoveAt(open.Count - 1);
        }
    }

    private void CloseParagraph() => CloseTo(Find(static other => other.Kind == HtmlTagKind.Paragraph, static other => other.IsBarrier || other.Name == "button"));

    private void CloseItem(HtmlTag tag) =>
        CloseTo(Find(other => tag.Name == "li" ? other.Name == "li" : other.Name is "dd" or "dt", static other => other.IsSpecial && other.Name is not ("address" or "div" or "p")));

    /// <summary>Rows, cells and their like belong to the innermost table, and close what is open in it as far as they need.</summary>
    private bool InTable(HtmlTag tag)
    {
        var table = Find(static other => other.Kind == HtmlTagKind.Table, static _ => false);
        if (table == open.Count) return false;
        var parent = tag.Kind switch
        {
            HtmlTagKind.Cell => Find(static other => other.Kind is HtmlTagKind.Row or HtmlTagKind.Section or HtmlTagKind.Table, static _ => false),
            HtmlTagKind.Row => Find(static other => other.Kind is HtmlTagKind.Section or HtmlTagKind.Table, static _ => false),
            _ => table,
        };
        CloseTo(parent + 1);
        if (tag.Kind is HtmlTagKind.Cell or HtmlTagKind.Row && open[^1].Tag.Kind == HtmlTagKind.Table) Open(HtmlTag.Section);
        if (tag.Kind == HtmlTagKind.Cell && open[^1].Tag.Kind == HtmlTagKind.Section) Open(HtmlTag.Row);
        return true;
    }

    private void Cell()
    {
        if (InTable(HtmlTag.Cell)) Open(HtmlTag.Cell);
    }

    private void Open(HtmlTag tag)
    {
        var start = into.Length;
        into.Append('<').Append(tag.Name).Append('>');
        Elements++;
        Push(tag, start);
    }

    /// <summary>A form's end tag ends the form alone: what is open in it goes on, as old layouts of tables need it.</summary>
    private void EndForm()
    {
        var form = Find(static other => other.Kind == HtmlTagKind.Form, static other => other.IsBarrier);
        if (form == open.Count) return;
        while (open.Count > form + 1 && open[^1].Tag.Kind is HtmlTagKind.Paragraph or HtmlTagKind.Item) CloseTo(open.Count - 1);
        into.Append("</form>");
        if (form == open.Count - 1) open.RemoveAt(form);
        else open[form] = (HtmlTag.Ended, 0, 0);
    }

    /// <summary>A link that ends inside blocks that were opened in it ends before them too, and they are opened anew.</summary>
    private void EndLink()
    {
        var link = Find(static other => other.Kind == HtmlTagKind.Link, static other => other.IsBarrier);
        if (link == open.Count) return;
        var inside = open.GetRange(link + 1, open.Count - link - 1);
        CloseTo(link);
        inside.RemoveAll(static other => !other.Tag.IsSpecial);
        if (inside.Count > MostReopened) return;
        foreach (var (tag, start, length) in inside)
        {
            if (!Prepare(tag)) return;
            var again = into.Length;
            into.Append(into.ToString(start, length));
            Elements++;
            Push(tag, again);
        }
    }
}
