namespace OnRecord.Intake.Dates;

/// <summary>A date that stands at the start of some words.</summary>
/// <param name="Date">What they say.</param>
/// <param name="Weekday">The weekday they name with it; null when none.</param>
/// <param name="Length">UTF-16 units of the words.</param>
internal readonly record struct DateReading(PartialDate Date, DayOfWeek? Weekday, int Length);
