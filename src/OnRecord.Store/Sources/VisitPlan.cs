namespace OnRecord.Store.Sources;

/// <summary>What a visit leaves behind for the next one.</summary>
/// <param name="NextAt">When.</param>
/// <param name="Interval">Time between two visits, as learned.</param>
/// <param name="ETag">The server's mark of the state we have now.</param>
/// <param name="LastModified">The server's date of it.</param>
/// <param name="MovedTo">The address to ask from now on; null when it stays.</param>
/// <param name="Title">The name the source gives itself; null when it gives none.</param>
public sealed record VisitPlan(DateTimeOffset NextAt, TimeSpan Interval, string? ETag = null, string? LastModified = null, string? MovedTo = null, string? Title = null);
