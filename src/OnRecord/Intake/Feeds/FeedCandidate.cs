namespace OnRecord.Intake.Feeds;

/// <summary>An address at which a page's feed may stand.</summary>
/// <param name="Address">Absolute address.</param>
/// <param name="Basis">Why it is tried.</param>
/// <param name="Title">Its title as the page gives it, or null.</param>
/// <param name="Type">Its media type as the page gives it, or null.</param>
public sealed record FeedCandidate(string Address, FeedCandidateBasis Basis, string? Title = null, string? Type = null);
