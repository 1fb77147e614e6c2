using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Intake;
using OnRecord.Publish.Contracts;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.App.Web;

/// <summary>A report's stored text cut into lines and runs, so that a page can mark what was read in it.</summary>
internal static class ReaderText
{
    public static ImmutableArray<ReaderLine> Of(RecordedReport report, TextSpan? cited)
    {
        var marks = Marks(report, cited);
        var cuts = marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Distinct().Order().ToArray();
        var lines = ImmutableArray.CreateBuilder<ReaderLine>();
        var text = report.Text;
        var next = 0;
        var open = new List<Mark>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = new TextSpan(start, end).Trim(text);
            if (!line.IsEmpty)
            {
                var runs = Cut(line, marks, cuts, ref next, open);
                lines.Add(new ReaderLine(runs, [.. report.Statements.Where(statement => line.Contains(statement.Extent.Start))]));
            }
            start = end + 1;
        }
        return lines.ToImmutable();
    }

    private static ImmutableArray<ReaderRun> Cut(TextSpan line, List<Mark> marks, int[] cuts, ref int next, List<Mark> open)
    {
        var runs = ImmutableArray.CreateBuilder<ReaderRun>();
        var cut = Array.BinarySearch(cuts, line.Start + 1);
        if (cut < 0) cut = ~cut;
        for (var at = line.Start; at < line.End;)
        {
            var end = cut < cuts.Length && cuts[cut] < line.End ? cuts[cut++] : line.End;
            while (next < marks.Count && marks[next].Span.Start < end) open.Add(marks[next++]);
            open.RemoveAll(mark => mark.Span.End <= at);
            runs.Add(Run(new TextSpan(at, end), open));
            at = end;
        }
        return runs.ToImmutable();
    }

    private static ReaderRun Run(TextSpan span, List<Mark> open) => new(
        span,
        [.. open.Select(mark => mark.Statement).OfType<string>().Distinct(StringComparer.Ordinal)],
        open.Exists(mark => mark.IsCue),
        open.Select(mark => mark.Note).FirstOrDefault(note => note is not null),
        open.Select(mark => mark.Mask).FirstOrDefault(mask => mask is not null),
        open.Exists(mark => mark.IsCited),
        // A mark that starts before the line (its first unit is white space) is anchored at the line's first run.
        [.. open.Where(mark => (mark.Statement is not null || mark.IsCited) && !mark.IsAnchored).Select(Anchor).Distinct(StringComparer.Ordinal)]);

    private static string Anchor(Mark mark)
    {
        mark.IsAnchored = true;
        return DeskLinks.Anchor(mark.Span);
    }

    private static List<Mark> Marks(RecordedReport report, TextSpan? cited)
    {
        var marks = new List<Mark>();
        foreach (var statement in report.Statements)
        {
            marks.AddRange(statement.Content.Select(span => new Mark(span) { Statement = statement.Id }));
            marks.AddRange(statement.Cue.Select(span => new Mark(span) { IsCue = true }));
        }
        marks.AddRange(report.Figures.Select(figure => new Mark(figure.Span) { Note = Say(figure) }));
        marks.AddRange(report.Annotated.Times.Select(time => new Mark(time.Span) { Note = $"{JsonNames.Of(time.Kind)}: {time.Value}" }));
        marks.AddRange(report.Report.Masks.Select(mask => new Mark(mask.Span) { Mask = mask.Kind }));
        if (cited is TextSpan span) marks.Add(new Mark(span) { IsCited = true });
        marks.RemoveAll(mark => mark.Span.IsEmpty || mark.Span.Start < 0 || mark.Span.End > report.Text.Length);
        marks.Sort((one, other) => one.Span.CompareTo(other.Span));
        return marks;
    }

    private static string Say(Figure figure)
    {
        var bound = figure.Bound == Bound.Exactly ? "" : JsonNames.Of(figure.Bound) + " ";
        return $"figure: {bound}{figure.Value.ToString("#,0.####", CultureInfo.InvariantCulture)} {figure.Unit} {figure.Of}".Trim();
    }

    private sealed record Mark(TextSpan Span)
    {
        public string? Statement { get; init; }

        public bool IsCue { get; init; }

        public string? Note { get; init; }

        public MaskKind? Mask { get; init; }

        public bool IsCited { get; init; }

        public bool IsAnchored { get; set; }
    }
}
