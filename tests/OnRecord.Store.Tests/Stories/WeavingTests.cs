using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Store.Tests.Stories;

public sealed class WeavingTests : IDisposable
{
    private static readonly RecordedReport A = Given.Report("a", "“We will rebuild,” Mira Olden said.", outlet: "Courier", published: "2031-05-04", statements: ("Mira Olden", "We will rebuild", "2031-05-03"));
    private static readonly RecordedReport B = Given.Report("b", "Olden: “We shall rebuild.”", outlet: "Herald", published: "2031-05-05", statements: ("Mira Olden", "We shall rebuild", "2031-05-03"));
    private static readonly RecordedReport C = Given.Report("c", "A quite different matter: “No,” Jon Ferrin said.", statements: ("Jon Ferrin", "No", null));

    private readonly RecordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_record_is_behind_until_what_was_added_is_woven()
    {
        using var record = _folder.Open();
        Assert.False(record.IsBehind);
        record.Add(A);
        Assert.True(record.IsBehind);
        Weave(record, [new Story("s1", ["a"])]);
        Assert.False(record.IsBehind);
        record.Add(B);
        Assert.True(record.IsBehind);
    }

    [Fact]
    public void A_story_comes_back_with_its_part_of_the_whole_and_its_reports()
    {
        using var record = _folder.Open();
        AddAll(record);
        var rebuild = Given.Utterance("u1", "Mira Olden", (A, "s1"), (B, "s1"));
        Weave(record, [new Story("s1", ["a", "b"]), new Story("s2", ["c"])], rebuild, Given.Utterance("u2", "Jon Ferrin", (C, "s1")));

        var view = record.GetStory("s1")!;
        Assert.Equal(["a", "b"], view.Assessment.Woven.Reports.Select(report => report.Id));
        var utterance = Assert.Single(view.Assessment.Woven.Utterances);
        Assert.Equal("u1", utterance.Id);
        Assert.Equal(rebuild.Renderings.Select(rendering => rendering.Spans[0]), utterance.Renderings.Select(rendering => rendering.Spans[0]));
        Assert.Equal(("2031-05-04", "2031-05-05", 2, 2, 1), (view.Summary.FirstDate, view.Summary.LastDate, view.Summary.Reports, view.Summary.Outlets, view.Summary.Utterances));
        Assert.Null(record.GetStory("nothing"));
    }

    [Fact]
    public void A_story_keeps_what_a_person_may_judge_to_be_one_utterance()
    {
        using var record = _folder.Open();
        AddAll(record);
        Weave(record, [new Story("s1", ["a", "b"]), new Story("s2", ["c"])]);
        var one = Given.Utterance("u1", "Mira Olden", (A, "s1"), (B, "s1")).Renderings;
        var other = Given.Utterance("u2", "Jon Ferrin", (C, "s1")).Renderings[0];
        Assert.True(record.SavePlacing(record.LoadForPlacing(anew: true)!, Given.Placements(record.LoadForPlacing(anew: true)!, [new Story("s1", ["a", "b"]), new Story("s2", ["c"])])));
        while (record.LoadForWeaving() is { } group)
        {
            var woven = Given.Woven(group.Reports, group.Stories);
            Assert.True(record.SaveWeave(group, woven with { Woven = woven.Woven with { Suggestions = [new Suggestion(one[0], one[1], .5, "less alike"), new Suggestion(one[0], other, .4, "less alike")] } }));
        }

        var kept = Assert.Single(record.GetStory("s1")!.Assessment.Woven.Suggestions);
        Assert.Equal(("a", "b", "less alike"), (kept.A.Report, kept.B.Report, kept.Why));
        Assert.Empty(record.GetStory("s2")!.Assessment.Woven.Suggestions);
    }

    [Fact]
    public void A_report_of_another_story_that_shares_an_utterance_follows_the_storys_own()
    {
        using var record = _folder.Open();
        AddAll(record);
        Weave(record, [new Story("s1", ["a"]), new Story("s2", ["b"])], Given.Utterance("u1", "Mira Olden", (A, "s1"), (B, "s1")));

        var woven = record.GetStory("s2")!.Assessment.Woven;
        Assert.Equal(["b"], woven.Stories.Single().Reports);
        Assert.Equal(["b", "a"], woven.Reports.Select(report => report.Id));
    }

    [Fact]
    public void Weaving_the_same_again_makes_no_revision()
    {
        using var record = _folder.Open();
        AddAll(record);
        for (var i = 0; i < 3; i++) Weave(record, [new Story("s1", ["a", "b"])], Given.Utterance("u1", "Mira Olden", (A, "s1"), (B, "s1")));
        Assert.Single(record.GetStory("s1")!.Revisions);
    }

    [Fact]
    public void A_story_that_grows_keeps_its_id_and_says_what_joined()
    {
        using var record = _folder.Open();
        AddAll(record);
        Weave(record, [new Story("s1", ["a", "b"])]);
        Weave(record, [new Story("other", ["c", "a", "b"])]);

        var view = record.GetStory("s1")!;
        Assert.Equal("s1", view.Assessment.Woven.Stories.Single().Id);
        Assert.Equal("joined by c", view.Revisions[^1].Reason);
        Assert.Equal(2, record.GetStory("s1", 1)!.Assessment.Woven.Reports.Length);
        Assert.Single(record.ListStories());
    }

    [Fact]
    public void The_id_of_a_merged_story_leads_to_the_one_that_took_it_in()
    {
        using var record = _folder.Open();
        AddAll(record);
        Weave(record, [new Story("s1", ["a", "b"]), new Story("s2", ["c"])]);
        Weave(record, [new Story("s2", ["c", "a", "b"])]);

        var view = record.GetStory("s2")!;
        Assert.Equal("s1", view.Summary.Id);
        Assert.Equal(("s2", "s1", _folder.Clock.Now), (view.Passed!.Id, view.Passed.Into!, view.Passed.At!.Value));
        Assert.Contains("another version", record.PassingOf("s2")!.Why, StringComparison.Ordinal);
        Assert.Null(record.GetStory("s1")!.Passed);
        Assert.Equal("s1", Assert.Single(record.ListStories()).Id);
    }

    [Fact]
    public void When_a_story_splits_the_larger_part_keeps_the_id()
    {
        using var record = _folder.Open();
        AddAll(record);
        Weave(record, [new Story("s1", ["a", "b", "c"])]);
        Weave(record, [new Story("s1", ["a"]), new Story("s9", ["b", "c"])]);

        Assert.Equal(["b", "c"], record.GetStory("s1")!.Assessment.Woven.Stories.Single().Reports);
        Assert.Equal(["a"], record.GetStory("s1-2")!.Assessment.Woven.Stories.Single().Reports);
    }

    [Fact]
    public void An_utterance_that_is_no_longer_made_is_retired_and_still_found()
    {
        using var record = _folder.Open();
        AddAll(record);
        Weave(record, [new Story("s1", ["a", "b"])], Given.Utterance("u1", "Mira Olden", (A, "s1"), (B, "s1")));
        Assert.Equal("s1", record.GetUtterance("u1")!.Story);
        Assert.Equal([("s1", "u1")], record.UtterancesIn("b"));
        Weave(record, [new Story("s1", ["a", "b"])], Given.Utterance("u3", "Mira Olden", (A, "s1")));

        Assert.NotNull(record.GetUtterance("u1")!.RetiredAt);
        Assert.Null(record.GetUtterance("u3")!.RetiredAt);
        Assert.Equal(1, record.Counts().Utterances);
        Assert.Empty(record.UtterancesIn("b"));
    }

    [Fact]
    public void What_was_placed_by_another_process_meanwhile_stands()
    {
        using var record = _folder.Open();
        record.Add(A);
        var early = record.LoadForPlacing()!;
        record.Add(B);
        Weave(record, [new Story("s1", ["a", "b"])]);

        Assert.False(record.SavePlacing(early, Given.Placements(early, [new Story("s1", ["a"])])));
        Assert.Equal(2, record.GetStory("s1")!.Summary.Reports);
    }

    [Fact]
    public void A_weave_of_stories_that_changed_meanwhile_is_not_saved()
    {
        using var record = _folder.Open();
        record.Add(A);
        var input = record.LoadForPlacing()!;
        Assert.True(record.SavePlacing(input, Given.Placements(input, [new Story("s1", ["a"])])));
        var early = record.LoadForWeaving()!;
        record.Add(B);
        var later = record.LoadForPlacing()!;
        Assert.True(record.SavePlacing(later, Given.Placements(later, [new Story("s1", ["b"])])));

        Assert.False(record.SaveWeave(early, Given.Woven(early.Reports, early.Stories)));
        Assert.Equal(["a", "b"], record.LoadForWeaving()!.Stories.Single().Reports);
    }

    [Fact]
    public void Stories_whose_reports_give_the_same_words_are_woven_together_and_others_apart()
    {
        using var record = _folder.Open();
        AddAll(record);
        var input = record.LoadForPlacing()!;
        var placements = Given.Placements(input, [new Story("s1", ["a"]), new Story("s2", ["b"]), new Story("s3", ["c"])]);
        placements[0] = placements[0] with { Runs = [1, 2] };
        placements[1] = placements[1] with { Runs = [2, 3] };
        placements[2] = placements[2] with { Runs = [4] };
        Assert.True(record.SavePlacing(input, placements));

        var first = record.LoadForWeaving()!;
        Assert.Equal(["s1", "s2"], first.Stories.Select(story => story.Id));
        Assert.True(record.SaveWeave(first, Given.Woven(first.Reports, first.Stories)));
        Assert.Equal(["s3"], record.LoadForWeaving()!.Stories.Select(story => story.Id));
    }

    [Fact]
    public void Stories_are_found_by_words_of_their_reports()
    {
        using var record = _folder.Open();
        AddAll(record);
        Weave(record, [new Story("s1", ["a", "b"]), new Story("s2", ["c"])]);
        Assert.Equal("s2", Assert.Single(record.FindStories("different matter")).Id);
        Assert.Equal("s1", Assert.Single(record.FindStories("olden rebuilding")).Id);
        Assert.Empty(record.FindStories("\"*"));
    }

    [Fact]
    public void An_earlier_state_of_a_story_points_into_the_text_as_it_was_then()
    {
        using var record = _folder.Open();
        record.Add(A);
        Weave(record, [new Story("s1", ["a"])], Given.Utterance("u1", "Mira Olden", (A, "s1")));
        var edited = Given.Report("a", "Corrected. “We may rebuild,” Mira Olden said.", statements: ("Mira Olden", "We may rebuild", null));
        record.Add(edited);
        Weave(record, [new Story("s1", ["a"])], Given.Utterance("u1", "Mira Olden", (edited, "s1")));

        string Shown(int revision)
        {
            var woven = record.GetStory("s1", revision)!.Assessment.Woven;
            return woven.Utterances[0].Renderings[0].Spans[0].Of(woven.Reports[0].Text);
        }

        Assert.Equal("We will rebuild", Shown(1));
        Assert.Equal("We may rebuild", Shown(2));
        Assert.Equal("edited: a", record.GetStory("s1")!.Revisions[^1].Reason);
    }

    private static void AddAll(Record record)
    {
        record.Add(A);
        record.Add(B);
        record.Add(C);
    }

    private static void Weave(Record record, Story[] stories, params Utterance[] utterances) => Given.Weave(record, stories, utterances);
}
