using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Doubts;

/// <summary>What one report grants as a fact ("although the army has begun to withdraw") and another gives only as the words of the party concerned.</summary>
internal static class Laundered
{
    /// <summary>Content words that the two must share …</summary>
    private const int LeastShared = 4;

    /// <summary>… and their share of both.</summary>
    private const double LeastShare = .6;

    public static IEnumerable<Doubt> Find(ImmutableArray<RecordedReport> told)
    {
        var claims = new List<(RecordedReport Report, Statement Statement, HashSet<string> Stems)>();
        foreach (var report in told)
        {
            foreach (var clause in Granted(report))
            {
                if (claims.Count == 0) claims.AddRange(told.SelectMany(other => other.Statements.Select(statement => (other, statement, Stems(other, statement.Content)))));
                var stems = Stems(report, [clause]);
                var best = claims.Where(claim => claim.Report.Id != report.Id && !IsOf(report, clause, claim.Statement.Speaker))
                    .Select(claim => (Claim: claim, Shared: claim.Stems.Count(stems.Contains)))
                    .Where(row => row.Shared >= LeastShared && 2.0 * row.Shared >= LeastShare * (stems.Count + row.Claim.Stems.Count))
                    .DefaultIfEmpty().MaxBy(row => row.Shared);
                if (best.Claim.Report is null) continue;
                var extent = best.Claim.Statement.Extent;
                yield return new Doubt(report.Id, clause, DifferenceKind.Reworded, clause.Of(report.Text), new Citation(best.Claim.Report.Id, extent), extent.Of(best.Claim.Report.Text), $"gives as a fact what elsewhere are the words of {best.Claim.Statement.Speaker.Name}");
            }
        }
    }

    /// <summary>Clauses behind "although" up to the comma.</summary>
    private static IEnumerable<TextSpan> Granted(RecordedReport report)
    {
        var tokens = report.Annotated.Tokens;
        foreach (var sentence in report.Annotated.Sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (tokens[i].Lemma is not ("although" or "though")) continue;
                var end = i + 1;
                while (end < sentence.Tokens.End && !tokens[end].Span.In(report.Text).SequenceEqual(",")) end++;
                if (end > i + 1) yield return tokens[i].Span.Union(tokens[end - 1].Span);
                break;
            }
        }
    }

    private static bool IsOf(RecordedReport report, TextSpan clause, Speaker speaker) =>
        report.Statements.Any(statement => statement.Speaker.Id == speaker.Id && statement.Content.Any(span => span.Overlaps(clause)));

    private static HashSet<string> Stems(RecordedReport report, ImmutableArray<TextSpan> spans) =>
        WordReader.Read(report, spans).Where(word => word.IsContent).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
}
