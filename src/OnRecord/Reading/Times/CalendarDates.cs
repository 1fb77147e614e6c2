namespace OnRecord.Reading.Times;

/// <summary>Dates that name their day, month or year: "15 February 2022", "Feb. 15", "the 26th of January", "2022-02-15", "15/02/2022", "in January", "2014".</summary>
internal static class CalendarDates
{
    public static TimeDraft? Read(TimeSentence s, int at)
    {
        if (s.IsNumber(at)) return Iso(s, at) ?? Slashed(s, at) ?? DayMonth(s, at, at) ?? Decade(s, at) ?? BareYear(s, at);
        if (s.Is(at, "the")) return DayMonth(s, at + 1, at) ?? Decade(s, at + 1) ?? BareDay(s, at);
        if (s.IsMark(at, '\'') || s.IsMark(at, '\u2019')) return ShortYear(s, at);
        return DayMonth(s, at, at) ?? MonthFirst(s, at);
    }

    /// <summary>The month a word names at this place, 1 to 12; null when it is the modal "may", the verb "march", someone's name.</summary>
    public static int? Month(TimeSentence s, int at, out int end)
    {
        end = at + 1;
        var role = s.Role(at);
        if (role is not (TimeRole.Month or TimeRole.MonthAbbreviation)) return null;
        var hasDot = s.IsMark(at + 1, '.') && !s[at + 1].IsSpaced;
        var beforeNumber = s.DayNumber(hasDot ? at + 2 : at + 1, out _) is not null || s.Year(hasDot ? at + 2 : at + 1) is not null;
        var afterNumber = s.IsNumber(at - 1) || ((s.Is(at - 1, "st") || s.Is(at - 1, "nd") || s.Is(at - 1, "rd") || s.Is(at - 1, "th") || s.Is(at - 1, "of")) && s.IsNumber(at - 2)) || s.IsHyphen(at - 1);
        if (role == TimeRole.MonthAbbreviation)
        {
            if (!s.IsCapital(at) || !(hasDot || beforeNumber || afterNumber)) return null;
            if (hasDot) end = at + 2;
            return s.Word(at).Number;
        }
        if (s.Is(at, "may") || s.Is(at, "march") || s.Is(at, "august"))
        {
            if (!s.IsCapital(at)) return null;
            if (!beforeNumber && !afterNumber && !InContext(s, at) && (s.Is(at, "may") || s.IsFirst(at))) return null;
        }
        // "April Jones", "Theresa May": a capital beside it makes it a name, unless the words around it speak of dates.
        if (s.Is(at, "april") || s.Is(at, "may") || s.Is(at, "june") || s.Is(at, "august"))
        {
            var besideName = (s.IsCapital(at + 1) && s.Role(at + 1) == TimeRole.None) || (s.IsCapital(at - 1) && !s.IsFirst(at - 1) && s.Role(at - 1) == TimeRole.None);
            if (besideName && !beforeNumber && !afterNumber && !InContext(s, at)) return null;
        }
        return s.Word(at).Number;
    }

    private static bool InContext(TimeSentence s, int at) =>
        s.Role(at - 1) is TimeRole.YearContext or TimeRole.Shift or TimeRole.Edge || (s.IsHyphen(at - 1) && s.Role(at - 2) == TimeRole.Edge);

    private static TimeDraft? Iso(TimeSentence s, int at)
    {
        if (s.Year(at) is not int year) return null;
        var mark = s.IsMark(at + 1, '-') ? '-' : s.IsMark(at + 1, '/') ? '/' : '\0';
        if (mark == '\0' || s[at + 1].IsSpaced || s.Plain(at + 2, 2, 2) is not int month || month is < 1 or > 12) return null;
        if (!s.IsMark(at + 3, mark)) return mark == '-' && !(s.IsNumber(at + 4) || s.IsHyphen(at - 1)) && year > 1800 ? Found(at + 3, TimeAnchor.Of(year, month)) : null;
        return s.Plain(at + 4, 1, 2) is int day ? Day(at + 5, year, month, day) : null;
    }

    /// <summary>"15/02/2022", "15.02.2022": day first, unless that is no date, or the other reading is much nearer to publication.</summary>
    private static TimeDraft? Slashed(TimeSentence s, int at)
    {
        if (s.Plain(at, 1, 2) is not int first || s.IsMark(at - 1, '/') || s.IsMark(at - 1, '.')) return null;
        var mark = s.IsMark(at + 1, '/') ? '/' : s.IsMark(at + 1, '.') ? '.' : '\0';
        if (mark == '\0' || s[at + 1].IsSpaced || s.Plain(at + 2, 1, 2) is not int second || !s.IsMark(at + 3, mark) || s[at + 4].IsSpaced) return null;
        int year;
        if (s.Year(at + 4) is int full) year = full;
        else if (mark == '/' && s.Plain(at + 4, 2, 2) is int shortYear) year = Century(s, shortYear);
        else return null;
        var dayFirst = Day(at + 5, year, second, first);
        var monthFirst = Day(at + 5, year, first, second);
        if (dayFirst is null || monthFirst is null) return dayFirst ?? monthFirst;
        return s.Anchor.KnownDay is DateOnly anchor && Distance(monthFirst.Value, anchor) < Distance(dayFirst.Value, anchor) ? monthFirst : dayFirst;
    }

    private static int Distance(TimeDraft draft, DateOnly anchor) => draft.Value.Date?.ToDay() is DateOnly day ? Math.Abs(day.DayNumber - anchor.DayNumber) : int.MaxValue;

    /// <summary>"15 February 2022", "26th of January", and the first day of "15-19 February".</summary>
    private static TimeDraft? DayMonth(TimeSentence s, int at, int start)
    {
        if (s.DayNumber(at, out var i) is not int day) return null;
        var only = i;
        var ofMonth = s.Is(i, "of") ? i + 1 : i;
        if (Month(s, ofMonth, out var end) is int month)
        {
            if (s[ofMonth].Span.Start == s[i].Span.Start && s.IsMark(i, ',')) return null;
            return WithYear(s, end, month, day, start);
        }
        // A list or range of days takes its month from the last of them.
        for (var step = 0; step < 4; step++)
        {
            if (!(s.IsHyphen(i) || s.IsMark(i, '\u2013') || s.IsMark(i, ',') || s.Is(i, "and") || s.Is(i, "to") || s.Is(i, "or"))) return null;
            if (s.DayNumber(i + 1, out var next) is not int other || other <= day) return null;
            i = next;
            ofMonth = s.Is(i, "of") ? i + 1 : i;
            if (Month(s, ofMonth, out end) is int shared && WithYear(s, end, shared, day, start) is TimeDraft dated) return dated with { End = only };
        }
        return null;
    }

    private static TimeDraft? MonthFirst(TimeSentence s, int at)
    {
        if (Month(s, at, out var i) is not int month) return null;
        if (s.DayNumber(i, out var end) is int day && day <= 31 && s.Year(i) is null && !IsCount(s, end)) return WithYear(s, end, month, day, at);
        var ofYear = s.Is(i, "of") || s.IsMark(i, ',') ? i + 1 : i;
        if (s.Year(ofYear) is int year) return Found(ofYear + 1, TimeAnchor.Of(year, month));
        return new TimeDraft(i, TimeKind.Date, s.Anchor.NamedMonth(month, s.TenseAround(at, i)));
    }

    // "June 10 soldiers" hardly occurs; "May 18 per cent" and "June 5,000" do.
    private static bool IsCount(TimeSentence s, int end) => s.IsMark(end, '%') || s.Is(end, "percent") || s.Is(end, "per") || s.Is(end, "million") || s.Is(end, "billion");

    private static TimeDraft? WithYear(TimeSentence s, int i, int month, int day, int start)
    {
        var at = s.IsMark(i, ',') || s.Is(i, "of") ? i + 1 : i;
        if (s.Year(at) is int year && Day(at + 1, year, month, day) is TimeDraft dated) return dated;
        if (day > DateTime.DaysInMonth(2000, month)) return null;
        return new TimeDraft(i, TimeKind.Date, s.Anchor.DayOfMonth(month, day, s.TenseAround(start, i)));
    }

    /// <summary>"on the 15th": a day of the anchor's month, only where nothing follows that it could count.</summary>
    private static TimeDraft? BareDay(TimeSentence s, int at)
    {
        if (!s.Is(at - 1, "on") || s.Plain(at + 1, 1, 2) is null || s.DayNumber(at + 1, out var end) is not int day || end != at + 3) return null;
        if (s[end].IsWord && s.Role(end) != TimeRole.YearContext) return null;
        return s.Anchor.Unit("M", 0)?.Date is PartialDate { Year: int year, Month: int month } ? Day(end, year, month, day) : null;
    }

    private static TimeDraft? BareYear(TimeSentence s, int at)
    {
        if (s.Year(at) is not int year) return null;
        if (IsInsideNumber(s, at)) return null;
        var introduced = s.Role(at - 1) is TimeRole.YearContext or TimeRole.Edge or TimeRole.Season or TimeRole.Month or TimeRole.Modifier || s.IsMark(at - 1, '(') || (s.IsHyphen(at - 1) && s.Year(at - 2) is not null);
        if (year is < 1900 or > 2099 && !introduced) return null;
        if (year is < 1500 or > 2099) return null;
        // "2000 soldiers" counts; "the 2014 agreement" dates.
        if (s[at + 1].IsWord && s[at + 1].IsSpaced && !s.IsCapital(at + 1) && s.Role(at + 1) == TimeRole.None && LooksPlural(s, at + 1) && !s.Is(at - 1, "the") && !(introduced && s.Role(at - 1) == TimeRole.Edge)) return null;
        if (s.Role(at + 1) is TimeRole.Unit or TimeRole.Units or TimeRole.Zone || s.IsMark(at + 1, '%')) return null;
        if (!introduced && s.IsCapital(at - 1) && !s.IsFirst(at - 1) && year < 1990) return null;
        return Found(at + 1, TimeAnchor.Of(year));
    }

    private static bool LooksPlural(TimeSentence s, int at)
    {
        var word = s[at].Span.In(s.Text);
        return (word.EndsWith('s') && !word.EndsWith("ss") && !word.SequenceEqual("was") && !word.SequenceEqual("is") && !word.SequenceEqual("has") && !word.SequenceEqual("as")) || word.SequenceEqual("people") || word.SequenceEqual("men");
    }

    private static bool IsInsideNumber(TimeSentence s, int at)
    {
        if (s[at + 1].Kind == Numbers.AtomKind.Word && !s[at + 1].IsSpaced && at + 1 < s.Count) return true;
        if (at == 0 || s[at].IsSpaced) return s[at - 1] is { IsWord: true } && s.Is(at - 1, "no");
        var before = s.Text[s[at].Span.Start - 1];
        if (before is '$' or '€' or '£' or '¥' or '#' or '.' or '/' or ':' or '+' or '@' or '_' || char.IsLetter(before)) return true;
        return before is '-' && s.Year(at - 2) is null;
    }

    /// <summary>"the 1990s", "80s".</summary>
    private static TimeDraft? Decade(TimeSentence s, int at)
    {
        var end = s.IsMark(at + 1, '\'') || s.IsMark(at + 1, '\u2019') ? at + 2 : at + 1;
        if (!s.Is(end, "s") || s[end].IsSpaced) return null;
        int year;
        if (s.Year(at) is int full and >= 1500 && full % 10 == 0) year = full;
        else if (s.Plain(at, 2, 2) is int tens and >= 20 && tens % 10 == 0 && (s.Is(at - 1, "the") || s.Is(at - 1, "and") || s.IsMark(at - 1, '\'') || s.IsMark(at - 1, '\u2019'))) year = 1900 + tens;
        else return null;
        return TimeDraft.Of(end + 1, TimeKind.Date, (year / 10).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>"'82", after a word that years follow.</summary>
    private static TimeDraft? ShortYear(TimeSentence s, int at)
    {
        if (s[at + 1].IsSpaced || s.Plain(at + 1, 2, 2) is not int year || s.Role(at - 1) != TimeRole.YearContext) return null;
        if (s.Is(at + 2, "s") && !s[at + 2].IsSpaced) return null;
        return s[at + 2].IsWord && !s[at + 2].IsSpaced ? null : Found(at + 2, TimeAnchor.Of(Century(s, year)));
    }

    // Two digits mean the year nearest below a decade after publication.
    private static int Century(TimeSentence s, int year)
    {
        var limit = (s.Anchor.Year ?? 2030) + 10;
        var full = (limit / 100 * 100) + year;
        return full > limit ? full - 100 : full;
    }

    private static TimeDraft? Day(int end, int year, int month, int day) =>
        month is >= 1 and <= 12 && TimeAnchor.InRange(year) && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Found(end, TimeAnchor.Of(year, month, day)) : null;

    private static TimeDraft Found(int end, TimeValue value) => new(end, TimeKind.Date, value);
}
