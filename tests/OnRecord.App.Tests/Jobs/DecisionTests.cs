using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OnRecord.App.Jobs;
using OnRecord.Store.Decisions;
using OnRecord.Store.Stories;
using OnRecord.Text;
using OnRecord.Weave.Decisions;
using OnRecord.Weave.Stories;
using Record = OnRecord.Store.Record;

namespace OnRecord.App.Tests.Jobs;

public sealed class DecisionTests : IDisposable
{
    private const string Why = "seen with own eyes";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-decision-tests-");
    private readonly Record _record;

    public DecisionTests() => _record = Record.Open(File, TimeProvider.System, create: true).Value!;

    private string File => Path.Combine(_folder.FullName, "case.db");

    public void Dispose()
    {
        _record.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Merged_stories_are_one_and_the_old_id_says_where_it_went_and_why()
    {
        Add(0, 16);
        var (kept, gone) = (StoryOf(0), StoryOf(1));

        Decide(DecisionOrder.Merge(kept, gone));

        var view = _record.GetStory(gone)!;
        Assert.Equal(kept, view.Summary.Id);
        Assert.Equal(["r00", "r01", "r08", "r09"], view.Assessment.Woven.Stories[0].Reports);
        Assert.Equal((gone, kept), (view.Passed!.Id, view.Passed.Into!));
        Assert.Contains(Why, view.Passed.Why, StringComparison.Ordinal);
        Assert.Contains("by Mira Olden", view.Passed.Why, StringComparison.Ordinal);
        Assert.Equal("joined by r01, r09", view.Revisions[^1].Reason);
        Assert.Equal(1, Assert.Single(view.Decisions).Number);
    }

    [Fact]
    public void What_the_program_finds_later_is_a_decision_too_and_a_person_may_undo_it()
    {
        Add(0, 16);
        var (story, other) = (StoryOf(0), StoryOf(1));
        _record.Add(Pipeline.Read(StoryTexts.Of(16)));
        var input = _record.LoadForPlacing()!;
        var stream = new StoryStream(input.Constraints);
        foreach (var mark in input.Marks) stream.Recall(mark);
        var assigned = stream.Assign(input.Pending.First().Report);
        ImmutableArray<StoryTurn> turns = [new(DecisionKind.MergeStories, story, other, [], "alike after all"), new(DecisionKind.SplitStory, story, "s000000000001", ["r09", "r16"], "two kinds")];
        _record.SavePlacing(input, [new Placement(assigned with { Turns = turns }, [])]);
        WeaveJob.BringUpToDate(_record, (_, _, _) => { });

        Assert.Equal((story, story, "s000000000001", "s000000000001"), (StoryOf(0), StoryOf(1), StoryOf(9), StoryOf(16)));
        Assert.All(_record.Decisions(), decision => Assert.Equal(("onrecord", false), (decision.By, decision.IsPersons)));
        Assert.Equal(story, _record.GetStory(other)!.Summary.Id);

        Decide(DecisionOrder.Undo(2));
        Assert.Equal(story, StoryOf(16));
    }

    [Fact]
    public void Later_reports_of_either_part_go_to_the_merged_story()
    {
        Add(0, 16);
        Decide(DecisionOrder.Merge(StoryOf(0), StoryOf(1)));
        Add(16, 18);
        Assert.Equal(StoryOf(0), StoryOf(16));
        Assert.Equal(StoryOf(0), StoryOf(17));
    }

    [Fact]
    public void A_report_that_is_like_the_split_off_part_goes_there()
    {
        Add(0, 16);
        Decide(DecisionOrder.Merge(StoryOf(0), StoryOf(1)));
        var merged = StoryOf(0);
        Decide(DecisionOrder.Split(merged, ["r01", "r09"]));
        Add(16, 18);

        Assert.Equal(merged, StoryOf(16));
        Assert.NotEqual(merged, StoryOf(1));
        Assert.Equal(StoryOf(1), StoryOf(9));
        Assert.Equal(StoryOf(1), StoryOf(17));
    }

    [Fact]
    public void A_moved_report_is_where_it_was_put()
    {
        Add(0, 16);
        var (from, to) = (StoryOf(8), StoryOf(1));
        Decide(DecisionOrder.Move("r08", to));
        Assert.Equal((to, from), (StoryOf(8), StoryOf(0)));
        Assert.Equal("left by r08", _record.GetStory(from)!.Revisions[^1].Reason);
    }

    [Fact]
    public void A_story_whose_last_report_is_moved_leads_to_the_other()
    {
        Add(0, 8);
        var (from, to) = (StoryOf(0), StoryOf(1));
        Decide(DecisionOrder.Move("r00", to));
        Assert.Equal(to, _record.GetStory(from)!.Summary.Id);
    }

    [Fact]
    public void Decisions_survive_another_version_of_the_program()
    {
        Add(0, 16);
        var (kept, gone, split) = (StoryOf(0), StoryOf(1), StoryOf(2));
        Decide(DecisionOrder.Merge(kept, gone));
        Decide(DecisionOrder.Split(split, ["r10"]));
        Decide(DecisionOrder.Move("r12", StoryOf(3)));
        var before = Partition(16);

        Execute("UPDATE weave_state SET weaver = 'another'");
        Assert.True(_record.IsBehind);
        WeaveJob.BringUpToDate(_record, (_, _, _) => { });

        Assert.Equal(before, Partition(16));
        Assert.Equal((kept, split), (StoryOf(1), StoryOf(2)));
        Assert.Equal(kept, _record.GetStory(gone)!.Summary.Id);
        Assert.Equal(3, _record.Decisions().Count);
    }

    [Fact]
    public void An_undone_decision_stays_in_the_log_and_what_it_did_is_taken_back()
    {
        Add(0, 16);
        var before = Partition(16);
        foreach (var order in new[] { DecisionOrder.Merge(StoryOf(0), StoryOf(1)), DecisionOrder.Split(StoryOf(2), ["r10"]), DecisionOrder.Move("r12", StoryOf(3)) })
        {
            var number = Decide(order).Number;
            Assert.NotEqual(before, Partition(16));
            Decide(DecisionOrder.Undo(number));
            Assert.Equal(before, Partition(16));
        }
        Assert.Equal(6, _record.Decisions().Count);
        Assert.Equal([1, 3, 5], DecisionLog.Cancelled(_record.Decisions()).Order());
        Assert.Null(_record.GetStory(StoryOf(1))!.Passed);
    }

    [Fact]
    public void An_undo_can_be_undone()
    {
        Add(0, 16);
        Decide(DecisionOrder.Merge(StoryOf(0), StoryOf(1)));
        var merged = Partition(16);
        Decide(DecisionOrder.Undo(1));
        Decide(DecisionOrder.Undo(2));
        Assert.Equal(merged, Partition(16));
    }

    [Fact]
    public void What_cannot_be_decided_is_a_problem_and_logs_nothing()
    {
        Add(0, 16);
        Decide(DecisionOrder.Merge(StoryOf(0), StoryOf(1)));
        Decide(DecisionOrder.Move("r01", StoryOf(2)));
        Refused(DecisionOrder.Merge(StoryOf(0), StoryOf(0)), ProblemCodes.DecisionRefused);
        Refused(DecisionOrder.Merge(StoryOf(0), "nothing"), ProblemCodes.NotInRecord);
        Refused(DecisionOrder.Split(StoryOf(0), ["r05"]), ProblemCodes.DecisionRefused);
        Refused(DecisionOrder.Split(StoryOf(5), ["r05", "r13"]), ProblemCodes.DecisionRefused);
        Refused(DecisionOrder.Move("nothing", StoryOf(5)), ProblemCodes.NotInRecord);
        Refused(DecisionOrder.Undo(1), ProblemCodes.DecisionRefused);
        Refused(DecisionOrder.Undo(9), ProblemCodes.NotInRecord);
        Refused(DecisionOrder.Same("nothing", "r01#s1"), ProblemCodes.NotInRecord);
        Assert.Equal(2, _record.Decisions().Count);
    }

    [Fact]
    public void Utterances_are_joined_and_parted_as_decided_and_stay_so_as_reports_come()
    {
        Add(0, 16);
        var joined = _record.UtterancesIn("r00").Select(pair => _record.GetUtterance(pair.Utterance)!.Utterance).First(utterance => utterance.Renderings.Length == 2);
        var (first, second) = (joined.Renderings[0], joined.Renderings[1]);

        Decide(DecisionOrder.Apart(joined.Id, $"{second.Report}#{second.Statement}"));
        Add(16, 17);
        Assert.DoesNotContain(UtterancesOf(second), id => UtterancesOf(first).Contains(id));

        Decide(DecisionOrder.Undo(1));
        Assert.Contains(UtterancesOf(second), id => UtterancesOf(first).Contains(id));

        var alone = _record.UtterancesIn("r01").Select(pair => pair.Utterance).First();
        var other = _record.UtterancesIn("r02").Select(pair => pair.Utterance).First();
        Decide(DecisionOrder.Same(alone, other));
        Assert.Contains("r02", _record.GetUtterance(alone)!.Utterance.Renderings.Select(rendering => rendering.Report));
    }

    private List<string> UtterancesOf(Weave.Rendering rendering) =>
        [.. _record.UtterancesIn(rendering.Report).Where(pair => pair.Statement == rendering.Statement && _record.GetUtterance(pair.Utterance)!.Utterance.Renderings.Any(other => other.Report == rendering.Report && other.Spans[0].Overlaps(rendering.Spans[0]))).Select(pair => pair.Utterance)];

    private void Add(int from, int to)
    {
        for (var number = from; number < to; number++) _record.Add(Pipeline.Read(StoryTexts.Of(number)));
        WeaveJob.BringUpToDate(_record, (_, _, _) => { });
    }

    private Decision Decide(DecisionOrder order)
    {
        var decided = _record.Decide(order, "Mira Olden", Why);
        Assert.True(decided.IsOk(out var decision), decided.Problem?.ToString());
        WeaveJob.BringUpToDate(_record, (_, _, _) => { });
        Assert.False(_record.IsBehind);
        return decision;
    }

    private void Refused(DecisionOrder order, ProblemCode code) => Assert.Equal(code, _record.Decide(order, "Mira Olden", Why).Problem?.Code);

    private string StoryOf(int number) => Assert.Single(_record.StoriesOf($"r{number:00}"));

    private string Partition(int count) => string.Join(' ', Enumerable.Range(0, count).Select(StoryOf));

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
