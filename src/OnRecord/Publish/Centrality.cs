using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Publish;

/// <summary>Which reports stand in the middle of a story.</summary>
internal static class Centrality
{
    /// <summary>Reports before speakers' own texts, then by how much of what several reports carry they carry; the earlier published first among equals.</summary>
    public static ImmutableArray<RecordedReport> Order(IEnumerable<RecordedReport> reports, IEnumerable<Utterance> utterances)
    {
        var carried = utterances
            .Select(utterance => utterance.Renderings.Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).ToList())
            .Where(witnesses => witnesses.Count > 1)
            .SelectMany(witnesses => witnesses)
            .CountBy(report => report, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. reports
                .OrderBy(report => report.Annotated.IsPrimary)
                .ThenByDescending(report => carried.GetValueOrDefault(report.Id))
                .ThenBy(report => report.Report.Published?.Date.ToString() ?? "~", StringComparer.Ordinal),
        ];
    }
}
