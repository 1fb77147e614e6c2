using System.Collections.Immutable;
using OnRecord.Weave;

namespace OnRecord.Assess.Figures;

/// <summary>Lays the values of one quantity side by side over reports. Nothing is averaged and none is called right.</summary>
internal static class FigureReconciler
{
    /// <summary>Quantities that two reports or two speakers give, in order of their first value.</summary>
    public static ImmutableArray<ReconciledFigure> Reconcile(WovenReports woven) =>
        [.. FigureGroups.Of(woven).Where(group => group.DistinctBy(figure => (figure.Value.Words.Report, figure.Value.AccordingTo)).Skip(1).Any()).Select(Row)];

    private static ReconciledFigure Row(List<CountedFigure> group)
    {
        var of = group.Select(figure => figure.Value.Figure.Of!).MaxBy(words => words.Length)!;
        ImmutableArray<FigureValue> values = [.. group.Select(figure => figure.Value).OrderBy(value => value.Date?.ToString() ?? "~", StringComparer.Ordinal)];
        return new ReconciledFigure(of, values[0].Figure.Unit, values, FigureTables.Of(group).Standing == FigureStanding.Contested);
    }
}
