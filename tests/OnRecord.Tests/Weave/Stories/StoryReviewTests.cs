using OnRecord.Weave.Decisions;
using OnRecord.Weave.Stories;

namespace OnRecord.Tests.Weave.Stories;

/// <summary>Stories that turn out to be one, and one that turns out to be two.</summary>
public sealed class StoryReviewTests
{
    private readonly StoryLexicon _lexicon = new();
    private readonly StoryReview _review;

    public StoryReviewTests() => _review = new StoryReview(new WordScale(_lexicon), _lexicon, new ArrivalOrder());

    [Fact]
    public void A_story_of_two_kinds_of_reports_is_parted_and_says_by_which_words()
    {
        var story = Story("s1", "dam gates water", "dam gates crack", "dam gates crack", "dam gates water", "ferry strike crews", "ferry strike pay", "ferry strike crews", "ferry strike pay");
        var (reports, why) = _review.Parted(story)!.Value;
        Assert.Equal(["s1-4", "s1-5", "s1-6", "s1-7"], reports.Select(member => member.Report));
        Assert.Contains("4 tell of ferry, strike", why, StringComparison.Ordinal);
        Assert.Contains("the others of dam, gates", why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_part_with_the_oldest_report_keeps_the_id()
    {
        var story = Story("s1", "ferry strike crews", "dam gates water", "dam gates crack", "dam gates crack", "dam gates water", "ferry strike pay", "ferry strike crews", "ferry strike pay");
        Assert.DoesNotContain("s1-0", _review.Parted(story)!.Value.Reports.Select(member => member.Report));
    }

    [Theory]
    [InlineData("dam gates water", "dam gates crack", "dam gates crack", "dam gates water", "dam gates open", "dam gates shut", "dam gates open", "dam gates shut")]
    [InlineData("dam gates water", "dam gates crack", "dam gates crack", "ferry strike crews", "ferry strike pay", "ferry strike crews", "ferry strike pay")]
    [InlineData("dam gates water", "dam gates crack", "dam gates crack", "dam gates water", "dam gates open", "dam gates shut", "ferry strike pay", "ferry strike crews")]
    public void One_kind_a_few_reports_or_two_strays_are_not_parted(params string[] reports) => Assert.Null(_review.Parted(Story("s1", reports)));

    [Fact]
    public void Two_stories_that_are_like_each_other_are_one()
    {
        var why = _review.OneBecause(Story("s1", "dam gates water", "dam gates crack"), Story("s2", "dam gates crack", "dam gates water open"), crowd: .1);
        Assert.Contains("dam, gates", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_stories_that_share_one_word_are_not() => Assert.Null(_review.OneBecause(Story("s1", "dam gates water"), Story("s2", "dam strike crews"), crowd: .2));

    [Fact]
    public void What_would_be_parted_at_once_is_not_joined() =>
        Assert.Null(_review.OneBecause(Story("s1", "dam gates water", "dam gates water", "dam gates crack", "dam gates crack ferry"), Story("s2", "ferry strike crews", "ferry strike crews", "ferry strike pay", "ferry strike pay dam"), crowd: 0));

    [Fact]
    public void Reports_are_settled_where_merges_and_splits_left_them()
    {
        var settled = StoryClusters.Settled(
        [
            Assigned("a", "s1"), Assigned("b", "s2"), Assigned("c", "s1") with { Turns = [new StoryTurn(DecisionKind.MergeStories, "s1", "s2", [], "alike")] },
            Assigned("d", "s1") with { Turns = [new StoryTurn(DecisionKind.SplitStory, "s1", "s3", ["b", "d"], "two kinds")] }, Assigned("e", "s3"),
        ]);
        Assert.Equal([("a", "s1"), ("b", "s3"), ("c", "s1"), ("d", "s3"), ("e", "s3")], settled.Select(assignment => (assignment.Report, assignment.Story)));
        Assert.All(settled, assignment => Assert.Empty(assignment.Turns));
    }

    private static StoryAssignment Assigned(string report, string story) => new(StoryOutcome.Joined, "", new StoryMark(report, story, Day: null) { Words = [], Weights = [] });

    /// <summary>A story of reports that are told by a few words each, all of one weight.</summary>
    private OpenStory Story(string id, params string[] reports)
    {
        var story = new OpenStory(id, 0);
        for (var i = 0; i < reports.Length; i++)
        {
            var words = reports[i].Split(' ');
            story.Add(new StoryMember($"{id}-{i}", i, [.. words.Select(_lexicon.NumberOf)], [.. words.Select(_ => 1 / MathF.Sqrt(words.Length))], day: null));
        }
        return story;
    }
}
