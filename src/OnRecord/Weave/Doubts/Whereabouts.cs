using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Models;
using OnRecord.Records;

namespace OnRecord.Weave.Doubts;

/// <summary>What one report puts inside a country and the others at its border.</summary>
internal static class Whereabouts
{
    private static readonly FrozenSet<string> Borders = FrozenSet.ToFrozenSet(["border", "borders", "frontier", "frontiers", "boundary"], StringComparer.OrdinalIgnoreCase);

    /// <summary>So many other reports must have it at the border.</summary>
    private const int LeastOthers = 2;

    /// <summary>From this cosine on two nouns count the same things: "troops", "soldiers".</summary>
    private const double SameThings = .4;

    /// <summary>First letters that a state and its adjective share.</summary>
    private const int StemLength = 5;

    public static IEnumerable<Doubt> Find(ImmutableArray<RecordedReport> told)
    {
        var placed = told.SelectMany(report => report.Figures.Where(figure => figure is { Where: not null, Of: not null, Holder: not null }).Select(figure => (Report: report, Figure: figure))).ToList();
        var atBorder = placed.Where(row => IsAtBorder(row.Figure.Where!)).ToList();
        if (atBorder.Count == 0) yield break;
        foreach (var (report, figure) in placed)
        {
            if (!figure.Where!.StartsWith("in ", StringComparison.Ordinal) || IsAtBorder(figure.Where) || StateIn(report, figure) is not string state) continue;
            var others = atBorder.Where(row => row.Report.Id != report.Id && AreOneHolder(row.Figure.Holder!, figure.Holder!) && AreOneThing(row.Figure.Of!, figure.Of!)).ToList();
            if (others.DistinctBy(row => row.Report.Id, StringComparer.Ordinal).Count() < LeastOthers) continue;
            var named = others.FirstOrDefault(row => row.Figure.Where!.Contains(state, StringComparison.Ordinal));
            if (named.Report is null || WhereSpan(report, figure) is not TextSpan span || WhereSpan(named.Report, named.Figure) is not TextSpan against) continue;
            yield return new Doubt(report.Id, span, DifferenceKind.Place, figure.Where, new Citation(named.Report.Id, against), named.Figure.Where!, $"{others.DistinctBy(row => row.Report.Id, StringComparer.Ordinal).Count()} other reports have them at the border");
        }
    }

    private static bool IsAtBorder(string where) => where.Split(' ').Any(Borders.Contains);

    private static string? StateIn(RecordedReport report, Figure figure) =>
        WhereSpan(report, figure) is TextSpan span ? report.Annotated.Names.Where(name => name.Kind is NameKind.State && span.Contains(name.Span)).Select(name => name.Span.Of(report.Text)).FirstOrDefault() : null;

    private static TextSpan? WhereSpan(RecordedReport report, Figure figure)
    {
        var at = report.Text.IndexOf(figure.Where!, Math.Max(0, figure.Span.Start - MostBefore), StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(at, at + figure.Where!.Length);
    }

    /// <summary>A place may stand before its figure by so many characters.</summary>
    private const int MostBefore = 300;

    private static bool AreOneHolder(string a, string b) => a.Length >= StemLength && b.Length >= StemLength && a.AsSpan(0, StemLength).Equals(b.AsSpan(0, StemLength), StringComparison.OrdinalIgnoreCase);

    private static bool AreOneThing(string a, string b)
    {
        string x = a[(a.LastIndexOf(' ') + 1)..], y = b[(b.LastIndexOf(' ') + 1)..];
        if (x == y) return true;
        int i = WordVectors.English.Rank(x), j = WordVectors.English.Rank(y);
        return i >= 0 && j >= 0 && WordVectors.English.Cosine(i, j) >= SameThings;
    }
}
