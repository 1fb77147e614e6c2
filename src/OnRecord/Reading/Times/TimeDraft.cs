namespace OnRecord.Reading.Times;

/// <summary>A time expression found at an atom.</summary>
/// <param name="End">Index behind its last atom.</param>
/// <param name="Kind">TIMEX3 type.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsRelative">True when it was counted from the anchor date.</param>
internal readonly record struct TimeDraft(int End, TimeKind Kind, TimeValue Value, bool IsRelative = false)
{
    public static TimeDraft Of(int end, TimeKind kind, string value) => new(end, kind, new TimeValue(value));
}
