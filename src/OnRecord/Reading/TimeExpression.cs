namespace OnRecord.Reading;

/// <summary>A time expression and the value it has, counted from its anchor.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Kind">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value: "2022-02-17", "P2D", "XXXX-WXX-3" when it has no anchor.</param>
/// <param name="Date">The same as a date, when it is one; its precision is that of the words.</param>
/// <param name="IsRelative">True when it was counted from an anchor date ("yesterday", "on Thursday").</param>
public sealed record TimeExpression(TextSpan Span, TimeKind Kind, string Value, PartialDate? Date = null, bool IsRelative = false)
{
    /// <summary>
    /// When the stretch of time begins that the words speak of: "since December", "in the next 48 hours", "this week"; for "two months ago" the day that counting
    /// back arrives at. Null when it is open, unknown, or the date itself.
    /// </summary>
    public PartialDate? From { get; init; }

    /// <summary>When it ends: a deadline ("by Friday", "in the next 48 hours"), or the anchor for what has lasted until now. Null when it is open, unknown, or the date itself.</summary>
    public PartialDate? Until { get; init; }
}
