namespace OnRecord.Reading.Times;

/// <summary>A stretch of the text that someone said on another day than that of the report.</summary>
/// <param name="Span">The words.</param>
/// <param name="Date">When they were said.</param>
/// <param name="IsQuoted">True for the speaker's own words: all of their dates are counted from the day they were said. In the narrator's words only lengths are ("in the next 48 hours").</param>
public readonly record struct SaidStretch(TextSpan Span, PartialDate Date, bool IsQuoted);
