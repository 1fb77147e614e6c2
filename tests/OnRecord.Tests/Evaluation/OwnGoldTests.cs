using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnRecord.Eval.Statements;
using OnRecord.Eval.Statements.Own;
using OnRecord.Text;

namespace OnRecord.Tests.Evaluation;

/// <summary>The gold that ships without its texts, and what is measured on it.</summary>
public sealed class OwnGoldTests
{
    private const string Text = "Ada Quill told reporters on Monday the bridge would hold. It was old.";

    private static readonly MarkedStatement Told = Marked("1", "Ada Quill", "told", "the bridge would hold") with { Audience = "reporters", Said = "2031-05-12", IsSaidTied = true };

    [Fact]
    public void What_is_marked_alike_is_right_in_everything()
    {
        var score = Score([Told], [Told]);

        Assert.Equal((1, 1, 1, 1, 1), (score.Matched, score.RightKind, score.RightAct, score.RightSpeaker, score.RightSaid));
        Assert.Equal((100.0, 100.0, 100.0), (score.Joint.F1, score.Spans.Joint.F1, score.Audience.F1));
    }

    [Fact]
    public void Each_label_is_wrong_by_itself()
    {
        var other = Told with { Act = "deny", Names = ["Jon Hale"], SpeakerType = "unnamed", Audience = "the council", Said = "2031-05-14", Spans = Told.Spans with { Type = "mixed" } };

        var score = Score([Told], [other]);

        Assert.Equal((1, 0, 0, 0, 0), (score.Matched, score.RightKind, score.RightAct, score.RightSpeaker, score.RightSpeakerType));
        Assert.Equal((0, 1, 0), (score.RightSaid, score.WrongSaid, score.MissingSaid));
        Assert.Equal(0, score.Audience.Right);
    }

    [Fact]
    public void A_report_s_own_date_is_a_date_of_saying_that_is_missing()
    {
        var score = Score([Told], [Told with { Said = "2031-05-14", IsSaidTied = false }]);
        Assert.Equal((0, 0, 1), (score.RightSaid, score.WrongSaid, score.MissingSaid));
    }

    [Fact]
    public void A_date_that_is_finer_than_the_gold_is_right() =>
        Assert.Equal(1, Score([Told with { Said = "2031-05" }], [Told]).RightSaid);

    [Fact]
    public void Where_no_words_name_the_source_the_speaker_decides()
    {
        var carried = Told with { Spans = Told.Spans with { Source = [], Cue = [] }, IsCarried = true };

        var score = Score([carried], [Told]);
        Assert.Equal((100.0, 0.0), (score.Joint.F1, score.Spans.Joint.F1));
        Assert.Equal(0.0, Score([carried], [Told with { Names = ["Jon Hale"] }]).Joint.F1);
    }

    [Fact]
    public void A_parent_is_right_when_it_is_found_too()
    {
        var outer = Told with { Spans = Told.Spans with { Content = [Of("the bridge would hold. It was old")] } };
        var inner = Marked("2", "It", "was", "old") with { Parent = "1" };

        Assert.Equal(1, Score([outer, inner], [outer with { Id = "s1" }, inner with { Id = "s2", Parent = "s1" }]).Parent.Right);
        Assert.Equal(0, Score([outer, inner], [outer with { Id = "s1" }, inner with { Id = "s2", Parent = null }]).Parent.Right);
    }

    [Theory]
    [InlineData("Ada Quill", "Quill", true)]
    [InlineData("the Tarn Council", "Tarn Council", true)]
    [InlineData("drivers in the north", "Drivers in north", true)]
    [InlineData("Ada Quill", "ADA QUILL’S", true)]
    [InlineData("Ada Quill", "Ada Hale", false)]
    [InlineData("Ada Quill", "Ada", false)]
    [InlineData("Quill", "Tranquill", false)]
    [InlineData("Hale Motor Company", "Hale Motor", true)]
    [InlineData("Hale Motor Company", "Hale Freight Company", false)]
    public void Speakers_are_compared_by_name(string one, string other, bool same) => Assert.Equal(same, SpeakerIdentity.IsSame([one], [other]));

    [Theory]
    [InlineData("researchers", "researchers at Tarn University", true)]
    [InlineData("spokesman for the port", "Spokesman", true)]
    [InlineData("researchers at Tarn University", "researchers at Ost University", false)]
    [InlineData("researchers", "research", false)]
    public void A_longer_description_of_the_same_words_is_the_same_speaker(string one, string other, bool same) => Assert.Equal(same, SpeakerIdentity.IsSameDescription(one, other));

    [Fact]
    public void A_description_is_cut_short_only_where_nobody_is_named()
    {
        var gold = Told with { Names = ["engineers"], SpeakerType = "unnamed" };
        Assert.Equal(1, Score([gold], [gold with { Id = "s1", Names = ["engineers of the port"] }]).RightSpeaker);
        Assert.Equal(0, Score([gold], [gold with { Id = "s1", Names = ["engineers of the port"], SpeakerType = "organisation" }]).RightSpeaker);
    }

    [Fact]
    public void A_name_printed_for_the_same_entity_is_that_speaker() => Assert.True(SpeakerIdentity.IsSame(["Tarn Rail Authority"], ["TRA", "Tarn Rail Authority"]));

    [Fact]
    public void Every_shipped_document_is_joined_with_its_text()
    {
        SharedData.Path("data/english/meantime_text.dev.jsonl");
        SharedData.Path("data/statements/gum_wikinews.train.jsonl");
        SharedData.Path("data/statements/gum_wikinews.dev.jsonl");
        List<string> skipped = [];

        var documents = MarkedFile.Read(OwnGold.File, part: null, skipped.Add).ToList();

        Assert.Empty(skipped);
        Assert.Equal(File.ReadLines(OwnGold.File).Count(), documents.Count);
        Assert.Equal(30, documents.Count(d => d.Part == "check"));
        Assert.Equal(4, documents.Count(d => d.IsInterview));
    }

    [Fact]
    public void A_text_that_is_not_the_one_marked_is_left_out_with_its_reason()
    {
        using var json = JsonDocument.Parse(File.ReadLines(SharedData.Path("data/english/meantime_text.dev.jsonl")).First());
        var (id, text) = (json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("text").GetString()!);
        string Line(string name, string marked) => $$"""{"id":{{JsonSerializer.Serialize(name)}},"corpus":"meantime","sha256":"{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(marked)))}}","part":"train","statements":[]}""";
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        File.WriteAllLines(path, [Line(id, text), Line(id, text + " "), Line("absent", text)]);
        try
        {
            List<string> skipped = [];
            Assert.Single(MarkedFile.Read(path, part: null, skipped.Add));
            Assert.Equal([$"{id}: the text on this machine is not the one that was marked", "absent: its text is not on this machine"], skipped);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_agreement_is_what_the_guideline_reports()
    {
        SharedData.Path("data/english/meantime_text.dev.jsonl");
        var score = AgreementCommand.Score(reason => Assert.Fail(reason));

        Assert.Equal((49, 49, 49, 47, 47), (score.Matched, score.RightKind, score.RightAct, score.RightSpeaker, score.RightSpeakerType));
        Assert.Equal((95.9, 96.8, 100.0, 100.0), (Math.Round(score.Joint.F1, 1), Math.Round(score.Spans.Spans.Source.F1, 1), score.Spans.Spans.Cue.F1, score.Spans.Spans.Content.F1));
        Assert.Equal((5, 0, 0), (score.RightSaid, score.WrongSaid, score.MissingSaid));
    }

    private static MarkedScore Score(ImmutableArray<MarkedStatement> gold, ImmutableArray<MarkedStatement> found) =>
        MarkedScorer.Score(new MarkedDocument("d", "check", Text, Published: null, gold), found);

    private static MarkedStatement Marked(string id, string source, string cue, string content) =>
        new(id, new Attribution([Of(source)], [Of(cue)], [Of(content)], "indirect"), "assert", ["Ada Quill"], "person", Parent: null, IsCarried: false, Audience: null, Said: null, IsSaidTied: false);

    private static TextSpan Of(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
