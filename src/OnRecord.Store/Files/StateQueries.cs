using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Stories;

namespace OnRecord.Store.Files;

/// <summary>How a record's file is.</summary>
internal static class StateQueries
{
    public static RecordState Get(SqliteConnection connection) => new(
        Migrator.Version(connection),
        connection.ServerVersion,
        HasFullText(connection),
        connection.ExecuteScalar<string>("PRAGMA journal_mode") ?? "",
        string.Join("; ", connection.Query<string>("PRAGMA quick_check")),
        StoryQueries.IsBehind(connection),
        Counts(connection));

    public static RecordCounts Counts(SqliteConnection connection) => connection.QuerySingle<RecordCounts>(
        """
        WITH present AS (SELECT s.speaker FROM statements s JOIN report_revisions v ON v.number = s.report_revision
            JOIN reports r ON r.number = v.report AND r.revision = v.revision)
        SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM report_revisions) AS revisions,
            (SELECT count(*) FROM present) AS statements, (SELECT count(DISTINCT speaker) FROM present) AS speakers,
            (SELECT count(*) FROM stories WHERE gone = 0) AS stories, (SELECT count(*) FROM utterances WHERE retired_at IS NULL) AS utterances
        """);

    private static bool HasFullText(SqliteConnection connection)
    {
        try
        {
            return connection.ExecuteScalar<long>("SELECT count(*) FROM report_search WHERE report_search MATCH '\"a\"'") >= 0;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
