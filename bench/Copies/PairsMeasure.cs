using System.Diagnostics;
using System.Text.Json;
using OnRecord.Intake;
using OnRecord.Weave.Copies;

namespace OnRecord.Bench.Copies;

/// <summary>Finds the copies of the corpus with the index and with MinHash, from the text on, and holds both against the true pairs.</summary>
internal static class PairsMeasure
{
    public const string Command = "copies-pairs";

    private const int PeerSeed = 1;

    public static int Run(BenchOptions options)
    {
        if (CopyCorpus.Make() is not { } reports) return 2;
        // The runtime compiles what runs often while it warms up.
        BenchRound.Measure(options with { Rounds = 1, Seconds = .1, WarmUp = options.WarmUp / 2 }, Round(reports, new CopyIndex()));
        BenchRound.Measure(options with { Rounds = 1, Seconds = .1, WarmUp = options.WarmUp / 2 }, Round(reports, new MinHashIndex(PeerSeed)));
        var told = new List<CopyMatches>(reports.Count);
        var index = new CopyIndex();
        var ours = Time(() => told.AddRange(reports.Select(report => index.Add(report, default))));
        var peer = new MinHashIndex(PeerSeed);
        var proposed = new List<HashSet<int>>(reports.Count);
        var theirs = Time(() => proposed.AddRange(reports.Select(report => peer.Add(Sequences.Distinct(Sequences.InOrder(WordHasher.Read(report.Text, report.Paragraphs)))))));
        GC.KeepAlive(index);
        GC.KeepAlive(peer);
        var (similar, contained) = TruePairs.Count(reports);
        Console.WriteLine(JsonSerializer.Serialize(new PairsFigures(
            reports.Count,
            reports.Average(report => WordHasher.Read(report.Text, report.Paragraphs).Length),
            similar.Count,
            contained.Count,
            ours with
            {
                Similar = told.Sum(matches => matches.Earlier.Count(match => similar.ContainsKey((match.Report, matches.Report)))),
                Contained = told.Sum(matches => matches.Earlier.Count(match => contained.ContainsKey((match.Report, matches.Report)))),
                Proposed = told.Sum(matches => matches.Earlier.Length),
                Counts = told.Sum(matches => matches.Earlier.Count(match => (similar.TryGetValue((match.Report, matches.Report), out var shared) || contained.TryGetValue((match.Report, matches.Report), out shared)) && shared == match.Shared)),
                Incomplete = told.Count(matches => !matches.IsComplete),
            },
            theirs with
            {
                Similar = proposed.Select((found, b) => found.Count(a => similar.ContainsKey((a, b)))).Sum(),
                Contained = proposed.Select((found, b) => found.Count(a => contained.ContainsKey((a, b)))).Sum(),
                Proposed = proposed.Sum(found => found.Count),
            },
            $"{peer.Bands} bands of {peer.Rows}")));
        return 0;
    }

    private static Func<long> Round(List<Report> reports, CopyIndex index)
    {
        var next = 0;
        return () => index.Add(reports[next++ % reports.Count], default).Earlier.Length;
    }

    private static Func<long> Round(List<Report> reports, MinHashIndex index)
    {
        var next = 0;
        return () =>
        {
            var report = reports[next++ % reports.Count];
            return index.Add(Sequences.Distinct(Sequences.InOrder(WordHasher.Read(report.Text, report.Paragraphs)))).Count;
        };
    }

    private static FinderFigures Time(Action find)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        find();
        var (wall, used) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        return new FinderFigures(0, 0, 0, 0, 0, wall, used, GC.GetTotalMemory(forceFullCollection: true) - before);
    }
}
