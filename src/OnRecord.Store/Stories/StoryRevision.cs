namespace OnRecord.Store.Stories;

/// <summary>One state of a story.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it was woven.</param>
/// <param name="Reason">What changed, in plain words.</param>
public sealed record StoryRevision(int Number, DateTimeOffset At, string Reason);
