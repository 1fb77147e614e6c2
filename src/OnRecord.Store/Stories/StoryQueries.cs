using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Json;
using OnRecord.Store.Reports;
using OnRecord.Store.Search;
using OnRecord.Weave;

namespace OnRecord.Store.Stories;

/// <summary>Reading stories and utterances from the record.</summary>
internal static class StoryQueries
{
    private const string Columns =
        """
        t.id, t.title, t.first_date AS firstDate, t.last_date AS lastDate,
        (SELECT count(*) FROM story_reports s WHERE s.story = t.id) AS reports,
        (SELECT count(DISTINCT v.outlet) FROM story_reports s JOIN reports r ON r.number = s.report
            JOIN report_revisions v ON v.report = r.number AND v.revision = r.revision WHERE s.story = t.id) AS outlets,
        (SELECT count(DISTINCT n.utterance) FROM story_reports s JOIN renderings n ON n.report = s.report
            JOIN utterances u ON u.id = n.utterance AND u.retired_at IS NULL WHERE s.story = t.id) AS utterances,
        t.revision, t.updated_at AS updatedAt
        """;

    /// <summary>Stories, the latest first, undated ones last.</summary>
    public static IReadOnlyList<StorySummary> List(SqliteConnection connection, int limit, int offset) =>
        [.. connection.Query<SummaryRow>(
            $"SELECT {Columns} FROM stories t WHERE t.gone = 0 ORDER BY t.last_date IS NULL, t.last_date DESC, t.id LIMIT @limit OFFSET @offset",
            new { limit, offset }).Select(row => row.ToSummary())];

    /// <summary>Stories whose reports hold all the words, best match first.</summary>
    public static IReadOnlyList<StorySummary> Find(SqliteConnection connection, string words, int limit)
    {
        if (SearchExpression.Of(words) is not string query) return [];
        return [.. connection.Query<SummaryRow>(
            $"""
            WITH hit AS MATERIALIZED (SELECT rowid AS number, bm25(report_search, 4.0, 1.0) AS score FROM report_search WHERE report_search MATCH @query),
            best AS (SELECT s.story, sum(h.score) AS score FROM hit h JOIN report_revisions v ON v.number = h.number
                JOIN story_reports s ON s.report = v.report GROUP BY s.story)
            SELECT {Columns} FROM best b JOIN stories t ON t.id = b.story ORDER BY b.score, t.id LIMIT @limit
            """,
            new { query, limit }).Select(row => row.ToSummary())];
    }

    /// <summary>A story by id; an id that was merged into another story leads to that one. Null when there is none.</summary>
    /// <param name="connection">The record.</param>
    /// <param name="id">The story.</param>
    /// <param name="revision">An earlier state; null for the current one.</param>
    public static StoryView? Get(SqliteConnection connection, string id, int? revision)
    {
        var standing = Resolve(connection, id);
        var summary = connection.QuerySingleOrDefault<SummaryRow>($"SELECT {Columns} FROM stories t WHERE t.id = @standing", new { standing })?.ToSummary();
        if (summary is null) return null;
        var packed = connection.ExecuteScalar<byte[]?>(
            "SELECT snapshot FROM story_revisions WHERE story = @standing AND revision = @revision", new { standing, revision = revision ?? summary.Revision });
        if (packed is null) return null;
        var snapshot = Packed.Unpack<StorySnapshot>(packed);
        var reports = snapshot.Reports.Select(report => ReportQueries.Get(connection, report.Id, report.Revision)!);
        var revisions = connection.Query<RevisionRow>("SELECT revision, at, reason FROM story_revisions WHERE story = @standing ORDER BY revision", new { standing });
        return new StoryView(summary, snapshot.ToAssessment([.. reports]), [.. revisions.Select(row => new StoryRevision(row.Revision, Moments.Parse(row.At), row.Reason))]);
    }

    public static UtteranceView? GetUtterance(SqliteConnection connection, string id)
    {
        var row = connection.QuerySingleOrDefault<UtteranceRow>("SELECT story, value, retired_at AS retiredAt FROM utterances WHERE id = @id", new { id });
        if (row is null) return null;
        var utterance = Packed.Unpack<Utterance>(row.Value);
        var reports = utterance.Renderings.Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).Select(report => ReportQueries.Get(connection, report, revision: null)!);
        return new UtteranceView(utterance, row.Story, [.. reports], row.RetiredAt is null ? null : Moments.Parse(row.RetiredAt));
    }

    /// <summary>Standing utterances that have renderings in a report, as (statement, utterance).</summary>
    public static ImmutableArray<(string Statement, string Utterance)> UtterancesIn(SqliteConnection connection, string report) =>
        [.. connection.Query<(string, string)>(
            """
            SELECT n.statement, n.utterance FROM renderings n JOIN reports r ON r.number = n.report
            JOIN utterances u ON u.id = n.utterance AND u.retired_at IS NULL WHERE r.id = @report ORDER BY n.statement, n.utterance
            """,
            new { report })];

    public static WeaveInput LoadForWeaving(SqliteConnection connection)
    {
        var revisions = connection.Query<(string Id, long Revision)>("SELECT id, revision FROM reports").ToImmutableDictionary(row => row.Id, row => (int)row.Revision, StringComparer.Ordinal);
        return new WeaveInput([.. ReportQueries.All(connection)], revisions, LastRevision(connection));
    }

    /// <summary>True when the stories were woven from fewer reports than there are, or by another build of the library.</summary>
    public static bool IsBehind(SqliteConnection connection)
    {
        var last = LastRevision(connection);
        return last > 0 && connection.ExecuteScalar<int>(
            "SELECT count(*) FROM weave_state WHERE through >= @last AND weaver = @weaver", new { last, weaver = LibraryBuild.Current }) == 0;
    }

    private static long LastRevision(SqliteConnection connection) => connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM report_revisions");

    private static string Resolve(SqliteConnection connection, string id) =>
        connection.ExecuteScalar<string?>(
            """
            WITH RECURSIVE way (id, gone_into) AS (
                SELECT id, gone_into FROM stories WHERE id = @id
                UNION SELECT t.id, t.gone_into FROM way w JOIN stories t ON t.id = w.gone_into)
            SELECT id FROM way WHERE gone_into IS NULL
            """,
            new { id }) ?? id;

    private sealed record SummaryRow
    {
        public string Id { get; init; } = "";

        public string Title { get; init; } = "";

        public string? FirstDate { get; init; }

        public string? LastDate { get; init; }

        public int Reports { get; init; }

        public int Outlets { get; init; }

        public int Utterances { get; init; }

        public int Revision { get; init; }

        public string UpdatedAt { get; init; } = "";

        public StorySummary ToSummary() =>
            new(Id, Title, FirstDate, LastDate, Reports, Outlets, Utterances, Revision, Moments.Parse(UpdatedAt));
    }

    private sealed record RevisionRow
    {
        public int Revision { get; init; }

        public string At { get; init; } = "";

        public string Reason { get; init; } = "";
    }

    private sealed record UtteranceRow
    {
        public string? Story { get; init; }

        public byte[] Value { get; init; } = [];

        public string? RetiredAt { get; init; }
    }
}
