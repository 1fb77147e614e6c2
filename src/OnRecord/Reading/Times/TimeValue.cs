namespace OnRecord.Reading.Times;

/// <summary>A TIMEX3 value with the date it is, when it is one.</summary>
internal readonly record struct TimeValue(string Value, PartialDate? Date = null);
