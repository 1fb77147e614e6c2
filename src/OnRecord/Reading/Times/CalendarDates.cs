namespace OnRecord.Reading.Times;

/// <summary>Dates that name their day, month or year: "15 February 2022", "Feb. 15", "the 26th of January", "2022-02-15", "in January", "2014".</summary>
internal static class CalendarDates
{
    /// <summary>A list of days shares its month with so many before it.</summary>
    private const int MostListed = 4;

    public static TimeDraft? Read(TimeSentence s, int at)
    {
        if (s.IsNumber(at)) return SeparatedDates.Read(s, at) ?? DayMonth(s, at, at) ?? Years.Decade(s, at) ?? Years.Bare(s, at);
        if (s.IsApostrophe(at)) return Years.Short(s, at);
        if (s.Is(at, "the")) return DayMonth(s, at + 1, at) ?? Years.Decade(s, at + 1) ?? BareDay(s, at);
        return s.Role(at) is TimeRole.Month or TimeRole.MonthAbbreviation ? SeparatedDates.Read(s, at) ?? MonthFirst(s, at)
            : s.Word(at).IsNumber ? DayMonth(s, at, at) : null;
    }

    /// <summary>"15 February 2022", "26th of January", "twenty-five January 1986", and the first day of "15-19 February".</summary>
    private static TimeDraft? DayMonth(TimeSentence s, int at, int start)
    {
        if (s.IsNumber(at) && s.IsPieceOfNumber(at)) return null;
        if (s.DayNumber(at, out var i) is not int day)
        {
            if (CardinalDay(s, at, out i) is not int word || MonthNames.At(s, i, out var behind) is not int named) return null;
            return Years.Behind(s, behind, out _) is not null ? WithYear(s, behind, named, word, start) : null;
        }
        var only = i;
        var ofMonth = s.Is(i, "of") ? i + 1 : i;
        if (MonthNames.At(s, ofMonth, out var end) is int month)
        {
            var isOther = s.IsMark(i, ',') || (!s.IsNumber(at) && ofMonth == i && !IsOnlyDate(s, end));
            return isOther ? null : WithYear(s, end, month, day, start);
        }
        // A list or range of days takes its month from the last of them.
        for (var step = 0; step < MostListed; step++)
        {
            if (!(s.IsHyphen(i) || s.IsMark(i, '\u2013') || s.IsMark(i, ',') || s.IsAny(i, "and", "to", "or"))) return null;
            var second = s.Is(i + 1, "the") ? i + 2 : i + 1;
            if (s.DayNumber(second, out var next) is not int other || other <= day) return null;
            i = next;
            ofMonth = s.Is(i, "of") ? i + 1 : i;
            if (MonthNames.At(s, ofMonth, out end) is int shared && WithYear(s, end, shared, day, start) is TimeDraft dated) return dated with { End = only };
        }
        return null;
    }

    private static TimeDraft? MonthFirst(TimeSentence s, int at)
    {
        if (MonthNames.At(s, at, out var i) is not int month) return null;
        var ofDay = s.IsMark(i, ',') && s.IsNumber(i + 1) && (s.IsAny(i + 2, "st", "nd", "rd", "th")) ? i + 1 : i;
        if (s.DayNumber(ofDay, out var end) is int day && !IsCount(s, end) && (s.IsNumber(ofDay) || IsOnlyDate(s, end))) return WithYear(s, end, month, day, at);
        if (CardinalDay(s, i, out end) is int word && IsOnlyDate(s, end)) return WithYear(s, end, month, word, at);
        if (Years.Behind(s, i, out var behind) is int year && !(s.IsMark(i, ',') && !s.IsNumber(i + 1))) return TimeDraft.Found(behind, TimeAnchor.Of(year, month));
        if (SharedYear(s, i) is int shared) return TimeDraft.Found(i, TimeAnchor.Of(shared, month));
        return new TimeDraft(i, TimeKind.Date, s.Anchor.NamedMonth(month, s.TenseAround(at, i)));
    }

    // "in August or September of next year", "from May to July 2030".
    private static int? SharedYear(TimeSentence s, int at)
    {
        if (!(s.IsAny(at, "or", "and", "to") || s.IsHyphen(at) || s.IsMark(at, '\u2013'))) return null;
        return s.Role(at + 1) == TimeRole.Month && MonthNames.At(s, at + 1, out var end) is not null && !s.IsMark(end, ',') ? Years.Behind(s, end, out _) : null;
    }

    // "June 10 soldiers" hardly occurs; "May 18 per cent" and "June 5,000" do.
    private static bool IsCount(TimeSentence s, int end) => s.IsMark(end, '%') || s.IsAny(end, "percent", "per", "million", "billion");

    // "twenty-nine", as transcripts have it.
    private static int? CardinalDay(TimeSentence s, int at, out int end)
    {
        end = at;
        if (s.IsNumber(at) || !s.Word(at).IsNumber) return null;
        end = s.NumberEnd(at, out var number);
        return end > at && number is >= 1 and <= 31 && number == Math.Floor(number) ? (int)number : null;
    }

    // "In March first reports came": an ordinal in words beside a month is a day only where the date ends or goes on with its year.
    private static bool IsOnlyDate(TimeSentence s, int end) => s.IsStop(end) || Years.Behind(s, end, out _) is not null;

    private static TimeDraft? WithYear(TimeSentence s, int i, int month, int day, int start)
    {
        if (Years.Behind(s, i, out var end) is int year && SeparatedDates.Day(end, year, month, day) is TimeDraft dated) return dated;
        if (day > DateTime.DaysInMonth(2000, month)) return null;
        return new TimeDraft(i, TimeKind.Date, s.Anchor.DayOfMonth(month, day, s.TenseAround(start, i)));
    }

    /// <summary>"on the 15th", "the 15th of next month": only where nothing follows that it could count.</summary>
    private static TimeDraft? BareDay(TimeSentence s, int at)
    {
        if (s.DayNumber(at + 1, out var end) is not int day) return null;
        var isNumeral = s.Plain(at + 1, 1, 2) is not null && end == at + 3;
        var of = s.Is(end, "day") ? end + 1 : end;
        if (s.Is(of, "of")) of++;
        if (s.Role(of) == TimeRole.Shift && s.Is(of + 1, "month") && s.Anchor.DayOfNearMonth(day, s.Word(of).Number) is TimeValue near) return TimeDraft.Relative(of + 2, near);
        if (!isNumeral || !s.Is(at - 1, "on") || (s[end].IsWord && s.Role(end) is not (TimeRole.YearContext or TimeRole.Opener))) return null;
        return s.Anchor.DayOfSomeMonth(day, s.TenseAround(at, end)) is TimeValue value ? TimeDraft.Found(end, value) : null;
    }
}
