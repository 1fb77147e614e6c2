using Dapper;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Sources;

/// <summary>Reading and writing subscriptions. Every call belongs to one transaction.</summary>
internal static class SubscriptionQueries
{
    private const string Columns = "p.source, p.hub, p.topic, p.token, p.secret, p.state, p.due_at AS dueAt, p.until, p.detail";

    public static Subscription? Of(SqliteConnection connection, long source) =>
        connection.QueryFirstOrDefault<Row>($"SELECT {Columns} FROM subscriptions p WHERE p.source = @source", new { source })?.ToSubscription();

    public static Subscription? Find(SqliteConnection connection, string token) =>
        connection.QueryFirstOrDefault<Row>($"SELECT {Columns} FROM subscriptions p WHERE p.token = @token", new { token })?.ToSubscription();

    public static IReadOnlyList<Subscription> Due(SqliteConnection connection, DateTimeOffset now, int limit) =>
        [.. connection.Query<Row>(
            $"""
            SELECT {Columns} FROM subscriptions p JOIN sources s ON s.number = p.source
            WHERE p.due_at <= @now AND s.removed_at IS NULL AND s.paused = 0 ORDER BY p.due_at LIMIT @limit
            """,
            new { now = Moments.Spell(now), limit }).Select(row => row.ToSubscription())];

    public static void Put(SqliteConnection connection, Subscription subscription) =>
        connection.Execute(
            """
            INSERT INTO subscriptions (source, hub, topic, token, secret, state, due_at, until, detail)
            VALUES (@Source, @Hub, @Topic, @Token, @Secret, @state, @due, @until, @Detail)
            ON CONFLICT (source) DO UPDATE SET hub = excluded.hub, topic = excluded.topic, token = excluded.token, secret = excluded.secret, state = excluded.state,
                due_at = excluded.due_at, until = excluded.until, detail = excluded.detail
            """,
            new
            {
                subscription.Source,
                subscription.Hub,
                subscription.Topic,
                subscription.Token,
                subscription.Secret,
                state = Name(subscription.State),
                due = Moments.Spell(subscription.DueAt),
                until = subscription.Until is DateTimeOffset until ? Moments.Spell(until) : null,
                subscription.Detail,
            });

    public static void Postpone(SqliteConnection connection, Subscription subscription, DateTimeOffset due, string? detail) =>
        connection.Execute("UPDATE subscriptions SET due_at = @due, detail = @detail WHERE token = @Token", new { subscription.Token, due = Moments.Spell(due), detail });

    private static string Name(SubscriptionState state) => state switch
    {
        SubscriptionState.Asked => "asked",
        SubscriptionState.Active => "active",
        SubscriptionState.Denied => "denied",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    private sealed record Row
    {
        public long Source { get; init; }

        public string Hub { get; init; } = "";

        public string Topic { get; init; } = "";

        public string Token { get; init; } = "";

        public string Secret { get; init; } = "";

        public string State { get; init; } = "";

        public string DueAt { get; init; } = "";

        public string? Until { get; init; }

        public string? Detail { get; init; }

        public Subscription ToSubscription() => new()
        {
            Source = Source,
            Hub = Hub,
            Topic = Topic,
            Token = Token,
            Secret = Secret,
            State = State switch { "asked" => SubscriptionState.Asked, "active" => SubscriptionState.Active, _ => SubscriptionState.Denied },
            DueAt = Moments.Parse(DueAt),
            Until = Until is null ? null : Moments.Parse(Until),
            Detail = Detail,
        };
    }
}
