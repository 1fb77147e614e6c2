namespace OnRecord.Records.Revisions;

/// <summary>Two titles of one report.</summary>
/// <param name="Before">The earlier; null when there was none.</param>
/// <param name="After">The later; null when there is none.</param>
public sealed record TitleChange(string? Before, string? After);
