namespace OnRecord.Reading.Times;

/// <summary>A time expression found at an atom. Grammars mostly find none, which as a reference costs nothing.</summary>
/// <param name="End">Index behind its last atom.</param>
/// <param name="Kind">TIMEX3 type.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsRelative">True when it was counted from the anchor date.</param>
internal sealed record TimeDraft(int End, TimeKind Kind, TimeValue Value, bool IsRelative = false)
{
    /// <summary>The length of a duration; null when the words leave it open.</summary>
    public Length? Length { get; init; }

    /// <summary>1 for a duration that begins now ("the next two days"), -1 for one that ends now ("the past week"), else 0.</summary>
    public int Direction { get; init; }

    /// <summary>The day that counting arrives at, where the words count in coarser units ("two months ago").</summary>
    public DateOnly? Counted { get; init; }

    public static TimeDraft Of(int end, TimeKind kind, string value) => new(end, kind, new TimeValue(value));

    /// <summary>A date counted from the anchor.</summary>
    public static TimeDraft Relative(int end, TimeValue value) => new(end, TimeKind.Date, value, IsRelative: true);

    /// <summary>A part of a day counted from the anchor: "last night".</summary>
    public static TimeDraft Part(int end, TimeValue day, string part) => new(end, TimeKind.Time, new TimeValue(day.Value + "T" + part, day.Date), IsRelative: true);

    /// <summary>A date that the words give.</summary>
    public static TimeDraft Found(int end, TimeValue value) => new(end, TimeKind.Date, value);

    /// <summary>A length of time.</summary>
    public static TimeDraft Long(int end, Length length, int direction = 0) => new(end, TimeKind.Duration, new TimeValue(length.Value)) { Length = length, Direction = direction };
}
