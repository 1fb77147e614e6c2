using System.Text.RegularExpressions;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Tests.Weave;

/// <summary>From the shared reports as they are on disk to their collations.</summary>
public sealed class SharedReportTests
{
    [Theory]
    [InlineData("should", "must")]
    [InlineData("grounds", "reason")]
    [InlineData("step back from the brink", "walk away from the crisis")]
    [InlineData("cautious", "restrained")]
    [InlineData("real", "genuine")]
    public void The_collation_of_the_week_shows(string one, string other)
    {
        var differences = Weaver.Weave([.. Reports()]).Utterances.SelectMany(utterance => utterance.Differences).ToList();

        Assert.True(differences.Exists(difference => Sets(difference, one, other) || Sets(difference, other, one)), $"{one} / {other}");
    }

    [Fact]
    public void Against_the_words_as_spoken_a_turned_relation_is_a_distortion()
    {
        var rows = File.ReadLines(SharedData.Path("gold/primary-witnesses.md")).First(line => line.StartsWith("| E3 16 Feb press conf", StringComparison.Ordinal));
        var words = Regex.Match(rows, "\"(?<words>[^\"]{80,})\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["words"].Value;
        var speaker = GoldReports.MostHeard();
        var folder = Directory.CreateTempSubdirectory("onrecord");
        try
        {
            var path = Path.Combine(folder.FullName, "spoken.txt");
            File.WriteAllText(path, $"Press conference by {speaker}\n\n16 February 2022. As delivered.\n\n{speaker.ToUpperInvariant()}: {words}\n");
            var woven = Pipeline.Weave([.. Reports(), .. ReadFile(path)]).Woven;

            var distortion = woven.Utterances.SelectMany(utterance => utterance.Differences).FirstOrDefault(difference => difference.IsDistortion && difference.Base.Contains("Crimea", StringComparison.Ordinal));
            Assert.NotNull(distortion);
            Assert.Equal("From Crimea to Belarus", distortion.Base);
            Assert.Equal("Crimea from Belarus", distortion.Words);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Sets(Difference difference, string one, string other) =>
        difference.Base.Contains(one, StringComparison.Ordinal) && difference.Words.Contains(other, StringComparison.Ordinal);

    private static List<RecordedReport> Reports()
    {
        var reports = new List<RecordedReport>();
        foreach (var path in Directory.EnumerateFiles(SharedData.Path("reports")).Order(StringComparer.Ordinal)) reports.AddRange(ReadFile(path));
        return reports;
    }

    private static List<RecordedReport> ReadFile(string path)
    {
        using var file = File.OpenRead(path);
        return [.. Read(file, Path.GetFileName(path))];
    }

    private static IEnumerable<RecordedReport> Read(Stream bytes, string where)
    {
        foreach (var result in Pipeline.Take(bytes, where))
        {
            Assert.True(result.IsOk(out var report));
            yield return Pipeline.Read(report);
        }
    }
}
