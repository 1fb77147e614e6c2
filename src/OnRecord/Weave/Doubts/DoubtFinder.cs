using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave.Doubts;

/// <summary>Finds words that were changed on the way although no second rendering shows it.</summary>
internal static class DoubtFinder
{
    /// <summary>The doubts of all reports, in order of input and of the text. Reports are held against others of their story only.</summary>
    public static ImmutableArray<Doubt> Find(ImmutableArray<RecordedReport> reports, ImmutableArray<Story> stories)
    {
        var byId = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        var doubts = new List<Doubt>();
        foreach (var report in reports) doubts.AddRange(OwnGrammar.Find(report));
        foreach (var story in stories)
        {
            ImmutableArray<RecordedReport> told = [.. story.Reports.Where(byId.ContainsKey).Select(id => byId[id])];
            doubts.AddRange(Holdings.Find(told));
            if (told.Length < 2) continue;
            doubts.AddRange(Polarity.Find(told));
            doubts.AddRange(Whereabouts.Find(told));
            doubts.AddRange(Laundered.Find(told));
        }
        var order = reports.Select((report, i) => (report.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        return [.. doubts.DistinctBy(doubt => (doubt.Report, doubt.Span)).OrderBy(doubt => order[doubt.Report]).ThenBy(doubt => doubt.Span)];
    }
}
