using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Decisions;
using OnRecord.Store.Json;
using OnRecord.Weave;

namespace OnRecord.Store.Stories;

/// <summary>Writing which report is in which story.</summary>
internal static class PlacingWriting
{
    /// <summary>Who decides where no person does.</summary>
    private const string Program = "onrecord";

    private const string Anew = "another version of the program, which put all reports into stories anew";

    /// <summary>Saves what was placed; false when someone else placed reports meanwhile, whose placing then stands.</summary>
    public static bool Save(SqliteConnection connection, PlacingInput input, IReadOnlyList<Placement> placements, DateTimeOffset now)
    {
        if (connection.ExecuteScalar<long?>("SELECT through FROM weave_state WHERE through <> @Placed", new { input.Placed }) is not null) return false;
        var at = Moments.Spell(now);
        var groups = new WeaveGroups(connection);
        var ids = input.IsAnew ? StartAnew(connection, groups, placements, at) : [];
        var numbers = ReportNumbers.Of(connection, placements.Select(placement => placement.Assignment.Report));
        var arrival = connection.ExecuteScalar<long>("SELECT coalesce(max(arrival), 0) FROM story_marks");
        foreach (var (assignment, runs) in placements)
        {
            var mark = ids.TryGetValue(assignment.Story, out var known) ? assignment.Mark with { Story = known } : assignment.Mark;
            var report = numbers[mark.Report];
            connection.Execute(
                """
                INSERT INTO story_marks (report, arrival, story, day, why, mark) VALUES (@report, @arrival, @Story, @day, @Why, @mark)
                ON CONFLICT (report) DO UPDATE SET arrival = excluded.arrival, day = excluded.day, mark = excluded.mark
                """,
                new { report, arrival = ++arrival, mark.Story, day = mark.Day?.DayNumber, assignment.Why, mark = Packed.Pack(mark) });
            groups.Add(mark.Story, report, runs);
            // What cannot be done any more, since a person decided otherwise meanwhile, is left.
            foreach (var turn in assignment.Turns) DecisionWriting.Decide(connection, DecisionOrder.Of(turn), Program, isPersons: false, turn.Why, now);
        }
        connection.Execute(
            """
            INSERT INTO weave_state (only, through, weaver, woven_at) VALUES (1, @Through, @weaver, @at)
            ON CONFLICT (only) DO UPDATE SET through = excluded.through, weaver = excluded.weaver, woven_at = excluded.woven_at
            """,
            new { input.Through, weaver = LibraryBuild.Current, at });
        return true;
    }

    /// <summary>Clears what was placed before; ids under which the new stories go on with the old ones.</summary>
    private static Dictionary<string, string> StartAnew(SqliteConnection connection, WeaveGroups groups, IReadOnlyList<Placement> placements, string at)
    {
        var stories = placements.GroupBy(placement => placement.Assignment.Story, StringComparer.Ordinal)
            .Select(story => new Story(story.Key, [.. story.Select(placement => placement.Assignment.Report)])).ToList();
        var recorded = Standing(connection);
        var gone = connection.Query<string>("SELECT id FROM stories WHERE gone = 1").ToHashSet(StringComparer.Ordinal);
        var assigned = StoryIdentity.Assign(recorded, gone, stories);
        var ids = stories.Zip(assigned).ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal);
        groups.Clear();
        connection.Execute("DELETE FROM story_marks");
        foreach (var (id, reports) in recorded.Where(story => !assigned.Contains(story.Key, StringComparer.Ordinal)))
        {
            var into = stories.MaxBy(story => story.Reports.Count(reports.Contains));
            StoryFate.Go(connection, id, into is not null && into.Reports.Any(reports.Contains) ? ids[into.Id] : null, Anew, at);
        }
        return ids;
    }

    private static Dictionary<string, HashSet<string>> Standing(SqliteConnection connection) =>
        connection.Query<(string Story, string Report)>(
            """
            SELECT s.story, r.id FROM story_reports s JOIN reports r ON r.number = s.report
            JOIN stories t ON t.id = s.story WHERE t.gone = 0
            """)
            .GroupBy(row => row.Story, row => row.Report, StringComparer.Ordinal)
            .ToDictionary(story => story.Key, story => story.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
