using System.Globalization;
using System.Runtime.InteropServices;

namespace OnRecord.Bench.Copies;

/// <summary><c>copies</c>: copies found by us and by MinHash among real reports, how many and how fast; then a long stream through stories and copies, and what a million would take.</summary>
internal static class CopiesTable
{
    private const int Million = 1_000_000;

    public static int Run(BenchOptions options)
    {
        var pinned = BenchProcess.CanPin ? $"held to core {BenchProcess.Core}" : "not held to a core: there is no taskset";
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}; {pinned}");
        if (BenchProcess.Self<PairsFigures>(isPinned: true, options.Again(PairsMeasure.Command)) is not { } pairs) return 1;
        Console.WriteLine();
        Print(pairs);
        if (BenchProcess.Self<List<StreamPoint>>(isPinned: true, options.Again(StreamMeasure.Command)) is not { Count: > 1 } points) return 1;
        Console.WriteLine();
        Print(points);
        if (options.Plot is string file)
        {
            File.WriteAllText(file, GrowthPlot.Draw(points, Million));
            Console.WriteLine($"drawn in {file}");
        }
        return pairs.Ours.Similar == pairs.Similar ? 0 : 1;
    }

    private static void Print(PairsFigures figures)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures.Reports:#,0} reports of {figures.Words:0} words; {figures.Similar:#,0} pairs with Jaccard of .5 or more; {figures.Contained:#,0} with half of the shorter one's sequences, fifteen or more"));
        Console.WriteLine($"{"",-34}{"recall, Jaccard",17}{"recall, half",14}{"proposed",11}{"reports/s",11}{"of processor",14}{"MB",7}");
        Row("OnRecord, every pair exactly", figures, figures.Ours);
        Row("MinHash, 128, " + figures.Bands, figures, figures.Peer);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"told with the true count: {figures.Ours.Counts:#,0} of {figures.Ours.Proposed:#,0}; reports whose matches may be incomplete: {figures.Ours.Incomplete}"));
    }

    private static void Row(string name, PairsFigures all, FinderFigures finder) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{(double)finder.Similar / all.Similar,17:0.0000}{(double)finder.Contained / all.Contained,14:0.0000}{finder.Proposed,11:#,0}{all.Reports / finder.Wall,11:#,0}{all.Reports / finder.Processor,14:#,0}{finder.Bytes / 1e6,7:0}"));

    private static void Print(List<StreamPoint> points)
    {
        var last = points[^1];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a stream of reports of {(double)last.Words / last.Reports:0} words through stories and copies, by processor time"));
        Console.WriteLine($"{"reports",-22}{"stories s",11}{"copies s",10}{"both s",9}{"reports/s",11}{"since the row before",22}{"MB",8}{"KB a report",13}{"stories",10}{"matches",9}");
        StreamPoint? before = null;
        foreach (var point in points)
        {
            var both = point.Stories + point.Copies;
            var since = (point.Reports - (before?.Reports ?? 0)) / (both - (before?.Stories ?? 0) - (before?.Copies ?? 0));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{point.Reports,-22:#,0}{point.Stories,11:0.0}{point.Copies,10:0.0}{both,9:0.0}{point.Reports / both,11:#,0}{since,22:#,0}{point.Bytes / 1e6,8:0}{point.Bytes / 1e3 / point.Reports,13:0.0}{point.Founded,10:#,0}{point.Matches,9:0.00}"));
            before = point;
        }
        var (seconds, bytes) = GrowthPlot.Extrapolate(points, Million);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"1,000,000 extrapolated",-22}{"",11}{"",10}{seconds,9:0}{Million / seconds,11:#,0}{"",22}{bytes / 1e6,8:#,0}{bytes / 1e3 / Million,13:0.0}"));
    }
}
