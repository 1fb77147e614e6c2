using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Times;

namespace OnRecord.Records.Statements.Occasions;

/// <summary>"We leave tomorrow", said on Monday and printed on Thursday, speaks of Tuesday: times in what someone said are counted from the day it was said.</summary>
internal static class UtteranceTimes
{
    /// <summary>The same report, times inside statements that it dates to another day than its own counted anew.</summary>
    public static AnnotatedReport Anchor(AnnotatedReport report, ImmutableArray<Statement> statements)
    {
        if (report.Times.IsEmpty || statements.IsEmpty || !report.Turns.IsEmpty) return report;
        var own = report.Report.Published?.Date.ToDay();
        var stretches = new List<SaidStretch>();
        foreach (var statement in statements)
        {
            if (statement.Said is not { ContradictedBy: null, Basis: DateBasis.Content or DateBasis.Relative } said || said.Date.ToDay() is not DateOnly day || day == own) continue;
            foreach (var span in statement.Content) Add(report.Quotations, span, said.Date, stretches);
        }
        stretches.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return TimeAnchoring.Anchor(report, stretches);
    }

    // The words of a statement outside quotation marks are the narrator's, who says "yesterday" from the report's day.
    private static void Add(ImmutableArray<Quotation> quotations, TextSpan content, PartialDate said, List<SaidStretch> stretches)
    {
        stretches.Add(new SaidStretch(content, said, IsQuoted: false));
        foreach (var quotation in Overlapping(quotations, content))
        {
            stretches.Add(new SaidStretch(new TextSpan(Math.Max(content.Start, quotation.Inner.Start), Math.Min(content.End, quotation.Inner.End)), said, IsQuoted: true));
        }
    }

    private static IEnumerable<Quotation> Overlapping(ImmutableArray<Quotation> quotations, TextSpan content)
    {
        int low = 0, high = quotations.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotations[middle].Span.Start < content.Start) low = middle + 1;
            else high = middle;
        }
        // The one that begins before the content may reach into it; those inside it are read with it.
        if (low > 0) low--;
        for (var i = low; i < quotations.Length && quotations[i].Span.Start < content.End; i++)
        {
            if (quotations[i].Depth == 0 && quotations[i].Inner.Overlaps(content)) yield return quotations[i];
        }
    }
}
