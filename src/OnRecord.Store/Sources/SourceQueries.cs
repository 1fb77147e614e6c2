using Dapper;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Sources;

/// <summary>Reading and writing what is watched. Every call belongs to one transaction.</summary>
internal static class SourceQueries
{
    /// <summary>Visits kept for each source: some months of a source looked at hourly, and enough for its health.</summary>
    private const int VisitsKept = 2000;

    private const string Columns =
        """
        number, address, title, outlet, folder, priority, paused AS isPaused, added_at AS addedAt, etag, last_modified AS lastModified,
        interval_s AS seconds, next_at AS nextAt, failures
        """;

    /// <summary>Adds a source, or watches one again that was removed; false when it is watched already.</summary>
    public static bool Add(SqliteConnection connection, NewSource source, TimeSpan interval, DateTimeOffset now) =>
        connection.Execute(
            """
            INSERT INTO sources (address, title, outlet, folder, priority, added_at, interval_s, next_at) VALUES (@Address, @Title, @Outlet, @Folder, @Priority, @at, @seconds, @at)
            ON CONFLICT (address) DO UPDATE SET removed_at = NULL, paused = 0, title = coalesce(excluded.title, title), outlet = excluded.outlet, folder = excluded.folder,
                priority = excluded.priority, next_at = excluded.next_at, interval_s = excluded.interval_s, failures = 0
            WHERE removed_at IS NOT NULL
            """,
            new { source.Address, source.Title, source.Outlet, source.Folder, source.Priority, at = Moments.Spell(now), seconds = (long)interval.TotalSeconds }) > 0;

    public static IReadOnlyList<Source> List(SqliteConnection connection) =>
        [.. connection.Query<Row>($"SELECT {Columns} FROM sources WHERE removed_at IS NULL ORDER BY folder, coalesce(title, address), number").Select(row => row.ToSource())];

    /// <summary>A source by number or address; null when it is not watched.</summary>
    public static Source? Find(SqliteConnection connection, string numberOrAddress) =>
        connection.QueryFirstOrDefault<Row>(
            $"SELECT {Columns} FROM sources WHERE removed_at IS NULL AND (address = @numberOrAddress OR CAST(number AS TEXT) = @numberOrAddress)", new { numberOrAddress })?.ToSource();

    /// <summary>Sources whose time has come, those of high priority first.</summary>
    public static IReadOnlyList<Source> Due(SqliteConnection connection, DateTimeOffset now, int limit) =>
        [.. connection.Query<Row>(
            $"SELECT {Columns} FROM sources WHERE removed_at IS NULL AND paused = 0 AND next_at <= @now ORDER BY priority DESC, next_at LIMIT @limit",
            new { now = Moments.Spell(now), limit }).Select(row => row.ToSource())];

    /// <summary>When the next source or page is due; null when nothing is watched.</summary>
    public static DateTimeOffset? NextDue(SqliteConnection connection) =>
        connection.ExecuteScalar<string?>(
            """
            SELECT min(at) FROM (
                SELECT min(next_at) AS at FROM sources WHERE removed_at IS NULL AND paused = 0
                UNION ALL
                SELECT min(i.due_at) FROM source_items i JOIN sources s ON s.number = i.source WHERE i.due_at IS NOT NULL AND s.removed_at IS NULL AND s.paused = 0)
            """) is string at ? Moments.Parse(at) : null;

    public static void Pause(SqliteConnection connection, long source, bool isPaused) =>
        connection.Execute("UPDATE sources SET paused = @isPaused WHERE number = @source", new { source, isPaused });

    public static void Prioritize(SqliteConnection connection, long source, SourcePriority priority) =>
        connection.Execute("UPDATE sources SET priority = @priority WHERE number = @source", new { source, priority });

    public static void Hasten(SqliteConnection connection, long source, DateTimeOffset now) =>
        connection.Execute("UPDATE sources SET next_at = @at WHERE number = @source AND next_at > @at", new { source, at = Moments.Spell(now) });

    public static void Remove(SqliteConnection connection, long source, DateTimeOffset now) =>
        connection.Execute("UPDATE sources SET removed_at = @at WHERE number = @source", new { source, at = Moments.Spell(now) });

    /// <summary>Writes down a visit and what follows from it.</summary>
    public static void Visited(SqliteConnection connection, long source, Visit visit, VisitPlan plan)
    {
        connection.Execute(
            """
            INSERT INTO source_visits (source, at, outcome, problem, detail, items, fresh) VALUES (@source, @at, @outcome, @Problem, @Detail, @Items, @Fresh);
            DELETE FROM source_visits WHERE source = @source AND number <= (
                SELECT number FROM source_visits WHERE source = @source ORDER BY number DESC LIMIT 1 OFFSET @VisitsKept);
            UPDATE sources SET next_at = @next, interval_s = @seconds, etag = @ETag, last_modified = @LastModified, title = coalesce(title, @Title),
                failures = CASE WHEN @outcome = 'failed' THEN failures + 1 ELSE 0 END WHERE number = @source;
            UPDATE OR IGNORE sources SET address = @MovedTo WHERE number = @source AND @MovedTo IS NOT NULL;
            """,
            new
            {
                source,
                at = Moments.Spell(visit.At),
                outcome = VisitOutcomeNames.Of(visit.Outcome),
                visit.Problem,
                visit.Detail,
                visit.Items,
                visit.Fresh,
                VisitsKept,
                next = Moments.Spell(plan.NextAt),
                seconds = (long)plan.Interval.TotalSeconds,
                plan.ETag,
                plan.LastModified,
                plan.Title,
                plan.MovedTo,
            });
    }

    /// <summary>The latest visits of a source, newest first.</summary>
    public static IReadOnlyList<Visit> Visits(SqliteConnection connection, long source, int limit) =>
        [.. connection.Query<VisitRow>(
            "SELECT at, outcome, problem, detail, items, fresh FROM source_visits WHERE source = @source ORDER BY number DESC LIMIT @limit", new { source, limit })
            .Select(row => new Visit(Moments.Parse(row.At), VisitOutcomeNames.Parse(row.Outcome), row.Problem, row.Detail, row.Items, row.Fresh))];

    private sealed record VisitRow
    {
        public string At { get; init; } = "";

        public string Outcome { get; init; } = "";

        public string? Problem { get; init; }

        public string? Detail { get; init; }

        public int Items { get; init; }

        public int Fresh { get; init; }
    }

    private sealed record Row
    {
        public long Number { get; init; }

        public string Address { get; init; } = "";

        public string? Title { get; init; }

        public string? Outlet { get; init; }

        public string? Folder { get; init; }

        public long Priority { get; init; }

        public bool IsPaused { get; init; }

        public string AddedAt { get; init; } = "";

        public string? ETag { get; init; }

        public string? LastModified { get; init; }

        public long Seconds { get; init; }

        public string NextAt { get; init; } = "";

        public int Failures { get; init; }

        public Source ToSource() => new()
        {
            Number = Number,
            Address = Address,
            Title = Title,
            Outlet = Outlet,
            Folder = Folder,
            Priority = (SourcePriority)Priority,
            IsPaused = IsPaused,
            AddedAt = Moments.Parse(AddedAt),
            ETag = ETag,
            LastModified = LastModified,
            Interval = TimeSpan.FromSeconds(Seconds),
            NextAt = Moments.Parse(NextAt),
            Failures = Failures,
        };
    }
}
