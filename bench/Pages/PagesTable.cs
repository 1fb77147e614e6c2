using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;
using OnRecord.Eval.Pages;
using OnRecord.Intake.Html;

namespace OnRecord.Bench.Pages;

/// <summary><c>pages</c>: articles found in real pages by us and by peers: how well, by the measure of the article-extraction benchmarks, and how many pages a second. Each tool is a process of its own on the same core.</summary>
internal static class PagesTable
{
    private static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    public static int Run(BenchOptions options)
    {
        var path = options.Text ?? Path.Combine(BenchTexts.Repository, "..", "shared", "data", "intake", "gold.dev.jsonl");
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"{path}: no such file; name gold of pages with --text");
            return 2;
        }
        var gold = File.ReadLines(path).Select(line => JsonSerializer.Deserialize<PageGold>(line)!).Where(page => page.Body is { Length: > 0 }).ToList();
        var folder = Directory.CreateTempSubdirectory("onrecord-pages-");
        try
        {
            var list = Unpacked(gold, Path.GetDirectoryName(Path.GetFullPath(path))!, folder.FullName);
            var peers = Path.Combine(BenchTexts.Repository, "bench", "peers");
            string[] times = [BenchOptions.Invariant(options.WarmUp), BenchOptions.Invariant(options.Rounds), BenchOptions.Invariant(options.Seconds)];
            List<PagesFigures> all = [.. new[]
            {
                BenchProcess.Self<PagesFigures>(isPinned: true, options.Again(PagesMeasure.Command, list)),
                BenchProcess.Run<PagesFigures>(isPinned: true, "node", [Path.Combine(peers, "measure-pages.js"), list, .. times]),
                BenchProcess.Run<PagesFigures>(isPinned: true, Python, [Path.Combine(peers, "measure-pages.py"), list, .. times]),
            }.OfType<PagesFigures>()];
            Print(options, gold, all);
            return all.Count > 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Writes the pages as each tool needs them; gives the list of the files.</summary>
    private static string Unpacked(List<PageGold> gold, string from, string to)
    {
        var list = Path.Combine(to, "pages.jsonl");
        File.WriteAllLines(list, gold.Select((page, i) =>
        {
            var line = new PageLine(Path.Combine(to, $"{i}.bytes"), Path.Combine(to, $"{i}.html"));
            using var file = File.OpenRead(Path.Combine(from, page.Page!));
            using var content = page.Page!.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            File.WriteAllBytes(line.Bytes, bytes.ToArray());
            File.WriteAllText(line.Html, PageDecoder.Decode(bytes.ToArray(), out _));
            return JsonSerializer.Serialize(line);
        }));
        return list;
    }

    private static void Print(BenchOptions options, List<PageGold> gold, List<PagesFigures> all)
    {
        var pinned = BenchProcess.CanPin ? $"each held to core {BenchProcess.Core}" : "not held to a core: there is no taskset";
        Console.WriteLine($"{gold.Count} pages; {RuntimeInformation.FrameworkDescription}; {pinned}; medians of {options.Rounds} rounds of a pass over all pages or more, and {BenchOptions.Invariant(options.Seconds)} s of processor time, after {BenchOptions.Invariant(options.WarmUp)} s");
        var sets = gold.Select(page => page.Set).Distinct().Order(StringComparer.Ordinal).ToList();
        Console.WriteLine($"{"",-44}{string.Concat(sets.Select(set => $"{set + " F1",12}"))}{"pages/s",10}{"of processor",14}{"we are",10}");
        var ours = all.Count == 0 ? 0 : PerSecond(all[0], round => round.Processor);
        foreach (var tool in all)
        {
            var scores = sets.Select(set => PageScore.Of([.. gold.Select((page, i) => (page, new PageFound { Set = page.Set, Id = page.Id, Text = tool.Texts[i] })).Where(pair => pair.page.Set == set)]).BodyF1 ?? 0);
            var speed = PerSecond(tool, round => round.Processor);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tool.Tool,-44}{string.Concat(scores.Select(score => score.ToString("0.000", CultureInfo.InvariantCulture).PadLeft(12)))}{PerSecond(tool, round => round.Wall),10:0.0}{speed,14:0.0}{ours / speed,9:0.0}x"));
        }
    }

    private static double PerSecond(PagesFigures tool, Func<BenchRound, double> seconds) => BenchRound.Median(tool.Rounds.Select(round => round.Tokens / seconds(round)));
}
