using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OnRecord.Bench.Times;

/// <summary><c>times</c>: dates read by us and by peers in the same sentences: how many are right, and how fast. Each tool is a process of its own on the same core.</summary>
internal static class TimesTable
{
    private static readonly string[] Peers = ["chrono-node", "compromise-dates"];

    private static readonly string[] Gold = ["meantime_timex.dev.jsonl", "recognizers/DateTime/English/DateTimeModel.json"];

    public static int Run(BenchOptions options)
    {
        string[] files = options.Text is string given ? [given] : [.. Gold.Select(file => Path.Combine(BenchTexts.Repository, "..", "shared", "data", "time", file))];
        if (Array.Find(files, file => !File.Exists(file)) is string missing)
        {
            Console.Error.WriteLine($"{missing}: no such file; name TIMEX3 gold with --text");
            return 2;
        }
        var sentences = files.SelectMany(DatedSentence.Read).ToList();
        var lines = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(lines, sentences.Select(sentence => JsonSerializer.Serialize(new { text = sentence.Text, published = sentence.Published })));
            List<TimesFigures> all = [.. new[] { BenchProcess.Self<TimesFigures>(isPinned: true, options.Again(TimesMeasure.Command, lines)) }.Concat(ReadPeers(options, lines)).OfType<TimesFigures>()];
            Print(options, sentences, all);
            return all.Count > 0 ? 0 : 1;
        }
        finally
        {
            File.Delete(lines);
        }
    }

    private static IEnumerable<TimesFigures?> ReadPeers(BenchOptions options, string lines)
    {
        var folder = Path.Combine(BenchTexts.Repository, "bench", "peers");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", Peers[0])))
        {
            Console.WriteLine("The peers are not installed: npm ci --prefix bench/peers");
            return [];
        }
        return Peers.Select(peer => BenchProcess.Run<TimesFigures>(isPinned: true, "node",
            [Path.Combine(folder, "measure-times.js"), peer, lines, BenchOptions.Invariant(options.WarmUp), BenchOptions.Invariant(options.Rounds), BenchOptions.Invariant(options.Seconds)]));
    }

    private static void Print(BenchOptions options, List<DatedSentence> sentences, List<TimesFigures> all)
    {
        var pinned = BenchProcess.CanPin ? $"each held to core {BenchProcess.Core}" : "not held to a core: there is no taskset";
        Console.WriteLine($"{sentences.Count} sentences; {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}; {pinned}; medians of {options.Rounds} rounds of {BenchOptions.Invariant(options.Seconds)} s of processor time after {BenchOptions.Invariant(options.WarmUp)} s");
        foreach (var set in sentences.Select(sentence => sentence.Set).Distinct())
        {
            Console.WriteLine();
            Console.WriteLine($"{set + ": " + sentences.Where(sentence => sentence.Set == set).Sum(sentence => sentence.Dates.Count) + " dates",-50}{"found",8}{"right",8}{"of all",8}");
            foreach (var tool in all) Score(sentences, tool, set);
        }
        Console.WriteLine();
        Console.WriteLine($"{"",-50}{"sentences/s",14}{"of processor",14}");
        foreach (var tool in all) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tool.Tool,-50}{Rate(tool),14:#,0}{ProcessorRate(tool),14:#,0}"));
        foreach (var peer in all.Skip(1)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"against " + peer.Tool,-50}{Rate(all[0]) / Rate(peer),14:0.0}{ProcessorRate(all[0]) / ProcessorRate(peer),14:0.0}"));
    }

    private static void Score(List<DatedSentence> sentences, TimesFigures tool, string set)
    {
        var (gold, found, right) = (0, 0, 0);
        foreach (var (sentence, answers) in sentences.Zip(tool.Answers).Where(pair => pair.First.Set == set))
        {
            foreach (var date in sentence.Dates)
            {
                var here = answers.Where(answer => answer.Start < date.End && date.Start < answer.End).ToList();
                gold++;
                if (here.Count > 0) found++;
                if (here.Exists(answer => DateOnly.TryParseExact(answer.Day, "yyyy-MM-dd", out var day) && day >= date.First && day <= date.Last)) right++;
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tool.Tool,-50}{found,8}{right,8}{(gold == 0 ? 0 : (double)right / gold),8:0.000}"));
    }

    private static double Rate(TimesFigures tool) => BenchRound.Median(tool.Rounds.Select(round => round.Tokens / round.Wall));

    private static double ProcessorRate(TimesFigures tool) => BenchRound.Median(tool.Rounds.Select(round => round.Tokens / round.Processor));
}
