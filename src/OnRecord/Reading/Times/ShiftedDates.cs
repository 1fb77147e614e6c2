using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>"last year", "this Wednesday", "next month", "last night", "last January", "next 6 April".</summary>
internal static class ShiftedDates
{
    /// <summary>Reads at the word that shifts.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="at">"last", "this", "next".</param>
    /// <param name="start">Where the expression begins: at "the" before it, or at itself.</param>
    public static TimeDraft? Read(TimeSentence s, int at, int start)
    {
        // "this coming Friday", "this past week".
        if (s.Is(at, "this") && s.Role(at + 1) == TimeRole.Shift) at++;
        // "Following Monday's debate" is after it; only "the following Monday" counts on.
        if (s.Is(at, "following") && start == at) return null;
        var shift = s.Word(at).Number;
        var i = s.Role(at + 1) == TimeRole.Edge ? at + 2 : at + 1;
        var word = s.Word(i);
        if (word.OpensHoliday && Holidays.Beside(s, i, shift) is TimeDraft holiday) return holiday;
        switch (word.Role)
        {
            case TimeRole.Unit when word.Value == "W" && at == start && !s.Is(at, "same") && Weekdays.OfWeek(s, i + 1, shift) is TimeDraft ofWeek:
                return ofWeek;
            // "the last day" ends something; only "the next day" and "the previous day" tell a date.
            case TimeRole.Unit when word.Value == "D" && !s.Is(at, "this") && !s.Is(at, "same"):
                return Anaphora.Shifted(s, at, start, "D") ?? (start < at && (s.IsAny(at, "next", "following", "previous")) ? TimeDraft.Relative(i + 1, s.Anchor.Day(shift)) : null);
            // "the last year" and "the past week" are lengths.
            case TimeRole.Unit when s.Is(at, "past") || (s.Is(start, "the") && (s.Is(at, "last") || s.Is(at, "coming"))):
                return null;
            case TimeRole.Unit when !s.Is(at, "same"):
                return Anaphora.Shifted(s, at, start, word.Value) is TimeDraft told ? told
                    : s.Anchor.Unit(word.Value, shift) is TimeValue value ? TimeDraft.Relative(i + 1, value) : null;
            case TimeRole.Weekday when !s.Is(at, "same"):
                return Weekday(s, at, i, word.Number);
            case TimeRole.DayPart when !s.Is(i, "tonight") && !s.Is(i, "overnight") && (s.Is(at, "last") || s.Is(at, "this")):
                return TimeDraft.Part(i + 1, s.Anchor.Day(shift), word.Value);
            case TimeRole.Month when MonthNames.At(s, i, out var end) is int month:
                return TimeDraft.Relative(end, Month(s, month, shift));
            case TimeRole.Season when s.Anchor.Year is int y:
                return TimeDraft.Relative(i + 1, new TimeValue((shift < 0 ? y - 1 : shift > 0 ? y + 1 : y).ToString("0000", CultureInfo.InvariantCulture) + "-" + word.Value));
            default:
                return s.IsNumber(i) && shift >= 0 && !s.Is(at, "same") ? Day(s, i, shift) : null;
        }
    }

    private static TimeDraft Weekday(TimeSentence s, int at, int i, int weekday)
    {
        var value = s.Is(at, "last") || s.Is(at, "previous") ? s.Anchor.LastWeekday(weekday)
            : s.Is(at, "next") ? s.Anchor.WeekdayOfWeek(weekday, 1)
            : s.Is(at, "this") && s.TenseAround(at, i + 1) == Tense.Past ? This(s, weekday)
            : s.Is(at, "following") && s.Reference is { Day: not null } told ? new TimeAnchor(told).ShiftedWeekday(weekday, 1)
            : s.Anchor.ShiftedWeekday(weekday, s.Word(at).Number);
        if (s.IsNumber(i + 1) && SeparatedDates.Short(s, i + 1) is TimeDraft dated) return dated;
        return RelativeDates.PartBehind(s, i + 1, value) ?? TimeDraft.Relative(i + 1, value);
    }

    // "voted this Monday": of the week that runs, when it has been; else the coming one.
    private static TimeValue This(TimeSentence s, int weekday)
    {
        var ofWeek = s.Anchor.WeekdayOfWeek(weekday, 0);
        return ofWeek.Date?.ToDay() is DateOnly day && day <= s.Anchor.KnownDay ? ofWeek : s.Anchor.ShiftedWeekday(weekday, 0);
    }

    // "next 6 April": the first after the anchor. "this 5/12" has the year that runs.
    private static TimeDraft? Day(TimeSentence s, int at, int shift)
    {
        var dated = SeparatedDates.Short(s, at);
        if (shift == 0) return dated;
        if ((dated ?? CalendarDates.Read(s, at)) is not { Value.Date: { Month: int month, Day: int day } } found) return null;
        var next = s.Anchor.Beside(year => day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null, shift);
        return next is DateOnly date ? TimeDraft.Relative(found.End, TimeAnchor.Of(date.Year, date.Month, date.Day)) : null;
    }

    private static TimeValue Month(TimeSentence s, int month, int shift)
    {
        if (s.Anchor.Unit("M", 0)?.Date is not { Year: int year, Month: int now }) return s.Anchor.NamedMonth(month, Tense.Unknown);
        var chosen = shift < 0 && month >= now ? year - 1 : shift > 0 && month <= now ? year + 1 : year;
        return TimeAnchor.InRange(chosen) ? TimeAnchor.Of(chosen, month) : s.Anchor.NamedMonth(month, Tense.Unknown);
    }
}
