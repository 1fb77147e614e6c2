using OnRecord.Weave.Stories;

namespace OnRecord.Eval.Stories;

/// <summary>Stories found in files of reports, in order of date, against the gold clusters in them.</summary>
internal static class StoriesCommand
{
    private static readonly string[] Sets = ["g5w1h", "pac", "basil", "ecbplus", "neus_leads"];

    /// <summary>The set whose reports are also measured without their dates.</summary>
    private const string UndatedSet = "ecbplus";

    public static int Run(string[] arguments)
    {
        var to = Array.IndexOf(arguments, "--pred");
        var files = arguments.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (files.Count == 0) files = [.. Sets.Select(set => Places.Shared($"data/stories/{set}.jsonl")).OfType<string>()];
        if (files.Count == 0) return 2;
        var shuffles = Array.IndexOf(arguments, "--shuffles") is >= 0 and var at && at + 1 < arguments.Length && int.TryParse(arguments[at + 1], out var count) ? count : 0;
        foreach (var file in files)
        {
            var set = StorySet.Read(file);
            if (arguments.Contains("--undated", StringComparer.Ordinal)) set = set.Undated();
            var found = set.Clustered(reports => StoryClusters.Find(reports));
            if (to >= 0 && to + 1 < arguments.Length) File.WriteAllLines(arguments[to + 1], set.Reports.Select((report, i) => $"{report.Id}\t{found[i]}"));
            var score = set.Score(found);
            Console.WriteLine($"{Path.GetFileNameWithoutExtension(file),-12} reports {found.Count}  stories {found.Distinct(StringComparer.Ordinal).Count()} of {set.Gold.Distinct(StringComparer.Ordinal).Count()}  B-cubed P {score.Precision:0.0000} R {score.Recall:0.0000} F1 {score.F1:0.0000}  pairs F1 {score.PairF1:0.0000}  adjusted Rand {score.Rand:0.0000}  largest {Largest(found)} of {Largest(set.Gold)}");
            if (shuffles == 0) continue;
            Shuffle(set, shuffles, withUndated: false, "shuffled within days");
            if (set.Reports.Any(report => report.Published is null)) Shuffle(set, shuffles, withUndated: true, "and those without a day among themselves");
        }
        return 0;
    }

    private static void Shuffle(StorySet set, int times, bool withUndated, string how)
    {
        var shuffled = Enumerable.Range(1, times).Select(seed => set.ShuffledWithinDays(seed, withUndated)).Select(other => other.Score(other.Clustered(reports => StoryClusters.Find(reports))).F1).ToList();
        Console.WriteLine($"             {how} {times} times: F1 from {shuffled.Min():0.0000} to {shuffled.Max():0.0000}, mean {shuffled.Average():0.0000}");
    }

    public static IEnumerable<Measured> Measure()
    {
        foreach (var name in Sets)
        {
            if (Places.Shared($"data/stories/{name}.jsonl") is not string file) continue;
            var set = StorySet.Read(file);
            yield return new Measured($"stories.{name}.b3", set.Score(set.Clustered(reports => StoryClusters.Find(reports))).F1, $"stories {file}");
            if (name != UndatedSet) continue;
            var undated = set.Undated();
            yield return new Measured($"stories.{name}.undated.b3", undated.Score(undated.Clustered(reports => StoryClusters.Find(reports))).F1, $"stories {file} --undated");
        }
    }

    private static int Largest(IEnumerable<string> clusters) => clusters.CountBy(cluster => cluster, StringComparer.Ordinal).Max(pair => pair.Value);
}
