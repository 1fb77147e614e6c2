namespace OnRecord.Store.Sources;

/// <summary>What a hub was asked to tell of a source, and what it promised.</summary>
public sealed record Subscription
{
    /// <summary>Number of the source.</summary>
    public required long Source { get; init; }

    /// <summary>Address of the hub.</summary>
    public required string Hub { get; init; }

    /// <summary>The feed as the hub knows it.</summary>
    public required string Topic { get; init; }

    /// <summary>Last part of the address that the hub calls; nobody else is told it.</summary>
    public required string Token { get; init; }

    /// <summary>Signs what the hub sends; never shown.</summary>
    public required string Secret { get; init; }

    public SubscriptionState State { get; init; }

    /// <summary>When the hub is to be asked, or asked again.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When the hub stops by itself; null while it has promised nothing.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Why it is denied or could not be asked; null when nothing is the matter.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether the hub sends what is new at a moment.</summary>
    public bool IsActive(DateTimeOffset now) => State == SubscriptionState.Active && Until > now;

    /// <summary>All but the secrets.</summary>
    public override string ToString() => $"{State} {Topic} at {Hub}";
}
