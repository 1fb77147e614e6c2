using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Intake;
using OnRecord.Records;
using OnRecord.Store.Json;

namespace OnRecord.Store.Reports;

/// <summary>Reading reports from the record.</summary>
internal static class ReportQueries
{
    public static RecordedReport? Get(SqliteConnection connection, string id, int? revision) =>
        connection.QuerySingleOrDefault<Row>(
            """
            SELECT v.value, v.reader, v.reading, r.id FROM reports r
            JOIN report_revisions v ON v.report = r.number AND v.revision = coalesce(@revision, r.revision)
            WHERE r.id = @id
            """,
            new { id, revision })?.Restore();

    /// <summary>Current revisions of all reports in order of recording.</summary>
    public static IEnumerable<RecordedReport> All(SqliteConnection connection) =>
        connection.Query<Row>(
            """
            SELECT v.value, v.reader, v.reading, r.id FROM reports r
            JOIN report_revisions v ON v.report = r.number AND v.revision = r.revision
            ORDER BY r.number
            """,
            buffered: false).Select(row => row.Restore());

    /// <summary>Current readings that another build of the library made.</summary>
    public static IReadOnlyList<StaleReading> Stale(SqliteConnection connection) =>
        [.. connection.Query<(long Number, string Report, int Revision)>(
            """
            SELECT v.number, r.id, r.revision FROM reports r
            JOIN report_revisions v ON v.report = r.number AND v.revision = r.revision
            WHERE v.reader <> @reader ORDER BY v.number
            """,
            new { reader = LibraryBuild.Current }).Select(row => new StaleReading(row.Number, row.Report, row.Revision))];

    public static IReadOnlyList<ReportSummary> List(SqliteConnection connection, int limit, int offset) =>
        [.. connection.Query<SummaryRow>(
            """
            SELECT r.id, v.title, v.outlet, v.published, r.revision, (SELECT count(*) FROM statements s WHERE s.report_revision = v.number) AS statements
            FROM reports r JOIN report_revisions v ON v.report = r.number AND v.revision = r.revision
            ORDER BY r.number LIMIT @limit OFFSET @offset
            """,
            new { limit, offset }).Select(row => new ReportSummary(row.Id, row.Title, row.Outlet, row.Published, row.Revision, row.Statements))];

    public static IReadOnlyList<ReportRevision> Revisions(SqliteConnection connection, string id) =>
        [.. connection.Query<RevisionRow>(
            """
            SELECT v.revision, v.recorded_at AS recordedAt, v.reason, v.hash FROM reports r
            JOIN report_revisions v ON v.report = r.number WHERE r.id = @id ORDER BY v.revision
            """,
            new { id }).Select(row => new ReportRevision(row.Revision, Moments.Parse(row.RecordedAt), row.Reason, row.Hash))];

    /// <summary>Ids of the stories a report is in.</summary>
    public static IReadOnlyList<string> StoriesOf(SqliteConnection connection, string id) =>
        connection.Query<string>(
            "SELECT s.story FROM story_reports s JOIN reports r ON r.number = s.report WHERE r.id = @id ORDER BY s.story", new { id }).AsList();

    private sealed record Row
    {
        public string Value { get; init; } = "";

        public string Reader { get; init; } = "";

        public byte[] Reading { get; init; } = [];

        public string Id { get; init; } = "";

        /// <summary>The reading as it was recorded, or a new one where another build of the library made it.</summary>
        public RecordedReport Restore()
        {
            if (string.Equals(Reader, LibraryBuild.Current, StringComparison.Ordinal))
            {
                try
                {
                    return Packed.Unpack<RecordedReport>(Reading);
                }
                catch (JsonException)
                {
                    // A build that was changed without its code: the text below still tells everything.
                }
            }
            return Pipeline.Read(Packed.FromJson<Report>(Value));
        }
    }

    private sealed record SummaryRow
    {
        public string Id { get; init; } = "";

        public string? Title { get; init; }

        public string? Outlet { get; init; }

        public string? Published { get; init; }

        public int Revision { get; init; }

        public int Statements { get; init; }
    }

    private sealed record RevisionRow
    {
        public int Revision { get; init; }

        public string RecordedAt { get; init; } = "";

        public string Reason { get; init; } = "";

        public string Hash { get; init; } = "";
    }
}
