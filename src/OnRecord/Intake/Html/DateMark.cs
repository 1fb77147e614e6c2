namespace OnRecord.Intake.Html;

/// <summary>A date found in the mark-up or the words of a page.</summary>
/// <param name="Kind">How it was marked.</param>
/// <param name="Offset">Letters of text before it.</param>
/// <param name="Date">Year, month and day at least.</param>
internal readonly record struct DateMark(DateMarkKind Kind, int Offset, PartialDate Date);
