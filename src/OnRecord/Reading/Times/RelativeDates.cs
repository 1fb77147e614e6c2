namespace OnRecord.Reading.Times;

/// <summary>Dates counted from the anchor: "yesterday", "late last night", "on Thursday", "this week", "two days ago", "the end of last year".</summary>
internal static class RelativeDates
{
    public static TimeDraft? Read(TimeSentence s, int at)
    {
        if (s.Word(at).OpensHoliday && Holidays.Read(s, at) is TimeDraft holiday) return holiday;
        return s.Role(at) switch
        {
            TimeRole.Edge => Edged(s, at),
            TimeRole.Day => NamedDay(s, at),
            TimeRole.DayPart when s.Is(at, "tonight") => TimeDraft.Part(at + 1, s.Anchor.Day(0), "NI"),
            TimeRole.Weekday or TimeRole.WeekdayAbbreviation => Weekdays.Read(s, at),
            TimeRole.Shift when s.Is(at, "same") => Anaphora.Same(s, at),
            TimeRole.Shift => ShiftedDates.Read(s, at, at) ?? Fractions.Read(s, at) ?? (s.Is(at, "current") && !s.IsHyphen(at - 1) ? TimeDraft.Of(at + 1, TimeKind.Date, "PRESENT_REF") : null),
            TimeRole.Season => Seasons.Read(s, at),
            TimeRole.Reference => References.Read(s, at),
            TimeRole.EdgeNoun or TimeRole.Opener or TimeRole.YearContext or TimeRole.Inner => Opened(s, at),
            _ => Fractions.Read(s, at) ?? (s.IsHyphen(at + 2) ? Fractions.Century(s, at) : null) ?? CountedDates.Read(s, at),
        };
    }

    /// <summary>What may stand inside another expression. It opens no further one, so that nothing nests without end.</summary>
    public static TimeDraft? Plain(TimeSentence s, int at)
    {
        if (s.Word(at).OpensHoliday && Holidays.Read(s, at) is TimeDraft holiday) return holiday;
        return s.Role(at) switch
        {
            TimeRole.Day => NamedDay(s, at),
            TimeRole.Weekday => Weekdays.Read(s, at),
            TimeRole.Shift when s.Is(at, "same") => Anaphora.Same(s, at),
            TimeRole.Shift => ShiftedDates.Read(s, at, at),
            TimeRole.Season => Seasons.Read(s, at),
            _ when s.Is(at, "the") && s.Role(at + 1) == TimeRole.Shift => ShiftedDates.Read(s, at + 1, at),
            _ when s.Is(at, "the") && s.Role(at + 1) == TimeRole.Season => Seasons.Read(s, at + 1),
            _ => null,
        };
    }

    private static TimeDraft? Opened(TimeSentence s, int at)
    {
        if (s.Is(at, "the"))
        {
            if (s.Role(at + 1) == TimeRole.EdgeNoun && s.Is(at + 2, "of") && EdgeOf(s, at + 3) is TimeDraft edge) return edge;
            if (s.Is(at + 1, "day") && s.Is(at + 2, "before") && s.Is(at + 3, "yesterday")) return TimeDraft.Relative(at + 4, s.Anchor.Day(-2));
            if (s.Is(at + 1, "day") && s.Is(at + 2, "after") && s.Is(at + 3, "tomorrow")) return TimeDraft.Relative(at + 4, s.Anchor.Day(2));
            if (s.Is(at + 1, "week") && s.Is(at + 2, "after") && s.Is(at + 3, "next")) return TimeDraft.Relative(at + 4, s.Anchor.Unit("W", 2)!.Value);
            if (s.Is(at + 1, "weekend")) return TimeDraft.Relative(at + 2, s.Anchor.Unit("WE", 0)!.Value);
            if (s.Role(at + 1) == TimeRole.Season) return Seasons.Read(s, at + 1);
            return Anaphora.Read(s, at) ?? References.Read(s, at) ?? Fractions.Read(s, at + 1) ?? Fractions.Century(s, at + 1)
                ?? (s.Role(at + 1) == TimeRole.Shift && !s.Is(at + 1, "this") ? ShiftedDates.Read(s, at + 1, at) : null);
        }
        if (s.Role(at) == TimeRole.EdgeNoun) return s.Is(at + 1, "of") ? EdgeOf(s, at + 2) : null;
        return Anaphora.Read(s, at) ?? References.Read(s, at) ?? Fractions.Read(s, at) ?? CountedDates.Read(s, at);
    }

    /// <summary>"early June", "late 2021", "earlier today", "mid-February", "later this week", "late on Monday", "earlier in the year".</summary>
    private static TimeDraft? Edged(TimeSentence s, int at)
    {
        var next = s.IsHyphen(at + 1) ? at + 2 : at + 1;
        if (s.Is(next, "on") && !s.Is(at, "mid")) next++;
        if (s.Is(next, "in") && !s.Is(at, "mid"))
        {
            if (s.Is(next + 1, "the") && s.Role(next + 2) == TimeRole.DayPart) return null;
            next++;
        }
        if (s.Role(next) == TimeRole.Edge) return null;
        return EdgeOf(s, next) ?? References.Adverb(s, at);
    }

    private static TimeDraft? EdgeOf(TimeSentence s, int at)
    {
        if (s.Is(at, "the") && s.Role(at + 1) is TimeRole.Unit && s.Anchor.Unit(s.Word(at + 1).Value, 0) is TimeValue current) return TimeDraft.Relative(at + 2, current);
        return CalendarDates.Read(s, at) ?? Plain(s, at);
    }

    private static TimeDraft NamedDay(TimeSentence s, int at)
    {
        var day = s.Anchor.Day(s.Word(at).Number);
        return PartBehind(s, at + 1, day) ?? TimeDraft.Relative(at + 1, day);
    }

    /// <summary>"morning", "in the morning" behind a day.</summary>
    public static TimeDraft? PartBehind(TimeSentence s, int at, TimeValue day)
    {
        if (s.Is(at, "in") && s.Is(at + 1, "the")) at += 2;
        return s.Role(at) == TimeRole.DayPart && !s.Is(at, "overnight") && !s.Is(at, "tonight") ? TimeDraft.Part(at + 1, day, s.Word(at).Value) : null;
    }
}
