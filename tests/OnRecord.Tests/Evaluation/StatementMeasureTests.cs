using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Eval.Reports;
using OnRecord.Eval.Statements;
using OnRecord.Publish.Contracts;
using OnRecord.Text;

namespace OnRecord.Tests.Evaluation;

/// <summary>The measures in eval against the tools beside the repository that define them.</summary>
public sealed partial class StatementMeasureTests
{
    [Theory]
    [InlineData("polnear.dev.jsonl")]
    [InlineData("gum_wikinews.dev.jsonl")]
    public void Attributions_score_as_the_tool_scores_them(string file)
    {
        var gold = SharedData.Path($"data/statements/{file}");
        var tool = SharedData.Path("tools/score_statements.py");
        // A few texts show every rule of the measure.
        var texts = GoldFile.Read(gold).Take(12).ToList();
        var found = texts.ConvertAll(StatementsCommand.Find);
        var predictions = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        try
        {
            StatementsCommand.Write(predictions, texts, found);
            foreach (var type in new[] { null, "quoted", "direct", "mixed", "indirect" })
            {
                var printed = Python(type is null ? [tool, gold, predictions, "--split", "dev"] : [tool, gold, predictions, "--split", "dev", "--type", type]);
                var score = texts.Zip(found).Select(pair => StatementScorer.Score(pair.First, pair.Second, type)).Aggregate(StatementScore.Zero, StatementScore.Add);
                Assert.Equal(Numbers(Line(printed, "content>=0.5:")), Numbers(score.Content.ToString()));
                Assert.Equal(Numbers(Line(printed, "content exact:")), Numbers(score.ContentExact.ToString()));
                Assert.Equal(Numbers(Line(printed, "source overlap:")), Numbers(score.Joint.ToString()));
                Assert.Equal(Numbers(SpanLine(printed)), Numbers(score.Spans.ToString()));
            }
        }
        finally
        {
            File.Delete(predictions);
        }
    }

    [Fact]
    public void Reports_score_as_the_tool_scores_them()
    {
        var gold = SharedData.Path("gold/reports.gold.json");
        var tool = SharedData.Path("tools/score_reports.py");
        var read = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        try
        {
            File.WriteAllLines(read, Directory.EnumerateFiles(SharedData.Path("reports")).Order(StringComparer.Ordinal).Select(ReadLineOf));
            var printed = Python([tool, gold, read]);
            var score = ReportScorer.Score(gold, read, weavePath: null).ToString();
            foreach (var measure in new[] { "statements  ", "right speaker", "right kind", "right date said", "statements in chrome" }) Assert.Equal(Numbers(Line(printed, measure)), Numbers(Line(score, measure)));
        }
        finally
        {
            File.Delete(read);
        }
    }

    [Fact]
    public void A_word_counts_once_however_many_spans_touch_it()
    {
        var words = Words.Of("one two three");
        Assert.Equal([1], Words.In(words, [new TextSpan(4, 6), new TextSpan(5, 7)]));
    }

    [Fact]
    public void Offsets_in_characters_become_units_beyond_the_basic_plane()
    {
        var offsets = CharacterOffsets.Of("a😀b");
        Assert.Equal(3, offsets.ToUnit(2));
        Assert.Equal(2, offsets.ToCharacter(3));
    }

    private static string ReadLineOf(string path)
    {
        using var file = File.OpenRead(path);
        var result = Pipeline.Take(file, Path.GetFileName(path)).Single();
        Assert.True(result.IsOk(out var report));
        using var buffer = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(buffer)) ReadLine.Write(json, Pipeline.Read(report));
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string Python(string[] arguments)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var printed = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return printed;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not on this machine");
            throw;
        }
    }

    private static string Line(string printed, string label) =>
        printed.Split('\n').Single(line => line.Contains(label, StringComparison.Ordinal) && !line.Contains("span-level", StringComparison.Ordinal) && !line.Contains("on matched", StringComparison.Ordinal)) is var line
            ? line[(line.IndexOf(label, StringComparison.Ordinal) + label.Length)..] : "";

    private static string SpanLine(string printed) => printed.Split('\n').Single(line => line.Contains("span-level exact", StringComparison.Ordinal)) is var line ? line[line.IndexOf("source", StringComparison.Ordinal)..] : "";

    /// <summary>Every figure of a line, rounded as printed.</summary>
    private static double[] Numbers(string line) => [.. Number().Matches(line).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"(?<![\w.])\d+(\.\d+)?(?![\w.]*[A-Za-z])")]
    private static partial Regex Number();
}
