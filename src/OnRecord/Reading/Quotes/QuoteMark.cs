namespace OnRecord.Reading.Quotes;

/// <summary>One printed quotation mark.</summary>
/// <param name="Span">One unit, or two for a typewriter mark such as <c>``</c>.</param>
/// <param name="Family">Which marks it may pair with.</param>
/// <param name="Role">What its place says.</param>
/// <param name="PrintedOpen">True when the glyph itself is an opening one.</param>
/// <param name="IsSure">False for a single mark that may be an apostrophe.</param>
internal readonly record struct QuoteMark(TextSpan Span, MarkFamily Family, MarkRole Role, bool PrintedOpen, bool IsSure = true);
