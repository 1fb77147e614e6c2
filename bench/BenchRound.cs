using System.Diagnostics;
using System.Text.Json.Serialization;

namespace OnRecord.Bench;

/// <summary>What was done in one stretch of time.</summary>
/// <param name="Tokens">Tokens read, or sentences identified.</param>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Processor">Seconds of processor time of the whole process: other programs on the machine do not count, a second thread does.</param>
internal sealed record BenchRound(
    [property: JsonPropertyName("tokens")] long Tokens,
    [property: JsonPropertyName("wall")] double Wall,
    [property: JsonPropertyName("processor")] double Processor)
{
    /// <summary>Seconds between two looks at the processor time.</summary>
    private const double Look = 0.002;

    /// <summary>Runs one step after another until so much processor time is used, after a warm-up of the same.</summary>
    /// <param name="options">How long and how often.</param>
    /// <param name="step">Does the next piece of work and returns how many tokens it had.</param>
    public static List<BenchRound> Measure(BenchOptions options, Func<long> step)
    {
        Once(options.WarmUp, step);
        return [.. Enumerable.Range(0, options.Rounds).Select(_ => Once(options.Seconds, step))];
    }

    /// <summary>The median of what is asked of each round.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static BenchRound Once(double seconds, Func<long> step)
    {
        var (tokens, used) = (0L, 0.0);
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var looked = 0.0;
        do
        {
            tokens += step();
            // Asking for the processor time takes microseconds: not behind every step.
            if (watch.Elapsed.TotalSeconds - looked < Look) continue;
            looked = watch.Elapsed.TotalSeconds;
            used = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        }
        while (used < seconds);
        return new BenchRound(tokens, watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }
}
