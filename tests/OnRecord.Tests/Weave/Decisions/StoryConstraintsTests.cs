using System.Collections.Immutable;
using OnRecord.Weave.Decisions;
using OnRecord.Weave.Stories;

namespace OnRecord.Tests.Weave.Decisions;

public sealed class StoryConstraintsTests
{
    [Fact]
    public void A_later_decision_outranks_an_earlier_one()
    {
        var merged = Decided(1, DecisionKind.MergeStories, ["a", "b"], ["c"]);
        var split = Decided(2, DecisionKind.SplitStory, ["a", "b"], ["c"]);

        Assert.Equal(Group([merged], "a"), Group([merged], "c"));
        var both = StoryConstraints.Of([merged, split]);
        Assert.Equal(both.GroupOf("a"), both.GroupOf("b"));
        Assert.True(both.AreApart(both.GroupOf("a")!.Value, both.GroupOf("c")!.Value));
        var again = StoryConstraints.Of([merged, split, Decided(3, DecisionKind.MergeStories, ["a", "b"], ["c"])]);
        Assert.Equal(again.GroupOf("a"), again.GroupOf("c"));
    }

    [Fact]
    public void A_moved_report_belongs_to_its_new_story_only()
    {
        var constraints = StoryConstraints.Of([Decided(1, DecisionKind.MergeStories, ["a"], ["b"]), Decided(2, DecisionKind.MoveReport, ["c"], ["b"], ["a"])]);

        Assert.Equal(constraints.GroupOf("c"), constraints.GroupOf("b"));
        Assert.True(constraints.AreApart(constraints.GroupOf("a")!.Value, constraints.GroupOf("b")!.Value));
    }

    [Fact]
    public void A_cancelled_decision_binds_nobody_until_its_undo_is_undone()
    {
        var merged = Decided(1, DecisionKind.MergeStories, ["a"], ["b"]);
        Assert.Null(Group([merged, Undo(2, 1)], "a"));
        Assert.NotNull(Group([merged, Undo(2, 1), Undo(3, 2)], "a"));
    }

    [Fact]
    public void The_programs_decisions_bind_nobody_but_a_person_who_cancels_one_does()
    {
        var merged = Decided(1, DecisionKind.MergeStories, ["a"], ["b"]) with { IsPersons = false };
        Assert.Null(Group([merged], "a"));
        var refused = StoryConstraints.Of([merged, Undo(2, 1)]);
        Assert.True(refused.AreApart(refused.GroupOf("a")!.Value, refused.GroupOf("b")!.Value));
    }

    [Fact]
    public void A_stream_puts_reports_where_persons_did_whatever_they_are_like()
    {
        const string Dam = "Kestoria gathered soldiers near the Halden Dam on the Lisse, the Meridian Council said. Ilse Marren saw no pullback along the river.";
        const string Ferries = "Ferry crews in Port Seral stay on strike, union leader Bram Osterhoud said. Nobody sails until the rosters are changed.";
        var stream = new StoryStream(StoryConstraints.Of([Decided(1, DecisionKind.MergeStories, ["a"], ["b"]), Decided(2, DecisionKind.SplitStory, ["a", "b"], ["c"])]));

        var stories = new[] { ("a", Dam), ("b", Ferries), ("c", Dam), ("d", Dam) }.Select(pair => stream.Assign(MarkedReport.Of(pair.Item1, pair.Item2))).ToList();

        Assert.Equal(stories[0].Story, stories[1].Story);
        Assert.Contains("decision", stories[1].Why, StringComparison.Ordinal);
        Assert.NotEqual(stories[0].Story, stories[2].Story);
        Assert.Equal(stories[2].Story, stories[3].Story);
    }

    private static int? Group(Decision[] decisions, string report) => StoryConstraints.Of(decisions).GroupOf(report);

    private static Decision Decided(int number, DecisionKind kind, params string[][] sides) =>
        new(number, default, "Mira Olden", IsPersons: true, kind, "seen") { Reports = [.. sides.Select(side => side.ToImmutableArray())] };

    private static Decision Undo(int number, int cancels) => new(number, default, "Mira Olden", IsPersons: true, DecisionKind.Undo, "wrong") { Cancels = cancels };
}
