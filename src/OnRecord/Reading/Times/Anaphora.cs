namespace OnRecord.Reading.Times;

/// <summary>Dates that mean one spoken of before: "the next day", "that week", "the same month a year ago", "the entire year", and "the day", which is the anchor's.</summary>
internal static class Anaphora
{
    /// <summary>Reads at "the", "that", "its".</summary>
    public static TimeDraft? Read(TimeSentence s, int at)
    {
        var i = at + 1;
        if (s.Is(i, "date") && (s.Is(at, "that") || s.Is(at, "its")))
        {
            return s.Reference is { Day: not null } its ? TimeDraft.Relative(i + 1, TimeAnchor.Of(its.Year, its.Month, its.Day)) : null;
        }
        if (s.Is(i, "same")) return Same(s, i);
        if (s.Is(at, "that") && s.Word(i) is { Role: TimeRole.Unit, Value: var that } && (s.IsStop(i + 1) || s.Role(i + 1) == TimeRole.YearContext)) return Of(s, i + 1, s.Reference, that);
        if (!s.Is(at, "the")) return null;
        if ((s.IsAny(i, "entire", "whole", "full")) && s.Word(i + 1) is { Role: TimeRole.Unit, Value: var whole })
        {
            return Of(s, i + 2, s.OwnReference, whole) ?? (s.Anchor.Unit(whole, 0) is TimeValue now ? TimeDraft.Relative(i + 2, now) : null);
        }
        if (s.Word(i) is not { Role: TimeRole.Unit, Value: var unit }) return null;
        if (s.Is(i + 1, "before") || s.Is(i + 1, "after")) return s.IsStop(i + 2) ? Beside(s, i + 2, unit, s.Is(i + 1, "before") ? -1 : 1) : null;
        return unit == "D" && IsToday(s, at) ? TimeDraft.Relative(i + 1, s.Anchor.Day(0)) : null;
    }

    /// <summary>"the next day", "the following week", "the previous year": counted from the date spoken of, where there is one.</summary>
    public static TimeDraft? Shifted(TimeSentence s, int at, int start, string unit)
    {
        var told = s.Is(at, "following") || (s.Is(at, "next") && start < at) ? s.Reference
            : s.Is(at, "previous") || s.Is(at, "preceding") ? s.OwnReference : null;
        return told is null ? null : Moved(s, at + 2, told.Value, unit, s.Word(at).Number);
    }

    /// <summary>A length after the date spoken of, or before it, in the grain of its finest unit; null when none was spoken of so exactly.</summary>
    public static TimeValue? Counted(TimeSentence s, Length length, int sign)
    {
        if (s.Reference is not { Year: int year } told) return null;
        if (told.ToDay() is DateOnly day) return length.From(day, sign) is DateOnly to ? TimeAnchor.Grain(to, length.Finest) : null;
        var first = new DateOnly(Math.Clamp(year, 1, 9999), told.Month ?? 1, 1);
        var isExact = length.Finest is "Y" or "DE" || (length.Finest == "M" && told.Month is not null);
        return isExact && length.From(first, sign) is DateOnly counted ? TimeAnchor.Grain(counted, told.Month is null ? "Y" : length.Finest) : null;
    }

    private static TimeDraft? Beside(TimeSentence s, int end, string unit, int sign) =>
        s.Reference is PartialDate told && Moved(s, end, told, unit, sign) is TimeDraft moved ? moved
            : s.Anchor.Unit(unit, sign) is TimeValue value ? TimeDraft.Relative(end, value) : null;

    private static TimeDraft? Moved(TimeSentence s, int end, PartialDate told, string unit, int sign)
    {
        if (unit == "W" && s.WeekReference is PartialDate monday) told = monday;
        if (unit == "D" && told.Day is null) return null;
        return new TimeAnchor(told).Unit(unit, sign) is TimeValue value && value.Value[0] != 'X' ? TimeDraft.Relative(end, value) : null;
    }

    private static TimeDraft? Of(TimeSentence s, int end, PartialDate? told, string unit) => told is PartialDate date ? Moved(s, end, date, unit, 0) : null;

    /// <summary>"same month a year ago": the month spoken of, a year before.</summary>
    public static TimeDraft? Same(TimeSentence s, int at)
    {
        if (s.Word(at + 1) is not { Role: TimeRole.Unit, Value: var unit }) return null;
        var end = at + 2;
        var told = s.Reference ?? s.Anchor.Now;
        var isYearBack = (s.Is(end, "a") && s.Is(end + 1, "year") && (s.IsAny(end + 2, "ago", "earlier", "before"))) || (s.Is(end, "one") && s.Is(end + 1, "year") && s.Is(end + 2, "ago"));
        var isLastYear = s.Is(end, "last") && s.Is(end + 1, "year");
        if (told is not { Year: int year } date || !(isYearBack || isLastYear)) return Of(s, end, s.Reference, unit);
        var back = date with { Year = isYearBack ? year - 1 : (s.Anchor.Year ?? year) - 1 };
        return back.Year < 1 || (back.Day is not null && back.ToDay() is null) ? null : Of(s, isYearBack ? end + 3 : end + 2, back, unit);
    }

    // "For the day, the index fell", "closed for the day": not "the day he left", "the day of the vote", "on the day".
    private static bool IsToday(TimeSentence s, int at)
    {
        var isLed = s.IsAny(at - 1, "for", "of", "during") || s.Role(at - 1) == TimeRole.EdgeNoun || s.IsAny(at - 1, "ended", "ending", "closed", "started", "began");
        return isLed && (s.IsStop(at + 2) || s.IsAny(at + 2, "with", "at", "in", "and", "on"));
    }
}
