using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Stories;
using OnRecord.Weave.Decisions;

namespace OnRecord.Store.Decisions;

/// <summary>The reports on each side of a decision on stories, and moving them.</summary>
internal static class StorySides
{
    public static Result<Decision> Merge(SqliteConnection connection, string story, string other)
    {
        var (a, b) = (StoryQueries.Resolve(connection, story), StoryQueries.Resolve(connection, other));
        var (ours, theirs) = (ReportsOf(connection, a), ReportsOf(connection, b));
        if (ours.IsEmpty) return Missing("story", story);
        if (theirs.IsEmpty) return Missing("story", other);
        if (a == b) return Refused($"{story} and {other}", "they are one story already");
        return Draft(DecisionKind.MergeStories, [a, b], [ours, theirs]);
    }

    public static Result<Decision> Split(SqliteConnection connection, string story, ImmutableArray<string> reports, string? part)
    {
        var id = StoryQueries.Resolve(connection, story);
        var all = ReportsOf(connection, id);
        if (all.IsEmpty) return Missing("story", story);
        var going = reports.ToHashSet(StringComparer.Ordinal);
        foreach (var report in going)
        {
            if (!all.Contains(report, StringComparer.Ordinal)) return Refused(report, $"it is not in story {id}");
        }
        if (going.Count == all.Length) return Refused(story, "nothing would be left of it");
        return Draft(DecisionKind.SplitStory, [id, part ?? FreeId(connection, id)], [[.. all.Where(report => !going.Contains(report))], [.. all.Where(going.Contains)]]);
    }

    public static Result<Decision> Move(SqliteConnection connection, string report, string story)
    {
        if (StoryOf(connection, report) is not string old) return Missing("report", report);
        var id = StoryQueries.Resolve(connection, story);
        var there = ReportsOf(connection, id);
        if (there.IsEmpty) return Missing("story", story);
        if (id == old) return Refused(report, $"it is in story {id} already");
        return Draft(DecisionKind.MoveReport, [id, old], [there, [report], [.. ReportsOf(connection, old).Where(other => other != report)]]);
    }

    /// <summary>The story a report is in; null when the record does not have it.</summary>
    public static string? StoryOf(SqliteConnection connection, string report) =>
        connection.ExecuteScalar<string?>("SELECT m.story FROM story_marks m JOIN reports r ON r.number = m.report WHERE r.id = @report", new { report });

    /// <summary>Puts reports into a story, which stands from now on if it did not.</summary>
    public static void Shift(SqliteConnection connection, ImmutableArray<string> reports, string story, string why)
    {
        StoryFate.Return(connection, story);
        var numbers = ReportNumbers.Of(connection, reports).Values;
        var left = numbers.Select(report => connection.ExecuteScalar<string>("SELECT story FROM story_marks WHERE report = @report", new { report })!).ToHashSet(StringComparer.Ordinal);
        connection.Execute("UPDATE story_marks SET story = @story, why = @why WHERE report = @report", numbers.Select(report => new { story, why = "put here by " + why, report }));
        new WeaveGroups(connection).Unite([story, .. left.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Puts all reports of a story into another, which it is part of from now on.</summary>
    public static void Empty(SqliteConnection connection, string story, string into, string why, string at)
    {
        Shift(connection, ReportsOf(connection, story), into, why);
        StoryFate.Go(connection, story, into, why, at);
    }

    /// <summary>A problem: the record does not have it.</summary>
    public static Problem Missing(string what, string id) => new(ProblemCodes.NotInRecord, $"{what} “{id}”");

    /// <summary>A problem: it cannot be decided.</summary>
    public static Problem Refused(string where, string why) => new(ProblemCodes.DecisionRefused, where, Detail: why);

    private static Decision Draft(DecisionKind kind, ImmutableArray<string> stories, ImmutableArray<ImmutableArray<string>> reports) =>
        new(0, default, "", IsPersons: true, kind, "") { Stories = stories, Reports = reports };

    private static ImmutableArray<string> ReportsOf(SqliteConnection connection, string story) =>
        [.. connection.Query<string>("SELECT r.id FROM story_marks m JOIN reports r ON r.number = m.report WHERE m.story = @story ORDER BY m.report", new { story })];

    private static string FreeId(SqliteConnection connection, string story)
    {
        for (var n = 2; ; n++)
        {
            var id = $"{story}-{n.ToString(CultureInfo.InvariantCulture)}";
            if (connection.ExecuteScalar<int>("SELECT (SELECT count(*) FROM stories WHERE id = @id) + (SELECT count(*) FROM story_groups WHERE story = @id)", new { id }) == 0) return id;
        }
    }
}
