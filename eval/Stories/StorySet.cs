using System.Collections.Immutable;
using System.Text.Json;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Eval.Stories;

/// <summary>Reports with their gold stories, in order of date; undated ones last, in the order of the file.</summary>
/// <param name="Reports">The reports, each with an id of its own.</param>
/// <param name="Gold">The gold story of each.</param>
internal sealed record StorySet(ImmutableArray<Report> Reports, ImmutableArray<string> Gold)
{
    public static StorySet Read(string file)
    {
        var gold = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            gold.Add(Own(json.RootElement.GetProperty("id").GetString()!, ids), json.RootElement.GetProperty("cluster").GetString()!);
        }
        ids.Clear();
        ImmutableArray<Report> reports = [.. ReportFiles.Read(file).Select(report => report with { Id = Own(report.Id, ids) }).OrderBy(Day)];
        return new StorySet(reports, [.. reports.Select(report => gold[report.Id])]);
    }

    /// <summary>The set without its dates, in the same order.</summary>
    public StorySet Undated() => this with { Reports = [.. Reports.Select(report => report with { Published = null })] };

    /// <summary>The set with the reports of each day in another order. Those without a day have none to be shuffled within: they stay, or are shuffled among themselves.</summary>
    public StorySet ShuffledWithinDays(int seed, bool withUndated = true)
    {
        var order = Enumerable.Range(0, Reports.Length).ToArray();
        new Random(seed).Shuffle(order);
        order = [.. order.OrderBy(i => Day(Reports[i])).ThenBy(i => withUndated || Reports[i].Published is not null ? 0 : i)];
        return new StorySet([.. order.Select(i => Reports[i])], [.. order.Select(i => Gold[i])]);
    }

    /// <summary>The story of each report, in their order. Stories are told from words alone, so nothing is read for statements.</summary>
    public IReadOnlyList<string> Clustered(Func<ImmutableArray<RecordedReport>, ImmutableArray<Story>> find)
    {
        var storyOf = find([.. Reports.Select(report => new RecordedReport { Annotated = new AnnotatedReport { Report = report } })])
            .SelectMany(story => story.Reports.Select(report => (report, story.Id))).ToDictionary(pair => pair.report, pair => pair.Id, StringComparer.Ordinal);
        return [.. Reports.Select(report => storyOf[report.Id])];
    }

    public ClusterScore Score(IReadOnlyList<string> found) => ClusterScore.Of([.. Gold.Zip(found)]);

    private static int Day(Report report) => report.Published?.Date.ToDay()?.DayNumber ?? int.MaxValue;

    /// <summary>A few reports of the sets share one id and are not one report.</summary>
    private static string Own(string id, Dictionary<string, int> ids) => (ids[id] = ids.GetValueOrDefault(id) + 1) is > 1 and var times ? $"{id}#{times}" : id;
}
