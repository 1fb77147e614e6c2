namespace OnRecord.Intake.Dates;

/// <summary>A date printed around the body.</summary>
/// <param name="Date">What it says.</param>
/// <param name="Weekday">The weekday printed with it, or null.</param>
/// <param name="Span">Where in the text the date stands.</param>
internal sealed record PrintedDate(PartialDate Date, DayOfWeek? Weekday, TextSpan Span);
