namespace OnRecord.Store.Stories;

/// <summary>A story that stands no longer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Into">The story that its reports are part of now; null when they are in several.</param>
/// <param name="At">Since when; null when that was not recorded.</param>
/// <param name="Why">Why, in plain words.</param>
public sealed record StoryPassing(string Id, string? Into, DateTimeOffset? At, string Why);
