using System.Text.Json;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Eval.Stories;

/// <summary>Stories found in a file of reports against the gold clusters in it.</summary>
internal static class StoriesCommand
{
    public static int Run(string[] arguments)
    {
        if (arguments.Length == 0) return 2;
        var file = arguments[0];
        var to = Array.IndexOf(arguments, "--pred");
        var found = Found(file);
        if (to >= 0 && to + 1 < arguments.Length) File.WriteAllLines(arguments[to + 1], found.Select(pair => $"{pair.Key}\t{pair.Value}"));
        var score = Score(file, found);
        Console.WriteLine($"reports {found.Count}  stories {found.Values.Distinct(StringComparer.Ordinal).Count()}  B-cubed P {score.Precision:0.0000} R {score.Recall:0.0000} F1 {score.F1:0.0000}  pairs F1 {score.PairF1:0.0000}  adjusted Rand {score.Rand:0.0000}");
        return 0;
    }

    public static Measured Measure(string name, string file) => new($"stories.{name}.b3", Score(file, Found(file)).F1, $"stories {file}");

    /// <summary>Story of each report, by id. Stories are told from the body alone, so nothing is read for statements.</summary>
    private static Dictionary<string, string> Found(string file)
    {
        var reports = ReportFiles.Read(file).Select(report => new RecordedReport { Annotated = new AnnotatedReport { Report = report } });
        return Weaver.Weave([.. reports]).Stories.SelectMany(story => story.Reports.Select(report => (report, story.Id))).ToDictionary(pair => pair.report, pair => pair.Id, StringComparer.Ordinal);
    }

    /// <summary>A report without a story counts as a story of its own.</summary>
    private static ClusterScore Score(string file, Dictionary<string, string> found)
    {
        var rows = new List<(string, string)>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString()!;
            rows.Add((json.RootElement.GetProperty("cluster").GetString()!, found.GetValueOrDefault(id, "alone:" + id)));
        }
        return ClusterScore.Of(rows);
    }
}
