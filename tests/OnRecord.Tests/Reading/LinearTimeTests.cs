using System.Diagnostics;
using System.Text;
using OnRecord.Intake;

namespace OnRecord.Tests.Reading;

/// <summary>Reading takes time in proportion to the text, whatever the text: no input hangs it.</summary>
public class LinearTimeTests
{
    /// <summary>Four times the text may take this many times the time; quadratic work would take sixteen.</summary>
    private const double MostGrowth = 6;

    /// <summary>Seconds by which a measurement may be off: clock ticks, collections, code that is compiled late.</summary>
    private const double Slack = 0.05;

    /// <summary>Each length is read so often, and the shortest time counts: what else runs on the machine only makes times longer.</summary>
    private const int Rounds = 3;

    /// <summary>Seconds for the longer text: unoptimised code takes about a second for ten thousand tokens, and a busy machine five times that. Quadratic work takes many minutes.</summary>
    private const double Most = 60;

    private const int Units = 300;

    [Theory]
    [InlineData("more than more than ")]
    [InlineData("“he said “")]
    [InlineData("Ministry of ")]
    [InlineData("word ")]
    [InlineData("A. ")]
    [InlineData("( ")]
    [InlineData("said X ")]
    [InlineData("Ilk told reporters that he said that ")]
    [InlineData("1,000 ")]
    [InlineData("He said it.\n\n")]
    [InlineData("The minister, Mara Ilk, said that. ")]
    [InlineData("“a b” he said, ")]
    [InlineData("He said: “No.” “Why not?” ")]
    [InlineData("Ilk said “a. B” he said “c. D” ")]
    [InlineData("\"")]
    [InlineData("\n")]
    [InlineData("5-")]
    [InlineData("нет ")]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("“")]
    [InlineData(".")]
    [InlineData("A")]
    [InlineData("A ")]
    [InlineData("a-")]
    [InlineData("b.")]
    [InlineData("1/")]
    [InlineData("👍🏽\u200D")]
    [InlineData("e\u0301\u0302")]
    [InlineData("its a ")]
    [InlineData("word, ")]
    [InlineData("Ilk ")]
    [InlineData("• item\n")]
    public void Four_times_the_text_takes_about_four_times_as_long(string unit)
    {
        Seconds(unit, 20);
        // Tried again, since what else runs on the machine counts too.
        Assert.True(IsLinear(unit) || IsLinear(unit) || IsLinear(unit), $"reading {4 * Units} × “{unit.Trim()}” takes too long");
    }

    [Theory]
    [InlineData("a", 1_000_000)]
    [InlineData(".", 1_000_000)]
    [InlineData("\n", 1_000_000)]
    [InlineData("\"", 100_000)]
    [InlineData("“", 100_000)]
    [InlineData("(", 100_000)]
    [InlineData("A", 100_000)]
    [InlineData("\u0301", 100_000)]
    [InlineData("\u202E", 100_000)]
    public void Text_that_is_no_text_is_read_in_seconds(string unit, int count) => Assert.InRange(Seconds(unit, count), 0, Most);

    private static bool IsLinear(string unit)
    {
        var once = Enumerable.Range(0, Rounds).Min(_ => Seconds(unit, Units));
        var four = Enumerable.Range(0, Rounds).Min(_ => Seconds(unit, 4 * Units));
        return four <= Most && four <= (MostGrowth * once) + Slack;
    }

    /// <summary>Seconds by the clock, or of the whole process's processor time where that is less: the thread's own time is never more than either.</summary>
    private static double Seconds(string unit, int count)
    {
        var text = new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
        var reports = Pipeline.Take(new MemoryStream(Encoding.UTF8.GetBytes(text)), "long.txt").Select(result => result.Value).OfType<Report>().ToList();
        var watch = Stopwatch.StartNew();
        var busy = Environment.CpuUsage.TotalTime;
        foreach (var report in reports) Pipeline.Read(report);
        return Math.Min(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - busy).TotalSeconds);
    }
}
