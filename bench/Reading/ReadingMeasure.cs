using System.Diagnostics;
using System.Text.Json;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Bench.Reading;

/// <summary>Measures our reading in this process and prints the figures as JSON.</summary>
internal static class ReadingMeasure
{
    public const string Command = "measure-reading";

    public static int Run(BenchOptions options)
    {
        var ready = Stopwatch.StartNew();
        Annotator.Annotate(new Report { Id = "first", Text = FirstSentence, Paragraphs = [new Text.TextSpan(0, FirstSentence.Length)] });
        ready.Stop();
        var reports = BenchTexts.Reports(options.Text);
        var next = 0;
        var passes = new List<double[]>();
        var ticks = new long[StagedReading.Stages.Length];
        var rounds = BenchRound.Measure(options, () => StagedReading.Read(Next(reports, ref next), StagedReading.UpToNames, ticks));
        var whole = BenchRound.Measure(options, () => Annotator.Annotate(Next(reports, ref next)).Tokens.Length);
        var read = BenchRound.Measure(options, () => Recorded(Next(reports, ref next)));
        for (var round = 0; round < options.Rounds; round++) passes.Add(Stages(reports, options.Seconds));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new ReadingFigures
        {
            Tool = "OnRecord",
            Rounds = rounds,
            Whole = whole,
            Read = read,
            Ready = ready.Elapsed.TotalSeconds,
            Peak = process.PeakWorkingSet64,
            Allocated = Allocated(reports, report => StagedReading.Read(report, StagedReading.UpToNames, ticks)),
            AllocatedWhole = Allocated(reports, report => Annotator.Annotate(report).Tokens.Length),
            Stages = [.. Enumerable.Range(0, ticks.Length).Select(stage => BenchRound.Median(passes.Select(pass => pass[stage])))],
        }));
        return 0;
    }

    private const string FirstSentence = "“The first sentence,” said Jane Doe of Arvenia on Monday, “is read before anything is measured.”";

    private static int Recorded(Report report)
    {
        var annotated = Annotator.Annotate(report);
        Recorder.Record(annotated);
        return annotated.Tokens.Length;
    }

    private static Report Next(List<Report> reports, ref int next)
    {
        var report = reports[next];
        next = (next + 1) % reports.Count;
        return report;
    }

    /// <summary>Microseconds a token for each stage, over whole passes through the reports.</summary>
    private static double[] Stages(List<Report> reports, double seconds)
    {
        var ticks = new long[StagedReading.Stages.Length];
        var (tokens, watch) = (0L, Stopwatch.StartNew());
        do
        {
            foreach (var report in reports) tokens += StagedReading.Read(report, ticks.Length, ticks);
        }
        while (watch.Elapsed.TotalSeconds < seconds);
        return [.. ticks.Select(spent => spent * 1e6 / Stopwatch.Frequency / tokens)];
    }

    private static double Allocated(List<Report> reports, Func<Report, int> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var tokens = reports.Sum(report => (long)read(report));
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)tokens;
    }
}
