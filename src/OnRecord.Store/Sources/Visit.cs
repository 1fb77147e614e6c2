namespace OnRecord.Store.Sources;

/// <summary>One look at a source.</summary>
/// <param name="At">When.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Problem">Code of what failed; null when nothing did.</param>
/// <param name="Detail">What this failure adds to its code, such as the server's status.</param>
/// <param name="Items">Items the source showed.</param>
/// <param name="Fresh">Of these, not seen before.</param>
public sealed record Visit(DateTimeOffset At, VisitOutcome Outcome, string? Problem = null, string? Detail = null, int Items = 0, int Fresh = 0);
