namespace OnRecord.Intake.Dates;

/// <summary>A time of day as printed.</summary>
/// <param name="Time">To the minute.</param>
/// <param name="Offset">Distance from UTC, or null when none is named.</param>
/// <param name="IsAmerican">True when it says am or pm, which goes with month before day.</param>
internal readonly record struct Clock(TimeOnly? Time, TimeSpan? Offset, bool IsAmerican);
