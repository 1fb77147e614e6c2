namespace OnRecord.Reading.Quotes;

/// <summary>Pairs the marks of one paragraph.</summary>
internal sealed class ParagraphPairing(string text, TextSpan paragraph, List<QuoteMark> marks, List<Quotation> found)
{
    /// <summary>Quotations inside quotations beyond this depth are damage, not nesting; it also bounds every look down the stack.</summary>
    private const int DeepestNesting = 4;

    private readonly List<Opened> open = [];
    private int boundary = paragraph.Start;

    private readonly record struct Opened(QuoteMark Mark, QuotationRepair Repair);

    /// <summary>Adds the paragraph's quotations. True when the last one runs on into the next paragraph.</summary>
    /// <param name="continues">The paragraph before ended inside a quotation.</param>
    /// <param name="goesOn">The next paragraph opens with an opening mark.</param>
    public bool Pair(bool continues, bool goesOn)
    {
        var lowest = LowestBalances();
        for (var m = 0; m < marks.Count; m++)
        {
            var mark = marks[m];
            var first = continues && mark.Span.Start == paragraph.Start;
            if (mark.Family == MarkFamily.Single) PairSingle(mark, m, first);
            else if (RoleOf(mark) == MarkRole.Close) Close(mark);
            else if (open.Exists(static o => o.Mark.Family != MarkFamily.Single)) OpenInside(mark, nests: lowest[m] < 0 || IsOtherPair(m));
            else open.Add(new Opened(mark, first ? QuotationRepair.Continued : QuotationRepair.None));
        }
        return End(goesOn);
    }

    /// <summary>For each mark, the lowest sum that openings (+1) and closings (-1) from it on reach: below zero when an outer quotation is closed later on.</summary>
    private int[] LowestBalances()
    {
        var lowest = new int[marks.Count + 1];
        for (var m = marks.Count - 1; m >= 0; m--)
        {
            var step = marks[m].Family == MarkFamily.Single ? 0 : marks[m].Role switch { MarkRole.Open => 1, MarkRole.Close => -1, _ => 0 };
            lowest[m] = step + Math.Min(0, lowest[m + 1]);
        }
        return lowest;
    }

    private MarkRole RoleOf(QuoteMark mark)
    {
        // A glyph that can only close, its blank on the wrong side: “a disgrace ”and left.
        if (mark.Role == MarkRole.Open && text[mark.Span.Start] == '”' && open.Exists(o => text[o.Mark.Span.Start] is '“' or '„')) return MarkRole.Close;
        if (mark.Role != MarkRole.Either) return mark.Role;
        return open.Exists(o => o.Mark.Family == mark.Family) ? MarkRole.Close : MarkRole.Open;
    }

    private void Close(QuoteMark mark)
    {
        var at = open.FindLastIndex(o => o.Mark.Family == mark.Family);
        if (at < 0) at = open.FindLastIndex(static o => o.Mark.Family != MarkFamily.Single);
        if (at < 0)
        {
            CloseUnopened(mark);
            return;
        }
        for (var o = open.Count - 1; o > at; o--) Abandon(open[o], mark.Span.Start);
        var opened = open[at];
        open.RemoveRange(at, open.Count - at);
        var turned = mark.PrintedOpen && opened.Mark.PrintedOpen && text[opened.Mark.Span.Start] is not ('„' or '»' or '‚');
        Add(new TextSpan(opened.Mark.Span.Start, mark.Span.End), opened.Mark.Span.End, mark.Span.Start, opened.Repair | (turned ? QuotationRepair.CloserTurned : QuotationRepair.None));
    }

    private void CloseUnopened(QuoteMark mark)
    {
        var inch = text[mark.Span.Start] == '"' && mark.Span.Start > paragraph.Start && char.IsAsciiDigit(text[mark.Span.Start - 1]) && !Attribution.StartsAt(text, mark.Span.End, paragraph.End);
        if (inch) return;
        var start = MarkPlacement.OpenerBefore(text, boundary, mark.Span.Start, boundary == paragraph.Start);
        if (start < mark.Span.Start) Add(new TextSpan(start, mark.Span.End), start, mark.Span.Start, QuotationRepair.OpenerPlaced);
        else boundary = mark.Span.End;
    }

    private void OpenInside(QuoteMark mark, bool nests)
    {
        var at = open.FindLastIndex(static o => o.Mark.Family != MarkFamily.Single);
        var opened = open[at];
        if (opened.Mark.Family == mark.Family && IsTurned(opened, mark))
        {
            for (var o = open.Count - 1; o > at; o--) Abandon(open[o], mark.Span.Start);
            open.RemoveRange(at, open.Count - at);
            var end = MarkPlacement.TrimEnd(text, opened.Mark.Span.End, mark.Span.Start);
            Add(new TextSpan(opened.Mark.Span.Start, mark.Span.End), opened.Mark.Span.End, end, opened.Repair | QuotationRepair.CloserTurned);
            return;
        }
        if (nests && open.Count < DeepestNesting)
        {
            open.Add(new Opened(mark, QuotationRepair.None));
            return;
        }
        var placed = PlaceCloser(opened, mark.Span.Start);
        open.Clear();
        var between = MarkPlacement.TrimEnd(text, placed, mark.Span.Start);
        open.Add(new Opened(mark, between <= placed ? QuotationRepair.Reopened : QuotationRepair.None));
    }

    /// <summary>True when this mark and the next are a curly pair inside a quotation that a straight mark opened: a quotation of its own.</summary>
    private bool IsOtherPair(int m) =>
        text[marks[m].Span.Start] == '“' && text[open[^1].Mark.Span.Start] == '"' && m + 1 < marks.Count && text[marks[m + 1].Span.Start] == '”';

    /// <summary>True for <c>equipment, “he said</c>: an opening mark behind a sentence mark and a blank, before an attribution.</summary>
    private bool IsTurned(Opened opened, QuoteMark mark)
    {
        var before = mark.Span.Start - 1;
        while (before > opened.Mark.Span.End && char.IsWhiteSpace(text[before])) before--;
        return before > opened.Mark.Span.End && text[before] is ',' or '.' or '!' or '?' or '…' or '–' or '—' && Attribution.StartsAt(text, mark.Span.End, paragraph.End);
    }

    private void PairSingle(QuoteMark mark, int index, bool continues)
    {
        if (mark.Role == MarkRole.Open)
        {
            if (open.Count < DeepestNesting && (open.Count == 0 || open[^1].Mark.Family != MarkFamily.Single)) open.Add(new Opened(mark, continues ? QuotationRepair.Continued : QuotationRepair.None));
            return;
        }
        if (open.Count == 0 || open[^1].Mark.Family != MarkFamily.Single) return;
        if (!mark.IsSure && index + 1 < marks.Count && marks[index + 1] is { Family: MarkFamily.Single, Role: MarkRole.Close, IsSure: true }) return;
        var opened = open[^1];
        open.RemoveAt(open.Count - 1);
        Add(new TextSpan(opened.Mark.Span.Start, mark.Span.End), opened.Mark.Span.End, mark.Span.Start, opened.Repair);
    }

    private bool End(bool goesOn)
    {
        var runsOn = false;
        for (var o = 0; o < open.Count; o++)
        {
            var opened = open[o];
            if (opened.Mark.Family == MarkFamily.Single && !OpensSentence(opened)) continue;
            var end = MarkPlacement.CloserAfter(text, opened.Mark.Span.End, paragraph.End);
            var toTheEnd = end >= MarkPlacement.TrimEnd(text, opened.Mark.Span.End, paragraph.End);
            runsOn |= o == 0 && toTheEnd && goesOn;
            Add(new TextSpan(opened.Mark.Span.Start, end), opened.Mark.Span.End, end, opened.Repair | (toTheEnd && goesOn ? QuotationRepair.None : QuotationRepair.CloserPlaced));
        }
        return runsOn;
    }

    /// <summary>A lone opening single mark is a quotation only where it plainly opens a sentence; elsewhere it is an apostrophe.</summary>
    private bool OpensSentence(Opened opened)
    {
        if (!opened.Mark.IsSure || opened.Mark.Span.End >= paragraph.End || !char.IsUpper(text[opened.Mark.Span.End])) return false;
        var before = opened.Mark.Span.Start - 1;
        while (before >= paragraph.Start && char.IsWhiteSpace(text[before])) before--;
        return before < paragraph.Start || text[before] is ':' or ',';
    }

    private void Abandon(Opened opened, int limit)
    {
        if (opened.Mark.Family != MarkFamily.Single) PlaceCloser(opened, limit);
    }

    private int PlaceCloser(Opened opened, int limit)
    {
        var end = MarkPlacement.CloserAfter(text, opened.Mark.Span.End, limit);
        Add(new TextSpan(opened.Mark.Span.Start, end), opened.Mark.Span.End, end, opened.Repair | QuotationRepair.CloserPlaced);
        return end;
    }

    private void Add(TextSpan span, int innerStart, int innerEnd, QuotationRepair repair)
    {
        boundary = Math.Max(boundary, span.End);
        var inner = new TextSpan(innerStart, Math.Max(innerStart, innerEnd)).Trim(text);
        if (!inner.IsEmpty) found.Add(new Quotation(span, inner, 0, repair));
    }
}
