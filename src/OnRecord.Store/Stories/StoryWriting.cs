using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Assess;
using OnRecord.Publish;
using OnRecord.Records;
using OnRecord.Store.Json;

namespace OnRecord.Store.Stories;

/// <summary>Writing a weave to the record: stories as revisions, only where something changed.</summary>
internal static class StoryWriting
{
    /// <summary>Saves a weave of stories; false when they changed meanwhile, and are to be woven again.</summary>
    public static bool Save(SqliteConnection connection, WeaveInput input, Assessment assessment, DateTimeOffset now)
    {
        if (connection.ExecuteScalar<int>("SELECT count(*) FROM weave_groups WHERE number = @Group AND changed = @Change", new { input.Group, input.Change }) == 0) return false;
        var at = Moments.Spell(now);
        var numbers = ReportNumbers.Of(connection, input.Revisions.Keys);
        var slices = new StorySlices(assessment, input.Revisions);
        // Days that siblings told belong to this weave; what the list of stories shows is dated by them too.
        var reports = assessment.Woven.Reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        foreach (var story in input.Stories) SaveStory(connection, slices.Of(story), [.. story.Reports.Select(report => reports[report])], numbers, at);
        UtteranceWriting.Save(connection, assessment.Woven.Utterances, input.Stories, numbers, at);
        connection.Execute("UPDATE weave_groups SET woven = @Change WHERE number = @Group", new { input.Group, input.Change });
        return true;
    }

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
