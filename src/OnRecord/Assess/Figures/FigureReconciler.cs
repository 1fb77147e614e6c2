using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;
using OnRecord.Weave.Words;

namespace OnRecord.Assess.Figures;

/// <summary>Lays the values of one quantity side by side over reports. Nothing is averaged and none is called right.</summary>
internal static class FigureReconciler
{
    /// <summary>A figure is compared with this many of the newest quantities of its kind, so that a big input stays linear.</summary>
    private const int MostOpen = 64;

    /// <summary>Quantities that two reports or two speakers give, in order of their first value.</summary>
    public static ImmutableArray<ReconciledFigure> Reconcile(WovenReports woven)
    {
        var kinds = new Dictionary<(string Head, string? Unit), List<List<CountedFigure>>>();
        var all = new List<List<CountedFigure>>();
        foreach (var figure in woven.Reports.SelectMany(Counted))
        {
            var key = (figure.Head, figure.Value.Figure.Unit);
            if (!kinds.TryGetValue(key, out var open)) kinds[key] = open = [];
            var home = open.TakeLast(MostOpen).FirstOrDefault(group => group.TrueForAll(figure.CanBeSame));
            if (home is null)
            {
                home = [];
                open.Add(home);
                all.Add(home);
            }
            home.Add(figure);
        }
        return [.. all.Where(group => group.DistinctBy(figure => (figure.Value.Words.Report, figure.Value.AccordingTo)).Skip(1).Any()).Select(Row)];
    }

    private static IEnumerable<CountedFigure> Counted(RecordedReport report)
    {
        var statements = report.Statements.DistinctBy(statement => statement.Id, StringComparer.Ordinal).ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        var sentence = 0;
        foreach (var figure in report.Figures)
        {
            if (figure.Of is null) continue;
            var sentences = report.Annotated.Sentences;
            while (sentence < sentences.Length - 1 && sentences[sentence].Span.End <= figure.Span.Start) sentence++;
            var words = figure.Of.Split(' ');
            var said = figure.Statement is string id && statements.TryGetValue(id, out var statement) ? statement.Said : null;
            var value = new FigureValue(new Citation(report.Id, figure.Span), figure, figure.AccordingTo, said?.Date ?? report.Report.Published?.Date);
            yield return new CountedFigure(value, Stems.Of(words[^1]), [.. words[..^1].Select(NameKey.Of)], NameKey.In(report, sentences[sentence].Span));
        }
    }

    private static ReconciledFigure Row(List<CountedFigure> group)
    {
        var of = group.Select(figure => figure.Value.Figure.Of!).MaxBy(words => words.Length)!;
        ImmutableArray<FigureValue> values = [.. group.Select(figure => figure.Value).OrderBy(value => value.Date?.ToString() ?? "~", StringComparer.Ordinal)];
        return new ReconciledFigure(of, values[0].Figure.Unit, values, IsContested(values));
    }

    private static bool IsContested(ImmutableArray<FigureValue> values)
    {
        // The highest lower end against the lowest upper end of someone else: one pass finds whether any two exclude each other.
        foreach (var a in values.OrderByDescending(value => Interval.Of(value.Figure).Least).Take(2))
        {
            foreach (var b in values.OrderBy(value => Interval.Of(value.Figure).Most).Take(2))
            {
                if (!IsSameVoice(a, b) && Interval.Of(a.Figure).Excludes(Interval.Of(b.Figure))) return true;
            }
        }
        return false;
    }

    private static bool IsSameVoice(FigureValue a, FigureValue b) =>
        a.AccordingTo is null && b.AccordingTo is null ? a.Words.Report == b.Words.Report : a.AccordingTo == b.AccordingTo;
}
