namespace OnRecord.Intake.Dates;

/// <summary>What opens the first sentence of agency copy: "VALTRY, Feb 15 (Wire) - ", or a date with a comma: "February 15, the minister said".</summary>
/// <param name="Date">The date in it; null when it has none.</param>
/// <param name="DateSpan">Where in the unit the date stands.</param>
/// <param name="Agency">Where in the unit the agency in brackets stands; null when there is none.</param>
internal readonly record struct Dateline(PartialDate? Date, TextSpan DateSpan, TextSpan? Agency);
