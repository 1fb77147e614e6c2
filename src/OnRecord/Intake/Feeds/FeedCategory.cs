namespace OnRecord.Intake.Feeds;

/// <summary>What a feed or item is about, as it says.</summary>
/// <param name="Term">The word; null when only a scheme or label is given.</param>
/// <param name="Scheme">Address or name of the list it is from, or null.</param>
/// <param name="Label">How it is to be shown, or null.</param>
public sealed record FeedCategory(string? Term, string? Scheme = null, string? Label = null);
