using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Intake;
using OnRecord.Store.Json;
using OnRecord.Store.Statements;

namespace OnRecord.Store.Search;

/// <summary>Full-text search over bodies, headlines and statements of current revisions; ranked by BM25.</summary>
internal static class SearchQueries
{
    public static SearchResults Search(SqliteConnection connection, string words, int limit) =>
        SearchExpression.Of(words) is string query ? new SearchResults([.. Statements(connection, query, limit)], [.. Reports(connection, query, limit)]) : new SearchResults([], []);

    private static IEnumerable<SaidLine> Statements(SqliteConnection connection, string query, int limit) =>
        connection.Query<SaidRow>(
            """
            WITH line AS (
                SELECT r.id, v.outlet, v.published, s.value, s.content, s.said, s.number, bm25(statement_search, 1.0, 0.5) AS score,
                    (SELECT n.utterance FROM renderings n JOIN utterances u ON u.id = n.utterance AND u.retired_at IS NULL
                        WHERE n.report = r.number AND n.statement = s.id ORDER BY n.utterance LIMIT 1) AS utterance
                FROM statement_search f
                JOIN statements s ON s.number = f.rowid
                JOIN report_revisions v ON v.number = s.report_revision
                JOIN reports r ON r.number = v.report
                WHERE statement_search MATCH @query ORDER BY score, s.number LIMIT @limit)
            SELECT l.id, l.outlet, l.published, l.value, l.content, l.utterance, coalesce(u.said, l.said) AS saidOn
            FROM line l LEFT JOIN utterances u ON u.id = l.utterance ORDER BY l.score, l.number
            """,
            new { query, limit }).Select(row => row.ToLine());

    // A headline match weighs four times a body match: a report about the words goes before one that mentions them.
    private static IEnumerable<SearchHit> Reports(SqliteConnection connection, string query, int limit) =>
        connection.Query<ReportRow>(
            """
            SELECT r.id, v.outlet, v.published, v.value, highlight(report_search, 1, char(2), char(3)) AS marked
            FROM report_search f
            JOIN report_revisions v ON v.number = f.rowid
            JOIN reports r ON r.number = v.report
            WHERE report_search MATCH @query ORDER BY bm25(report_search, 4.0, 1.0), f.rowid LIMIT @limit
            """,
            new { query, limit }).Select(row => row.ToHit());

    private sealed record ReportRow
    {
        public string Id { get; init; } = "";

        public string? Outlet { get; init; }

        public string? Published { get; init; }

        public string Value { get; init; } = "";

        public string Marked { get; init; } = "";

        public SearchHit ToHit()
        {
            var report = Packed.FromJson<Report>(Value);
            var matches = Passage.Matches(Marked);
            var opening = report.Paragraphs.IsEmpty ? new TextSpan(0, report.Text.Length) : report.Paragraphs[0];
            var window = Passage.Window(report.Text, matches, opening);
            return new SearchHit(Id, report.Title?.Text, Outlet, Published, window.Of(report.Text), window, [.. matches.Where(match => window.Contains(match))]);
        }
    }
}
