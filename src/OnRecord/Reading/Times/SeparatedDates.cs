namespace OnRecord.Reading.Times;

/// <summary>Dates of three parts with a mark between them: "2022-02-15", "15/02/2022", "15.02.2022", "23/Sep/2020", "20220215".</summary>
internal static class SeparatedDates
{
    public static TimeDraft? Read(TimeSentence s, int at)
    {
        if (s.Plain(at, 8, 8) is int packed) return Packed(s, at, packed);
        if (s[at + 1].IsSpaced) return Spaced(s, at);
        var mark = s.IsHyphen(at + 1) ? '-' : s.IsMark(at + 1, '/') ? '/' : s.IsMark(at + 1, '.') ? '.' : '\0';
        if (mark == '\0' || s[at + 1].IsSpaced || s[at + 2].IsSpaced) return null;
        if (!IsSeparator(s, at + 3, mark) || s[at + 4].IsSpaced) return Two(s, at, mark);
        return Three(s, at, mark);
    }

    /// <summary>A day, when the calendar has it.</summary>
    public static TimeDraft? Day(int end, int year, int month, int day) =>
        month is >= 1 and <= 12 && TimeAnchor.InRange(year) && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? TimeDraft.Found(end, TimeAnchor.Of(year, month, day)) : null;

    /// <summary>"5/12" where the words around it say that it is a day: month first, unless that is no date.</summary>
    public static TimeDraft? Short(TimeSentence s, int at)
    {
        if (!(s.IsMark(at + 1, '/') || s.IsMark(at + 1, '.')) || s[at + 1].IsSpaced || s[at + 2].IsSpaced || s.IsMark(at + 3, '/')) return null;
        if (s.Plain(at, 1, 2) is not int first || s.Plain(at + 2, 1, 2) is not int second || s.Anchor.Year is not int year) return null;
        var (month, day) = first <= 12 ? (first, second) : (second, first);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? TimeDraft.Found(at + 3, TimeAnchor.Of(year, month, day)) : null;
    }

    private static TimeDraft? Packed(TimeSentence s, int at, int packed)
    {
        if (packed / 10_000 is < 1900 or > 2099 || s.IsPieceOfNumber(at) || (s[at + 1].IsWord && !s[at + 1].IsSpaced)) return null;
        return Day(at + 1, packed / 10_000, packed / 100 % 100, packed % 100);
    }

    // "2022 02 15".
    private static TimeDraft? Spaced(TimeSentence s, int at)
    {
        if (s.Year(at) is not int year || s.Plain(at + 1, 2, 2) is not int month || s.Plain(at + 2, 2, 2) is not int day) return null;
        return s[at + 2].IsSpaced && !s.IsNumber(at + 3) ? Day(at + 3, year, month, day) : null;
    }

    // "2022-02", "Jan/3".
    private static TimeDraft? Two(TimeSentence s, int at, char mark)
    {
        if (s.Year(at) is int year)
        {
            var isMonth = mark == '-' && s.Plain(at + 2, 2, 2) is >= 1 and <= 12 && !(s.IsNumber(at + 4) || s.IsHyphen(at - 1)) && year > 1800;
            return isMonth ? TimeDraft.Found(at + 3, TimeAnchor.Of(year, s.Plain(at + 2, 2, 2))) : null;
        }
        if (mark != '/' || Name(s, at) is not int month || s.Plain(at + 2, 1, 2) is not int day) return null;
        return day >= 1 && day <= DateTime.DaysInMonth(2000, month) ? TimeDraft.Found(at + 3, s.Anchor.DayOfMonth(month, day, s.TenseAround(at, at + 3))) : null;
    }

    private static TimeDraft? Three(TimeSentence s, int at, char mark)
    {
        if (s.IsMark(at - 1, '/') || s.IsMark(at - 1, '.')) return null;
        var end = at + 5;
        if (s.Year(at) is int year)
        {
            if (mark == '.' || (Name(s, at + 2) ?? s.Plain(at + 2, 1, 2)) is not int month || s.Plain(at + 4, 1, 2) is not int day) return null;
            return Day(end, year, month, day);
        }
        if (Name(s, at) is int first)
        {
            if (mark == '.') return null;
            if (s.Year(at + 4) is int last && s.Plain(at + 2, 1, 2) is int middle) return Day(end, last, first, middle);
            return s.Year(at + 2) is int between && s.Plain(at + 4, 1, 2) is int late ? Day(end, between, first, late) : null;
        }
        if (s.Plain(at, 1, 2) is not int a || Full(s, at + 4, mark, Name(s, at + 2) is not null) is not int full) return null;
        if (Name(s, at + 2) is int name) return mark == '.' ? null : Day(end, full, name, a);
        // A hyphen also ties scores and codes: only with a year of four digits.
        return s.Plain(at + 2, 1, 2) is int b && !(mark == '-' && s.Year(at + 4) is null) ? Ordered(s, end, full, a, b) : null;
    }

    /// <summary>Day first, unless that is no date, or the other reading is much nearer to publication.</summary>
    private static TimeDraft? Ordered(TimeSentence s, int end, int year, int first, int second)
    {
        var dayFirst = Day(end, year, second, first);
        var monthFirst = Day(end, year, first, second);
        if (dayFirst is null || monthFirst is null) return dayFirst ?? monthFirst;
        return s.Anchor.KnownDay is DateOnly anchor && Distance(monthFirst, anchor) < Distance(dayFirst, anchor) ? monthFirst : dayFirst;
    }

    private static int? Full(TimeSentence s, int at, char mark, bool isNamed) =>
        s.Year(at) is int full ? full : (mark == '/' || isNamed) && s.Plain(at, 2, 2) is int shortYear ? Years.Century(s, shortYear) : null;

    private static int? Name(TimeSentence s, int at) => s.Role(at) is TimeRole.Month or TimeRole.MonthAbbreviation ? s.Word(at).Number : null;

    private static bool IsSeparator(TimeSentence s, int at, char mark) => !s[at].IsSpaced && (mark == '-' ? s.IsHyphen(at) : s.IsMark(at, mark));

    private static int Distance(TimeDraft draft, DateOnly anchor) => draft.Value.Date?.ToDay() is DateOnly day ? Math.Abs(day.DayNumber - anchor.DayNumber) : int.MaxValue;
}
