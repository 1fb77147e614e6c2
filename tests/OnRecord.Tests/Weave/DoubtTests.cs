using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using OnRecord.Weave;

namespace OnRecord.Tests.Weave;

/// <summary>What one report alone prints, held against itself and against the others of its story.</summary>
public sealed class DoubtTests
{
    [Theory]
    [InlineData("Ada Quill, the mayor of Tarn, predicted on Monday that Norway had gathered more than 400 boats at the dam.", "predicted")]
    [InlineData("Ada Quill, the mayor of Tarn, instructed the council that there were no signs of a flood.", "instructed")]
    [InlineData("The film shows the island, which Norway annexed by Denmark in 1920, from the air.", "Norway annexed by Denmark")]
    [InlineData("The mayor of Tarn, Ada Quill, and Boran Ilk met in Lume on Monday. Ada Quill told Boran Ilk that japanese Europe wants rain.", "japanese")]
    [InlineData("“None withdrawal was seen at the dam,” Ada Quill said in Tarn on Monday.", "None withdrawal")]
    [InlineData("Ada Quill said Norway annexed Greenland in 1920. Now Norway has a large force ready to attack Greenland from the sea, Boran Ilk said.", "attack Greenland")]
    public void A_report_is_held_against_its_own_words(string text, string words) =>
        Assert.Equal([words], Doubts(text).Select(doubt => doubt.Words));

    [Theory]
    [InlineData("Ada Quill, the mayor of Tarn, predicted on Monday that Norway would gather 400 boats at the dam.")]
    [InlineData("Ada Quill, the mayor of Tarn, instructed the council that all boats should leave.")]
    [InlineData("The island was annexed by Denmark in 1920, Ada Quill said.")]
    [InlineData("Ada Quill praised the Japanese engineers, and Boran Ilk thanked her in Lume.")]
    [InlineData("“None of the boats was seen at the dam,” Ada Quill said in Tarn on Monday.")]
    [InlineData("Ada Quill said Norway annexed Greenland in 1920. Denmark has a large force ready to attack Greenland from the sea, Boran Ilk said.")]
    public void Sound_words_raise_no_doubt(string text) => Assert.Empty(Doubts(text));

    [Fact]
    public void What_all_others_deny_the_opposite_of_is_doubted()
    {
        var doubts = Doubts(
            "Mayor Ada Quill said on Monday in Tarn that there was no sign of de-escalation between Norway and Denmark at the Lisse dam.",
            "Ada Quill, mayor of Tarn, said on Monday she had not seen any indication of de-escalation between Norway and Denmark at the Lisse dam.",
            "In Tarn Mayor Ada Quill said on Monday there was not enough evidence of military escalation between Norway and Denmark at the Lisse dam.");

        var doubt = Assert.Single(doubts);
        Assert.Equal(("r3", DifferenceKind.Negation, "de-escalation"), (doubt.Report, doubt.Kind, doubt.AgainstWords));
    }

    [Fact]
    public void What_is_granted_as_a_fact_and_said_by_nobody_else_raises_no_doubt() => Assert.Empty(Doubts(
        "Although it rained, Ada Quill said the gates of the Lisse dam in Tarn were dry on Monday.",
        "Ada Quill said on Monday the gates of the Lisse dam in Tarn were dry."));

    /// <summary>The distortions of phenomena.md, 77 to 88, that no second rendering shows, by the words a reader would mark.</summary>
    [Fact]
    public void Distortions_of_the_shared_reports_are_found_with_few_false_alarms()
    {
        string[] marked = ["attack Crimea", "evidence of military escalation", "annexed by Ukraine", "predicted", "eastern Ukraine", "begun to withdraw its troops", "instructed", "japanese", "None withdrawal"];
        var files = Directory.EnumerateFiles(SharedData.Path("reports")).Order(StringComparer.Ordinal).ToList();
        var woven = Pipeline.Weave(files.SelectMany(path =>
        {
            using var file = File.OpenRead(path);
            return Pipeline.Take(file, Path.GetFileName(path)).Select(result => Pipeline.Read(result.Value!)).ToList();
        })).Woven;

        var found = marked.Where(words => woven.Doubts.Any(doubt => doubt.Words.Contains(words, StringComparison.Ordinal) || words.Contains(doubt.Words, StringComparison.Ordinal))).ToList();
        var beside = woven.Doubts.Where(doubt => !marked.Any(words => doubt.Words.Contains(words, StringComparison.Ordinal) || words.Contains(doubt.Words, StringComparison.Ordinal))).ToList();
        Assert.True(found.Count >= 8, "missed: " + string.Join(", ", marked.Except(found)) + "; beside: " + string.Join(", ", beside.Select(doubt => doubt.Words)));
        Assert.All(beside.GroupBy(doubt => doubt.Report, StringComparer.Ordinal), report => Assert.Single(report));
    }

    private static ImmutableArray<Doubt> Doubts(params string[] texts)
    {
        var lines = texts.Select((text, i) => JsonSerializer.Serialize(new { id = $"r{i + 1}", text, published = "2031-05-13", language = "en" }) + "\n");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(lines)));
        return Pipeline.Weave(Pipeline.Take(stream, "reports.jsonl").Select(result => Pipeline.Read(result.Value!)).ToList()).Woven.Doubts;
    }
}
