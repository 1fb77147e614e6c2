namespace OnRecord.Weave.Origins;

/// <summary>A source that a report names for what it prints of an utterance.</summary>
/// <param name="Outlet">Its name as printed.</param>
/// <param name="Kind">How it is named.</param>
/// <param name="Why">The reason in plain words.</param>
/// <param name="Words">Where it is named.</param>
internal sealed record CreditLink(string Outlet, RelayKind Kind, string Why, Citation Words);
