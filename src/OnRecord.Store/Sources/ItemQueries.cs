using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Intake;
using OnRecord.Store.Json;

namespace OnRecord.Store.Sources;

/// <summary>Reading and writing the items that sources showed. Every call belongs to one transaction.</summary>
internal static class ItemQueries
{
    private const string Columns =
        """
        i.number, i.source, i.item, i.hash, i.state, i.shown, i.page, i.report, i.seen_at AS seenAt, i.tries, i.visits, i.due_at AS dueAt, i.etag,
        i.last_modified AS lastModified, i.problem, i.is_dated AS isDated, i.is_ahead AS isAhead, i.length
        """;

    /// <summary>Names in one question to SQLite, which takes so many parameters at most.</summary>
    private const int MostNames = 500;

    public static IReadOnlyDictionary<string, SourceItem> Known(SqliteConnection connection, long source, IReadOnlyCollection<string> items) =>
        items.Chunk(MostNames)
            .SelectMany(names => connection.Query<Row>($"SELECT {Columns} FROM source_items i WHERE i.source = @source AND i.item IN @names", new { source, names }))
            .ToDictionary(row => row.Item, row => row.ToItem(), StringComparer.Ordinal);

    /// <summary>Puts an item in the place of what was known of it.</summary>
    public static void Put(SqliteConnection connection, SourceItem item) =>
        connection.Execute(
            """
            INSERT INTO source_items (source, item, hash, state, shown, page, report, seen_at, tries, visits, due_at, etag, last_modified, problem, is_dated, is_ahead, length)
            VALUES (@Source, @Item, @Hash, @state, @shown, @Page, @Report, @seenAt, @Tries, @Visits, @dueAt, @ETag, @LastModified, @Problem, @IsDated, @IsAhead, @Length)
            ON CONFLICT (source, item) DO UPDATE SET hash = excluded.hash, state = excluded.state, shown = excluded.shown, page = excluded.page, report = excluded.report,
                tries = excluded.tries, visits = excluded.visits, due_at = excluded.due_at, etag = excluded.etag, last_modified = excluded.last_modified,
                problem = excluded.problem, is_dated = excluded.is_dated, is_ahead = excluded.is_ahead, length = excluded.length
            """,
            new
            {
                item.Source,
                item.Item,
                item.Hash,
                state = StateName(item.State),
                shown = item.Shown is null ? null : Packed.ToJson(item.Shown),
                item.Page,
                item.Report,
                seenAt = Moments.Spell(item.SeenAt),
                item.Tries,
                item.Visits,
                dueAt = item.DueAt is DateTimeOffset due ? Moments.Spell(due) : null,
                item.ETag,
                item.LastModified,
                item.Problem,
                item.IsDated,
                item.IsAhead,
                item.Length,
            });

    /// <summary>Items whose page is to be got now: those never had first, then those of high priority, then the longest due.</summary>
    public static IReadOnlyList<SourceItem> Due(SqliteConnection connection, DateTimeOffset now, int limit) =>
        [.. connection.Query<Row>(
            $"""
            SELECT {Columns} FROM source_items i JOIN sources s ON s.number = i.source
            WHERE i.due_at <= @now AND s.removed_at IS NULL AND s.paused = 0
            ORDER BY i.state = 'waiting' DESC, s.priority DESC, i.due_at LIMIT @limit
            """,
            new { now = Moments.Spell(now), limit }).Select(row => row.ToItem())];

    /// <summary>The latest items of a source, newest first.</summary>
    public static IReadOnlyList<SourceItem> Latest(SqliteConnection connection, long source, int limit) =>
        [.. connection.Query<Row>($"SELECT {Columns} FROM source_items i WHERE i.source = @source ORDER BY i.number DESC LIMIT @limit", new { source, limit }).Select(row => row.ToItem())];

    public static string? ReportOfPage(SqliteConnection connection, string page) =>
        connection.ExecuteScalar<string?>("SELECT report FROM source_items WHERE page = @page AND state = 'recorded' AND report IS NOT NULL LIMIT 1", new { page });

    private static string StateName(ItemState state) => state switch
    {
        ItemState.Waiting => "waiting",
        ItemState.Recorded => "recorded",
        ItemState.GivenUp => "given_up",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    private sealed record Row
    {
        public long Number { get; init; }

        public long Source { get; init; }

        public string Item { get; init; } = "";

        public string Hash { get; init; } = "";

        public string State { get; init; } = "";

        public string? Shown { get; init; }

        public string? Page { get; init; }

        public string? Report { get; init; }

        public string SeenAt { get; init; } = "";

        public int Tries { get; init; }

        public int Visits { get; init; }

        public string? DueAt { get; init; }

        public string? ETag { get; init; }

        public string? LastModified { get; init; }

        public string? Problem { get; init; }

        public bool IsDated { get; init; }

        public bool IsAhead { get; init; }

        public int? Length { get; init; }

        public SourceItem ToItem() => new()
        {
            Number = Number,
            Source = Source,
            Item = Item,
            Hash = Hash,
            State = State switch { "waiting" => ItemState.Waiting, "recorded" => ItemState.Recorded, _ => ItemState.GivenUp },
            Shown = Shown is null ? null : Packed.FromJson<Report>(Shown),
            Page = Page,
            Report = Report,
            SeenAt = Moments.Parse(SeenAt),
            Tries = Tries,
            Visits = Visits,
            DueAt = DueAt is null ? null : Moments.Parse(DueAt),
            ETag = ETag,
            LastModified = LastModified,
            Problem = Problem,
            IsDated = IsDated,
            IsAhead = IsAhead,
            Length = Length,
        };
    }
}
