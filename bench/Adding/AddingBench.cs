using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OnRecord.Eval.Pages;
using OnRecord.Intake;
using OnRecord.Store;
using OnRecord.Store.Reports;

namespace OnRecord.Bench.Adding;

/// <summary>
/// <c>add</c>: many pages into one record, as the command takes them, with the processor time of each stage and the memory as it goes on. The pages are those of a gold file over and over,
/// each time under another address, so that each is a report of its own. The stories, which the command brings up to date once at its end, are left out: <c>copies</c> measures them.
/// </summary>
internal static class AddingBench
{
    /// <summary>Pages when no number is given: the default of the option is that of <c>copies</c>.</summary>
    private const int Usual = 10_000;

    /// <summary>Memory is looked at so often in all.</summary>
    private const int Looks = 10;

    public static int Run(BenchOptions options)
    {
        var path = options.Text ?? Path.Combine(BenchTexts.Repository, "..", "shared", "data", "intake", "gold.dev.jsonl");
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"{path}: no such file; name gold of pages with --text");
            return 2;
        }
        var pages = File.ReadLines(path).Select(line => Bytes(Path.Combine(Path.GetDirectoryName(path)!, JsonSerializer.Deserialize<PageGold>(line)!.Page!))).ToList();
        var count = options.Reports == BenchOptions.UsualReports ? Usual : options.Reports;
        var folder = Directory.CreateTempSubdirectory("onrecord-add-");
        try
        {
            if (!Record.Open(Path.Combine(folder.FullName, "bench.db"), TimeProvider.System, create: true).IsOk(out var record)) return 1;
            using (record) Measure(pages, count, record);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(List<byte[]> pages, int count, Record record)
    {
        Console.WriteLine($"{count} pages, of {pages.Count} over and over; {RuntimeInformation.FrameworkDescription}; seconds of processor time by stage, MB after a collection");
        Console.WriteLine($"{"pages",8}{"recorded",10}{"intake",10}{"reading",10}{"store",10}{"MB",8}{"pages/s",10}");
        var (intake, reading, store) = (0.0, 0.0, 0.0);
        var recorded = 0;
        for (var i = 0; i < count; i++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"https://{i % pages.Count}.example/{i / pages.Count}");
            byte[] page = [.. Encoding.ASCII.GetBytes($"<link rel=\"canonical\" href=\"{address}\">"), .. pages[i % pages.Count]];
            Report? report = null;
            intake += Time(() => report = Take(page, address));
            if (report is not null)
            {
                OnRecord.Records.RecordedReport? read = null;
                Added? added = null;
                store += Time(() => added = record.AlreadyRecorded(report));
                if (added is null)
                {
                    reading += Time(() => read = Pipeline.Read(report));
                    store += Time(() => added = record.Add(read!));
                }
                if (added!.Outcome == AddOutcome.Recorded) recorded++;
            }
            if ((i + 1) % Math.Max(1, count / Looks) != 0) continue;
            var memory = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1,8}{recorded,10}{intake,10:0.0}{reading,10:0.0}{store,10:0.0}{memory,8:0}{(i + 1) / (intake + reading + store),10:0.0}"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pages/s by stage: intake {count / intake:0.0}, reading {count / reading:0.0}, store {count / store:0.0}; largest working set {Environment.WorkingSet / 1e6:0} MB now"));
    }

    private static Report? Take(byte[] page, string where)
    {
        using var stream = new MemoryStream(page);
        return Pipeline.Take(stream, where).Select(result => result.Value).FirstOrDefault(report => report is not null);
    }

    private static double Time(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static byte[] Bytes(string path)
    {
        using var file = File.OpenRead(path);
        using var content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
