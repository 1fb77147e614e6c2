namespace OnRecord.Reading.Times;

/// <summary>Weekdays by the custom of newspapers: "on Thursday", "Tuesday, 18 March", "Monday last week", "Thursday evening".</summary>
internal static class Weekdays
{
    public static TimeDraft? Read(TimeSentence s, int at)
    {
        if (s.Role(at + 1) == TimeRole.Masthead && s.IsCapital(at + 1)) return null;
        if (s.Role(at - 1) == TimeRole.NamedDay && s.IsCapital(at - 1)) return null;
        var isShort = s.Role(at) == TimeRole.WeekdayAbbreviation;
        if (isShort && !s.IsCapital(at)) return null;
        var weekday = s.Word(at).Number;
        var next = isShort && s.IsMark(at + 1, '.') ? at + 2 : at + 1;
        if (Dated(s, next, weekday) is TimeDraft dated) return dated;
        if (InWeek(s, next, weekday) is TimeDraft inWeek) return inWeek;
        if (isShort) return null;
        var value = s.Anchor.Weekday(weekday, s.TenseAround(at, at + 1));
        return RelativeDates.PartBehind(s, at + 1, value) ?? TimeDraft.Relative(at + 1, value);
    }

    /// <summary>A weekday of a week that stands before it: "next week on Tuesday", "this week Monday".</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="at">Index behind the week.</param>
    /// <param name="weeks">How many weeks from now.</param>
    public static TimeDraft? OfWeek(TimeSentence s, int at, int weeks)
    {
        if (s.Is(at, "on") || s.IsHyphen(at)) at++;
        return s.Role(at) is TimeRole.Weekday or TimeRole.WeekdayAbbreviation && s.IsCapital(at) ? TimeDraft.Relative(at + 1, s.Anchor.WeekdayOfWeek(s.Word(at).Number, weeks)) : null;
    }

    // A weekday with its date is one expression, and the date decides.
    private static TimeDraft? Dated(TimeSentence s, int at, int weekday)
    {
        var date = s.IsMark(at, ',') ? at + 1 : at;
        if (date == at && s.IsNumber(date) && SeparatedDates.Short(s, date) is TimeDraft shortDate) return shortDate;
        if (s.Is(date, "the") && s.DayNumber(date + 1, out var end) is int day && (!s.IsNumber(date + 1) || end == date + 3) && !s.Is(end, "of") && MonthNames.At(s, end, out _) is null)
        {
            return s.IsStop(end) && s.Anchor.WeekdayAndDay(weekday, day) is TimeValue both ? TimeDraft.Relative(end, both) : null;
        }
        if (date == at && WithDay(s, at, weekday) is TimeDraft withDay) return withDay;
        var isDate = s.IsNumber(date) || s.Is(date, "the") || s.Role(date) is TimeRole.Month or TimeRole.MonthAbbreviation;
        return isDate && CalendarDates.Read(s, date) is { Value.Date: { Day: not null } } dated ? dated : null;
    }

    // "Thursday 17th", "Thursday 17": without its suffix only where nothing goes on behind it.
    private static TimeDraft? WithDay(TimeSentence s, int at, int weekday)
    {
        if (!s.IsNumber(at) || s.DayNumber(at, out var end) is not int day || MonthNames.At(s, end, out _) is not null || s.Is(end, "of")) return null;
        var isWhole = end == at + 2 || end >= s.Count || (s.IsStop(end) && !s.IsNumber(end + 1));
        return isWhole && s.Anchor.WeekdayAndDay(weekday, day) is TimeValue both ? TimeDraft.Relative(end, both) : null;
    }

    // "Monday last week", "Tuesday of next week".
    private static TimeDraft? InWeek(TimeSentence s, int at, int weekday)
    {
        if (s.Is(at, "of")) at++;
        if (s.Role(at) != TimeRole.Shift || !s.Is(at + 1, "week") || s.Is(at, "same")) return null;
        return TimeDraft.Relative(at + 2, s.Anchor.WeekdayOfWeek(weekday, s.Word(at).Number));
    }
}
