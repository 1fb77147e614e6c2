using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OnRecord.Bench.Reading;

/// <summary><c>reading</c>: our reading beside its peers, each in a process of its own on the same core, and how the time is spent.</summary>
internal static class ReadingTable
{
    private static readonly string[] Peers = ["wink-nlp", "compromise"];

    public static int Run(BenchOptions options)
    {
        var path = Path.GetFullPath(options.Text ?? Path.Combine(BenchTexts.Repository, "samples", "reports"));
        var reports = BenchTexts.Reports(path);
        if (reports.Count == 0)
        {
            Console.Error.WriteLine($"{path}: no reports");
            return 2;
        }
        var pinned = BenchProcess.CanPin ? $"each held to core {BenchProcess.Core}" : "not held to a core: there is no taskset";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports.Count} reports, {reports.Sum(BenchTexts.Tokens):#,0} tokens, {reports.Sum(report => BenchTexts.Body(report).Length):#,0} characters of {path}"));
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}; {pinned}; medians of {options.Rounds} rounds of {BenchOptions.Invariant(options.Seconds)} s of processor time after {BenchOptions.Invariant(options.WarmUp)} s");
        var ours = BenchProcess.Self<ReadingFigures>(isPinned: true, options.Again(ReadingMeasure.Command, path));
        if (ours is null) return 1;
        var peers = ReadPeers(options, reports);
        Print(ours, peers);
        if (options.Cores == 2 && BenchProcess.Self<double[]>(isPinned: false, options.Again(TwoCores.Command, path)) is [var gain]) Line("two cores against one", $"{gain:0.00} times (whole reading, by the clock)");
        return 0;
    }

    private static List<ReadingFigures> ReadPeers(BenchOptions options, List<Intake.Report> reports)
    {
        var folder = Path.Combine(BenchTexts.Repository, "bench", "peers");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Console.WriteLine("The peers are not installed: npm ci --prefix bench/peers");
            return [];
        }
        var texts = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(texts, reports.Select(report => JsonSerializer.Serialize(new { text = BenchTexts.Body(report), tokens = BenchTexts.Tokens(report) })));
            return [.. Peers.Select(peer => BenchProcess.Run<ReadingFigures>(isPinned: true, "node",
                [Path.Combine(folder, "measure.js"), peer, texts, BenchOptions.Invariant(options.WarmUp), BenchOptions.Invariant(options.Rounds), BenchOptions.Invariant(options.Seconds)])).OfType<ReadingFigures>()];
        }
        finally
        {
            File.Delete(texts);
        }
    }

    private static void Print(ReadingFigures ours, List<ReadingFigures> peers)
    {
        Console.WriteLine();
        Console.WriteLine($"{"",-42}{"tokens/s",12}{"of processor",14}{"us/token",10}{"ready ms",10}{"peak MB",9}");
        Row("OnRecord, full reading up to names", ours.Rounds, ours);
        Row("OnRecord, the whole Annotator", ours.Whole, ours);
        Row("OnRecord, all of read with statements", ours.Read, ours);
        foreach (var peer in peers) Row(peer.Tool, peer.Rounds, peer);
        Console.WriteLine();
        foreach (var peer in peers)
        {
            Line($"up to names against {peer.Tool}", $"{Rate(ours.Rounds) / Rate(peer.Rounds):0.00} by the clock, {ProcessorRate(ours.Rounds) / ProcessorRate(peer.Rounds):0.00} by processor time");
        }
        Line("allocated a token, steady state", $"{ours.Allocated:0} bytes up to names, {ours.AllocatedWhole:0} by the whole Annotator");
        Line("microseconds a token by stage", string.Join("; ", StagedReading.Stages.Select((stage, i) => $"{stage} {ours.Stages[i]:0.00}")));
    }

    private static void Row(string name, List<BenchRound> rounds, ReadingFigures figures) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-42}{Rate(rounds),12:#,0}{ProcessorRate(rounds),14:#,0}{1e6 / ProcessorRate(rounds),10:0.00}{figures.Ready * 1000,10:0}{figures.Peak / 1e6,9:0}"));

    private static void Line(string name, string value) => Console.WriteLine($"{name,-42}{value}");

    private static double Rate(List<BenchRound> rounds) => BenchRound.Median(rounds.Select(round => round.Tokens / round.Wall));

    private static double ProcessorRate(List<BenchRound> rounds) => BenchRound.Median(rounds.Select(round => round.Tokens / round.Processor));
}
