namespace OnRecord.Intake.Dates;

/// <summary>A date header at the start of some words.</summary>
/// <param name="Date">The first date it states.</param>
/// <param name="Weekday">The weekday printed with it, or null.</param>
/// <param name="DateSpan">Where in the words the date stands.</param>
/// <param name="Length">UTF-16 units of the header, with the mark that parts it from the text but without the blanks around it.</param>
internal readonly record struct HeaderReading(PartialDate Date, DayOfWeek? Weekday, TextSpan DateSpan, int Length);
