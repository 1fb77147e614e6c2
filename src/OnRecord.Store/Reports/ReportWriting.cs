using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Intake;
using OnRecord.Records;
using OnRecord.Store.Json;
using OnRecord.Store.Statements;

namespace OnRecord.Store.Reports;

/// <summary>Writing reports to the record. Every call belongs to one transaction.</summary>
internal static class ReportWriting
{
    /// <summary>The report of the record that has this id or address and this text; null when there is none.</summary>
    public static Added? Known(SqliteConnection connection, Report report) => Same(connection, Candidates(connection, report), TextIdentity.Hash(report.Text));

    public static Added Add(SqliteConnection connection, RecordedReport recorded, bool idIsFileName, DateTimeOffset now)
    {
        var report = recorded.Report;
        var hash = TextIdentity.Hash(report.Text);
        var candidates = Candidates(connection, report);
        if (Same(connection, candidates, hash) is Added same) return same;
        var earlier = candidates.FirstOrDefault(candidate => candidate.IsByUrl)
            ?? candidates.FirstOrDefault(candidate => !(candidate.Url is not null && report.Url is not null) && (!idIsFileName || IsOtherStateOf(connection, candidate, report)));
        return earlier is null ? AddNew(connection, recorded, hash, now) : AddRevision(connection, earlier, recorded, hash, now);
    }

    /// <summary>Puts a new reading of the same text in the place of the old one: a reading is derived, the text is what is kept.</summary>
    public static void ReplaceReading(SqliteConnection connection, long revision, RecordedReport recorded)
    {
        connection.Execute(
            "UPDATE report_revisions SET reader = @reader, reading = @reading WHERE number = @revision",
            new { reader = LibraryBuild.Current, reading = Packed.Pack(recorded), revision });
        StatementWriting.Remove(connection, revision);
        StatementWriting.Add(connection, revision, recorded);
    }

    private static List<Candidate> Candidates(SqliteConnection connection, Report report) =>
        connection.Query<Candidate>(
            """
            SELECT number, id, url, revision, coalesce(url = @Url, 0) AS isByUrl FROM reports
            WHERE url = @Url OR given_id = @Id OR id = @Id
            ORDER BY isByUrl DESC, number DESC
            """,
            new { report.Url, report.Id }).AsList();

    private static Added? Same(SqliteConnection connection, List<Candidate> candidates, string hash)
    {
        foreach (var candidate in candidates)
        {
            var revision = connection.ExecuteScalar<int?>(
                "SELECT revision FROM report_revisions WHERE report = @Number AND hash = @hash", new { candidate.Number, hash });
            if (revision is int known) return new Added(AddOutcome.AlreadyRecorded, candidate.Id, known);
        }
        return null;
    }

    private static bool IsOtherStateOf(SqliteConnection connection, Candidate candidate, Report report)
    {
        var value = connection.ExecuteScalar<string>(
            "SELECT value FROM report_revisions WHERE report = @Number AND revision = @Revision", new { candidate.Number, candidate.Revision })!;
        return TextIdentity.Overlap(Packed.FromJson<Report>(value).Text, report.Text) >= TextIdentity.SameReport;
    }

    private static Added AddNew(SqliteConnection connection, RecordedReport recorded, string hash, DateTimeOffset now)
    {
        var report = recorded.Report;
        var id = FreeId(connection, report.Id);
        var number = connection.ExecuteScalar<long>(
            "INSERT INTO reports (id, given_id, url, revision) VALUES (@id, @given, @Url, 1) RETURNING number", new { id, given = report.Id, report.Url });
        Insert(connection, number, 1, WithId(recorded, id), hash, "first recorded", now);
        return new Added(AddOutcome.Recorded, id, 1);
    }

    private static Added AddRevision(SqliteConnection connection, Candidate earlier, RecordedReport recorded, string hash, DateTimeOffset now)
    {
        var revision = connection.ExecuteScalar<int>("SELECT max(revision) + 1 FROM report_revisions WHERE report = @Number", new { earlier.Number });
        connection.Execute(
            """
            DELETE FROM report_search WHERE rowid = (SELECT number FROM report_revisions WHERE report = @Number AND revision = @Revision);
            DELETE FROM statement_search WHERE rowid IN (SELECT s.number FROM statements s JOIN report_revisions v ON v.number = s.report_revision
                WHERE v.report = @Number AND v.revision = @Revision);
            UPDATE reports SET revision = @revision, url = coalesce(url, @Url) WHERE number = @Number;
            """,
            new { earlier.Number, earlier.Revision, revision, recorded.Report.Url });
        Insert(connection, earlier.Number, revision, WithId(recorded, earlier.Id), hash, "the text was edited", now);
        return new Added(AddOutcome.Revision, earlier.Id, revision);
    }

    private static void Insert(SqliteConnection connection, long report, int revision, RecordedReport recorded, string hash, string reason, DateTimeOffset now)
    {
        var number = connection.ExecuteScalar<long>(
            """
            INSERT INTO report_revisions (report, revision, recorded_at, reason, hash, title, outlet, language, published, value, reader, reading)
            VALUES (@report, @revision, @at, @reason, @hash, @title, @Outlet, @Language, @published, @value, @reader, @reading) RETURNING number
            """,
            new
            {
                report,
                revision,
                at = Moments.Spell(now),
                reason,
                hash,
                title = recorded.Report.Title?.Text,
                recorded.Report.Outlet,
                recorded.Report.Language,
                published = recorded.Report.Published?.Date.ToString(),
                value = Packed.ToJson(recorded.Report),
                reader = LibraryBuild.Current,
                reading = Packed.Pack(recorded),
            });
        connection.Execute(
            "INSERT INTO report_search (rowid, title, body) VALUES (@number, @title, @body)",
            new { number, title = recorded.Report.Title?.Text ?? "", body = SearchableBody.Of(recorded.Report) });
        StatementWriting.Add(connection, number, recorded);
    }

    private static string FreeId(SqliteConnection connection, string given)
    {
        var id = given;
        for (var n = 2; connection.ExecuteScalar<int>("SELECT count(*) FROM reports WHERE id = @id", new { id }) > 0; n++)
        {
            id = $"{given}~{n.ToString(CultureInfo.InvariantCulture)}";
        }
        return id;
    }

    private static RecordedReport WithId(RecordedReport recorded, string id) =>
        string.Equals(recorded.Id, id, StringComparison.Ordinal) ? recorded
            : recorded with { Annotated = recorded.Annotated with { Report = recorded.Report with { Id = id } } };

    private sealed record Candidate
    {
        public long Number { get; init; }

        public string Id { get; init; } = "";

        public string? Url { get; init; }

        public long Revision { get; init; }

        public bool IsByUrl { get; init; }
    }
}
