using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Decisions;
using OnRecord.Store.Json;
using OnRecord.Store.Reports;
using OnRecord.Store.Search;
using OnRecord.Weave;
using OnRecord.Weave.Decisions;

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
        return new StoryView(summary, snapshot.ToAssessment([.. reports]), [.. revisions.Select(row => new StoryRevision(row.Revision, Moments.Parse(row.At), row.Reason))])
        {
            Passed = string.Equals(standing, id, StringComparison.Ordinal) ? null : StoryFate.Of(connection, id),
            Decisions = [.. DecisionQueries.OfStory(connection, standing)],
        };
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

    /// <summary>The next stories that are to be woven; null when all are.</summary>
    public static WeaveInput? LoadForWeaving(SqliteConnection connection)
    {
        var group = connection.QueryFirstOrDefault<(long Number, long Changed)?>("SELECT number, changed FROM weave_groups WHERE changed > woven ORDER BY number LIMIT 1");
        if (group is not { } next) return null;
        var rows = connection.Query<(string Story, string Report, long Number, long Revision, string Why)>(
            """
            SELECT m.story, r.id, r.number, r.revision, m.why FROM story_groups g JOIN story_marks m ON m.story = g.story JOIN reports r ON r.number = m.report
            WHERE g.weave_group = @Number ORDER BY m.report
            """,
            new { next.Number }).AsList();
        var stories = rows.GroupBy(row => row.Story, StringComparer.Ordinal).Select(story => story.ToList())
            .Select(story => new Story(story[0].Story, [.. story.Select(row => row.Report)]) { Founding = story[0].Why, Why = [.. story.Skip(1).Select(row => row.Why)] });
        return new WeaveInput(
            [.. stories],
            [.. rows.Select(row => ReportQueries.Get(connection, row.Report, revision: null)!)],
            rows.ToImmutableDictionary(row => row.Report, row => (int)row.Revision, StringComparer.Ordinal),
            UtteranceConstraints.Of(DecisionQueries.All(connection)))
        {
            Group = next.Number,
            Change = next.Changed,
        };
    }

    /// <summary>True when reports have no story yet, stories are not woven, or another build of the library did either.</summary>
    public static bool IsBehind(SqliteConnection connection)
    {
        var last = connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM report_revisions");
        if (last == 0) return false;
        return connection.ExecuteScalar<int>("SELECT count(*) FROM weave_state WHERE through >= @last AND weaver = @weaver", new { last, weaver = LibraryBuild.Current }) == 0
            || connection.ExecuteScalar<int>("SELECT count(*) FROM weave_groups WHERE changed > woven") > 0
            || connection.ExecuteScalar<int>("SELECT count(*) FROM story_marks") == 0;
    }

    /// <summary>The story that an id leads to: itself, or the one it went into at last.</summary>
    public static string Resolve(SqliteConnection connection, string id) =>
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
