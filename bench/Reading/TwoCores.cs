using System.Diagnostics;
using System.Text.Json;
using OnRecord.Reading;

namespace OnRecord.Bench.Reading;

/// <summary>How much faster reports are read on two cores than on one: turn by turn in the same process, so that both meet the same machine.</summary>
internal static class TwoCores
{
    public const string Command = "measure-cores";

    public static int Run(BenchOptions options)
    {
        var reports = BenchTexts.Reports(options.Text);
        // Several times all reports, in one queue, so that neither core waits long for the other at the end.
        var queue = Enumerable.Repeat(reports, 4).SelectMany(all => all).ToList();
        Read(queue, 2);
        var ratios = new List<double>();
        for (var round = 0; round < options.Rounds; round++) ratios.Add(Read(queue, 1) / Read(queue, 2));
        Console.WriteLine(JsonSerializer.Serialize(new[] { BenchRound.Median(ratios) }));
        return 0;
    }

    /// <summary>Seconds for all of it.</summary>
    private static double Read(List<Intake.Report> queue, int cores)
    {
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(
            System.Collections.Concurrent.Partitioner.Create(queue, System.Collections.Concurrent.EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = cores },
            report => Annotator.Annotate(report));
        return watch.Elapsed.TotalSeconds;
    }
}
