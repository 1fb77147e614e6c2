using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Assess;
using OnRecord.Publish;
using OnRecord.Records;
using OnRecord.Store.Json;
using OnRecord.Weave;

namespace OnRecord.Store.Stories;

/// <summary>Writing a weave to the record: stories as revisions, only where something changed.</summary>
internal static class StoryWriting
{
    /// <summary>Saves a weave; false when a later one is already there, which then stands.</summary>
    public static bool Save(SqliteConnection connection, Assessment assessment, WeaveInput input, DateTimeOffset now)
    {
        if (connection.ExecuteScalar<long?>("SELECT through FROM weave_state WHERE through > @Through", new { input.Through }) is not null) return false;
        var at = Moments.Spell(now);
        var recorded = Standing(connection);
        var gone = connection.Query<string>("SELECT id FROM stories WHERE gone = 1").ToHashSet(StringComparer.Ordinal);
        var ids = StoryIdentity.Assign(recorded, gone, assessment.Woven.Stories);
        var numbers = connection.Query<(string Id, long Number)>("SELECT id, number FROM reports").ToDictionary(row => row.Id, row => row.Number, StringComparer.Ordinal);
        var slices = new StorySlices(assessment, input.Revisions);
        var reports = input.Reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        var stories = assessment.Woven.Stories.Select((story, i) => story with { Id = ids[i] }).ToList();
        foreach (var story in stories) SaveStory(connection, slices.Of(story), [.. story.Reports.Select(report => reports[report])], numbers, at);
        Retire(connection, recorded, stories);
        UtteranceWriting.Save(connection, assessment.Woven.Utterances, stories, numbers, at);
        connection.Execute(
            """
            INSERT INTO weave_state (only, through, weaver, woven_at) VALUES (1, @Through, @weaver, @at)
            ON CONFLICT (only) DO UPDATE SET through = excluded.through, weaver = excluded.weaver, woven_at = excluded.woven_at
            """,
            new { input.Through, weaver = LibraryBuild.Current, at });
        return true;
    }

    private static Dictionary<string, HashSet<string>> Standing(SqliteConnection connection) =>
        connection.Query<(string Story, string Report)>(
            """
            SELECT s.story, r.id FROM story_reports s JOIN reports r ON r.number = s.report
            JOIN stories t ON t.id = s.story WHERE t.gone = 0
            """)
            .GroupBy(row => row.Story, row => row.Report, StringComparer.Ordinal)
            .ToDictionary(story => story.Key, story => story.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static void SaveStory(SqliteConnection connection, StorySnapshot snapshot, IReadOnlyList<RecordedReport> reports, Dictionary<string, long> numbers, string at)
    {
        var id = snapshot.Story.Id;
        var last = connection.QuerySingleOrDefault<LastRow>(
            "SELECT revision, snapshot FROM story_revisions WHERE story = @id ORDER BY revision DESC LIMIT 1", new { id });
        var before = last is null ? null : Packed.Unpack<StorySnapshot>(last.Snapshot);
        var title = StoryHeadline.Of([.. reports], snapshot.Utterances).Words;
        if (before is not null && string.Equals(Packed.ToJson(before), Packed.ToJson(snapshot), StringComparison.Ordinal))
        {
            // How a story is named may change with the program while the story stays.
            connection.Execute("UPDATE stories SET title = @title WHERE id = @id AND title <> @title", new { id, title });
            return;
        }
        var revision = (last?.Revision ?? 0) + 1;
        var dates = reports.Select(DateOf).OfType<string>().Order(StringComparer.Ordinal).ToList();
        connection.Execute(
            """
            INSERT INTO stories (id, title, first_date, last_date, revision, updated_at) VALUES (@id, @title, @first, @last, @revision, @at)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, first_date = excluded.first_date, last_date = excluded.last_date,
                revision = excluded.revision, updated_at = excluded.updated_at
            """,
            new { id, title, first = dates.FirstOrDefault(), last = dates.LastOrDefault(), revision, at });
        connection.Execute(
            "INSERT INTO story_revisions (story, revision, at, reason, snapshot) VALUES (@id, @revision, @at, @reason, @snapshot)",
            new { id, revision, at, reason = StoryChange.Between(before, snapshot), snapshot = Packed.Pack(snapshot) });
        connection.Execute("DELETE FROM story_reports WHERE story = @id", new { id });
        connection.Execute(
            "INSERT INTO story_reports (story, report, position) VALUES (@id, @report, @position)",
            snapshot.Story.Reports.Select((report, position) => new { id, report = numbers[report], position }));
    }

    private static void Retire(SqliteConnection connection, Dictionary<string, HashSet<string>> recorded, List<Story> stories)
    {
        var standing = stories.Select(story => story.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, reports) in recorded.Where(story => !standing.Contains(story.Key)))
        {
            var into = stories.MaxBy(story => story.Reports.Count(reports.Contains));
            connection.Execute(
                "DELETE FROM story_reports WHERE story = @id; UPDATE stories SET gone = 1, gone_into = @into WHERE id = @id",
                new { id, into = into is not null && into.Reports.Any(reports.Contains) ? into.Id : null });
        }
    }

    /// <summary>The day a report stands for: published, else the first dated thing said in it.</summary>
    private static string? DateOf(RecordedReport report) =>
        (report.Report.Published ?? report.Statements.Select(statement => statement.Said).FirstOrDefault(said => said is not null))?.Date is { Year: not null } date
            ? (date with { Time = null, Offset = null }).ToString() : null;

    private sealed record LastRow
    {
        public long Revision { get; init; }

        public byte[] Snapshot { get; init; } = [];
    }
}
