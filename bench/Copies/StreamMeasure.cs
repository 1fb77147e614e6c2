using System.Text.Json;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave.Copies;
using OnRecord.Weave.Stories;

namespace OnRecord.Bench.Copies;

/// <summary>
/// Puts a long stream of reports into stories and finds their copies, as they come. Nothing is annotated: both need words and days alone.
/// Reports are made a few hundred at a time, outside of what is timed, and let go of afterwards.
/// </summary>
internal static class StreamMeasure
{
    public const string Command = "copies-stream";

    private const int AtOnce = 500;

    public static int Run(BenchOptions options)
    {
        if (RealTexts.Read(withLeads: false) is not { } real) return 2;
        WarmUp(new RetoldStream(real), options.WarmUp);
        var stream = new RetoldStream(real);
        var stories = new StoryStream();
        var copies = new CopyIndex();
        var founded = new HashSet<string>(StringComparer.Ordinal);
        var points = new List<StreamPoint>();
        var (storyTime, copyTime, matches, words) = (0.0, 0.0, 0L, 0L);
        var start = GC.GetTotalMemory(forceFullCollection: true);
        for (var count = 0; count < options.Reports;)
        {
            List<RecordedReport> batch = [.. Enumerable.Range(0, Math.Min(AtOnce, options.Reports - count)).Select(_ => Bare(stream))];
            storyTime += Time(batch, report => founded.Add(stories.Assign(report).Story));
            copyTime += Time(batch, report => matches += copies.Add(report.Report, report.Report.Published!.Date.ToDay()!.Value).Earlier.Length);
            words += batch.Sum(report => (long)WordHasher.Read(report.Text, report.Report.Paragraphs).Length);
            count += batch.Count;
            batch.Clear();
            // At an eighth, a quarter, a half and the end.
            if (count == options.Reports || 8 * count == options.Reports || 4 * count == options.Reports || 2 * count == options.Reports)
                points.Add(new StreamPoint(count, storyTime, copyTime, GC.GetTotalMemory(forceFullCollection: true) - start, (double)matches / count, founded.Count, words));
        }
        GC.KeepAlive(stories);
        GC.KeepAlive(copies);
        Console.WriteLine(JsonSerializer.Serialize(points));
        return 0;
    }

    private static void WarmUp(RetoldStream stream, double seconds)
    {
        var stories = new StoryStream();
        var copies = new CopyIndex();
        for (var used = 0.0; used < seconds;)
        {
            List<RecordedReport> batch = [.. Enumerable.Range(0, AtOnce).Select(_ => Bare(stream))];
            used += Time(batch, report => stories.Assign(report));
            used += Time(batch, report => copies.Add(report.Report, default));
        }
    }

    private static RecordedReport Bare(RetoldStream stream) => new() { Annotated = new AnnotatedReport { Report = stream.Next() } };

    private static double Time(List<RecordedReport> batch, Action<RecordedReport> step)
    {
        var before = Environment.CpuUsage.TotalTime;
        foreach (var report in batch) step(report);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
