using System.Globalization;
using OnRecord.Reading.Numbers;

namespace OnRecord.Reading.Times;

/// <summary>Dates counted from the anchor: "yesterday", "late last night", "on Thursday", "this week", "next month", "two days ago", "the end of last year".</summary>
internal static class RelativeDates
{
    public static TimeDraft? Read(TimeSentence s, int at) => s.Role(at) switch
    {
        TimeRole.Edge => Edged(s, at),
        TimeRole.Day => NamedDay(s, at),
        TimeRole.DayPart when s.Is(at, "tonight") => Part(at + 1, s.Anchor.Day(0), "NI"),
        TimeRole.Weekday or TimeRole.WeekdayAbbreviation => Weekday(s, at),
        TimeRole.Shift => Shifted(s, at, at) ?? (s.Is(at, "current") ? TimeDraft.Of(at + 1, TimeKind.Date, "PRESENT_REF") : null),
        TimeRole.Season => Season(s, at),
        TimeRole.Reference => Reference(s, at),
        TimeRole.Masthead or TimeRole.None or TimeRole.YearContext or TimeRole.EdgeNoun => Other(s, at),
        _ => Ago(s, at),
    };

    private static TimeDraft? Other(TimeSentence s, int at)
    {
        if (s.Is(at, "the"))
        {
            if (s.Role(at + 1) == TimeRole.EdgeNoun && s.Is(at + 2, "of") && EdgeOf(s, at + 3) is TimeDraft edge) return edge;
            if (s.Is(at + 1, "day") && (s.Is(at + 2, "before") || s.Is(at + 2, "after")) && (s.Is(at + 3, "yesterday") || s.Is(at + 3, "tomorrow"))) return Relative(at + 4, s.Anchor.Day(s.Is(at + 2, "before") ? -2 : 2));
            if (s.Is(at + 1, "week") && s.Is(at + 2, "after") && s.Is(at + 3, "next")) return Relative(at + 4, s.Anchor.Unit("W", 2)!.Value);
            if (s.Is(at + 1, "future")) return TimeDraft.Of(at + 2, TimeKind.Date, "FUTURE_REF");
            if (s.Is(at + 1, "past") && !s[at + 2].IsWord && !s.IsNumber(at + 2)) return TimeDraft.Of(at + 2, TimeKind.Date, "PAST_REF");
            if (s.Is(at + 1, "weekend")) return Relative(at + 2, s.Anchor.Unit("WE", 0)!.Value);
            if (s.Role(at + 1) == TimeRole.Season) return Season(s, at + 1);
            return Fraction(s, at + 1) ?? Century(s, at + 1) ?? (s.Role(at + 1) == TimeRole.Shift && !s.Is(at + 1, "this") ? Shifted(s, at + 1, at) : null);
        }
        if (s.Role(at) == TimeRole.EdgeNoun && s.Is(at + 1, "of") && EdgeOf(s, at + 2) is TimeDraft noun) return noun;
        if (s.Is(at, "at") && s.Is(at + 1, "the") && s.Is(at + 2, "moment")) return TimeDraft.Of(at + 3, TimeKind.Date, "PRESENT_REF");
        if (s.Is(at, "at") && s.Is(at + 1, "present") && !s.IsHyphen(at + 2)) return TimeDraft.Of(at + 2, TimeKind.Date, "PRESENT_REF");
        return Fraction(s, at) ?? Ago(s, at);
    }

    /// <summary>"early June", "late 2021", "earlier today", "mid-February", "later this week", "late on Monday", "late last night".</summary>
    private static TimeDraft? Edged(TimeSentence s, int at)
    {
        var next = s.IsHyphen(at + 1) ? at + 2 : at + 1;
        if (s.Is(next, "on") && !s.Is(at, "mid")) next++;
        if (s.Is(next, "in") && s.Is(next + 1, "the") && s.Role(next + 2) == TimeRole.DayPart) return null;
        if (s.Role(next) == TimeRole.Edge) return null;
        return EdgeOf(s, next);
    }

    private static TimeDraft? EdgeOf(TimeSentence s, int at)
    {
        if (s.Is(at, "the") && s.Role(at + 1) is TimeRole.Unit && s.Anchor.Unit(s.Word(at + 1).Value, 0) is TimeValue current) return Relative(at + 2, current);
        if (s.Is(at, "the") && s.IsNumber(at + 1)) return CalendarDates.Read(s, at);
        return CalendarDates.Read(s, at) ?? Plain(s, at);
    }

    /// <summary>What may stand inside another expression. It opens no further one, so that nothing nests without end.</summary>
    private static TimeDraft? Plain(TimeSentence s, int at) => s.Role(at) switch
    {
        TimeRole.Day => NamedDay(s, at),
        TimeRole.Weekday => Weekday(s, at),
        TimeRole.Shift => Shifted(s, at, at),
        TimeRole.Season => Season(s, at),
        _ when s.Is(at, "the") && s.Role(at + 1) == TimeRole.Shift => Shifted(s, at + 1, at),
        _ when s.Is(at, "the") && s.Role(at + 1) == TimeRole.Season => Season(s, at + 1),
        _ => null,
    };

    private static TimeDraft NamedDay(TimeSentence s, int at)
    {
        // "today's rulers", "the Europe of today" still mean the day of writing for newspapers.
        var day = s.Anchor.Day(s.Word(at).Number);
        return s.Role(at + 1) == TimeRole.DayPart && !s.Is(at + 1, "overnight") ? Part(at + 2, day, s.Word(at + 1).Value) : Relative(at + 1, day);
    }

    private static TimeDraft? Weekday(TimeSentence s, int at)
    {
        if (s.Role(at + 1) == TimeRole.Masthead && s.IsCapital(at + 1)) return null;
        if (s.Role(at - 1) == TimeRole.NamedDay && s.IsCapital(at - 1)) return null;
        if (!s.IsCapital(at)) return null;
        var next = s.Role(at) == TimeRole.WeekdayAbbreviation && s.IsMark(at + 1, '.') ? at + 2 : at + 1;
        var afterComma = s.IsMark(next, ',') ? next + 1 : next;
        // A weekday with its date is one expression, and the date decides.
        if ((s.IsNumber(afterComma) || s.Is(afterComma, "the") || s.Role(afterComma) is TimeRole.Month or TimeRole.MonthAbbreviation) && CalendarDates.Read(s, afterComma) is { Value.Date: { Day: not null } } dated) return dated;
        if (s.Role(at) == TimeRole.WeekdayAbbreviation) return null;
        var value = s.Anchor.Weekday(s.Word(at).Number, s.TenseAround(at, at + 1));
        if (s.Role(at + 1) == TimeRole.DayPart && s.Word(at + 1).Value is var part && !s.Is(at + 1, "tonight")) return Part(at + 2, value, part);
        if (s.Is(at + 1, "last") && s.Is(at + 2, "week")) return Relative(at + 3, s.Anchor.ShiftedWeekday(s.Word(at).Number, -1));
        if (s.Is(at + 1, "next") && s.Is(at + 2, "week")) return Relative(at + 3, s.Anchor.ShiftedWeekday(s.Word(at).Number, 1));
        return Relative(at + 1, value);
    }

    /// <summary>"last year", "this Wednesday", "next month", "last night", "last January", "the coming days", "recent weeks".</summary>
    private static TimeDraft? Shifted(TimeSentence s, int at, int start)
    {
        var shift = s.Word(at).Number;
        var i = at + 1;
        if (s.Role(i) == TimeRole.Edge) i++;
        var word = s.Word(i);
        switch (word.Role)
        {
            case TimeRole.Unit when word.Value is "D" && !s.Is(at, "this") && !s.Is(at, "same"):
                return null;
            case TimeRole.Unit when s.Is(at, "past") || (s.Is(start, "the") && (s.Is(at, "last") || s.Is(at, "coming"))):
                return null;
            case TimeRole.Unit when s.Anchor.Unit(word.Value, shift) is TimeValue value:
                if (s.Is(at, "same") && s.Is(i + 1, "a") && s.Is(i + 2, "year") && s.Is(i + 3, "ago") && value.Date is { Year: int year, Month: int sameMonth }) return Relative(i + 4, TimeAnchor.Of(year - 1, sameMonth));
                return s.Is(at, "same") ? null : Relative(i + 1, value);
            case TimeRole.Weekday when s.IsCapital(i) && !s.Is(at, "same"):
                return s.Role(i + 1) == TimeRole.DayPart ? Part(i + 2, s.Anchor.ShiftedWeekday(word.Number, shift), s.Word(i + 1).Value) : Relative(i + 1, s.Anchor.ShiftedWeekday(word.Number, shift));
            case TimeRole.DayPart when !s.Is(i, "tonight") && !s.Is(i, "overnight") && (s.Is(at, "last") || s.Is(at, "this")):
                return Part(i + 1, s.Anchor.Day(shift), word.Value);
            case TimeRole.Month when CalendarDates.Month(s, i, out var end) is int month:
                return Relative(end, ShiftedMonth(s, month, shift));
            case TimeRole.Season when s.Anchor.Year is int y:
                return Relative(i + 1, new TimeValue((shift < 0 ? y - 1 : shift > 0 ? y + 1 : y).ToString("0000", CultureInfo.InvariantCulture) + "-" + word.Value));
            default:
                return null;
        }
    }

    private static TimeValue ShiftedMonth(TimeSentence s, int month, int shift)
    {
        if (s.Anchor.Unit("M", 0)?.Date is not { Year: int year, Month: int now }) return s.Anchor.NamedMonth(month, Tense.Unknown);
        var chosen = shift < 0 && month >= now ? year - 1 : shift > 0 && month <= now ? year + 1 : year;
        return TimeAnchor.InRange(chosen) ? TimeAnchor.Of(chosen, month) : s.Anchor.NamedMonth(month, Tense.Unknown);
    }

    private static TimeDraft? Season(TimeSentence s, int at)
    {
        var season = s.Word(at).Value;
        var afterOf = s.Is(at + 1, "of") ? at + 2 : at + 1;
        if (s.Year(afterOf) is int year) return TimeDraft.Of(afterOf + 1, TimeKind.Date, year.ToString(CultureInfo.InvariantCulture) + "-" + season);
        // "fall" and "spring" are mostly verbs; only words that introduce a date make them seasons. Before a capital it is a name: "Summer Games".
        if (s.IsCapital(at) && s.IsCapital(at + 1)) return null;
        var introduced = s.Is(at, "autumn") || s.Is(at, "summer") || s.Is(at, "winter") || s.Is(at - 1, "in") || s.Is(at - 1, "since") || s.Is(at - 1, "by") || s.Is(at - 1, "until") || s.Role(at - 1) == TimeRole.Edge || (s.Is(at - 1, "the") && s.Role(at - 2) == TimeRole.YearContext);
        if (!introduced || (s.Is(at, "fall") && !s.Is(at - 1, "the") && s.Role(at - 1) != TimeRole.Edge)) return null;
        if (s[at + 1].IsWord && s[at + 1].IsSpaced && s.Is(at, "fall") && s.Is(at + 1, "in")) return null;
        return new TimeDraft(at + 1, TimeKind.Date, new TimeValue(s.Anchor.Season(season, s.TenseAround(at, at + 1))), IsRelative: true);
    }

    private static TimeDraft? Reference(TimeSentence s, int at)
    {
        if (s.IsHyphen(at + 1)) return null;
        if (s.Is(at, "future")) return null;
        if (s.Is(at, "recent"))
        {
            return s.Role(at + 1) is TimeRole.Units or TimeRole.Unit ? TimeDraft.Of(at + 2, TimeKind.Date, "PAST_REF")
                : TimeDraft.Of(at + 1, TimeKind.Date, "PAST_REF");
        }
        return TimeDraft.Of(at + 1, TimeKind.Date, s.Word(at).Value);
    }

    /// <summary>"the first quarter of 2009", "the second half of last year", "the last week of March", "Q1 2022".</summary>
    private static TimeDraft? Fraction(TimeSentence s, int at)
    {
        if (s.Is(at, "q") && s.Plain(at + 1, 1, 1) is int q and >= 1 and <= 4 && !s[at + 1].IsSpaced)
        {
            return s.Year(at + 2) is int year ? TimeDraft.Of(at + 3, TimeKind.Date, $"{year}-Q{q}") : null;
        }
        int? ordinal = s[at].IsWord && NumberLexicon.Find(s[at].Span.In(s.Text)) is { Kind: NumberWordKind.Ordinal, Value: <= 4 } found ? (int)found.Value : s.Is(at, "last") ? 0 : null;
        if (ordinal is not int n || !s.Is(at + 2, "of")) return null;
        var of = CalendarDates.Read(s, at + 3) ?? Plain(s, at + 3) ?? (s.Is(at + 3, "the") && s.Is(at + 4, "year") ? Relative(at + 5, s.Anchor.Unit("Y", 0)!.Value) : null);
        if (of?.Value.Date is not { Year: int ofYear } date) return null;
        if (s.Is(at + 1, "quarter") && date.Month is null && n > 0) return TimeDraft.Of(of.Value.End, TimeKind.Date, $"{ofYear:0000}-Q{n}");
        if (s.Is(at + 1, "half") && date.Month is null && n is 1 or 2) return TimeDraft.Of(of.Value.End, TimeKind.Date, $"{ofYear:0000}-H{n}");
        if (!s.Is(at + 1, "week") || date.Month is not int month || date.Day is not null) return null;
        var day = n == 0 ? new DateOnly(ofYear, month, DateTime.DaysInMonth(ofYear, month)) : new DateOnly(ofYear, month, 1).AddDays((n - 1) * 7);
        // The week that lies in the month with most of its days.
        var thursday = day.AddDays(n == 0 ? -((((int)day.DayOfWeek) + 3) % 7) : (11 - (int)day.DayOfWeek) % 7);
        var moment = thursday.ToDateTime(TimeOnly.MinValue);
        return TimeDraft.Of(of.Value.End, TimeKind.Date, $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}");
    }

    /// <summary>"the 21st century", "the twentieth century".</summary>
    private static TimeDraft? Century(TimeSentence s, int at)
    {
        int? number = s.Plain(at, 1, 2) is int digits && !s[at + 1].IsSpaced && s.Is(at + 2, "century") ? digits
            : s.Is(at + 1, "century") && NumberLexicon.Find(s[at].Span.In(s.Text)) is { Kind: NumberWordKind.Ordinal } word ? (int)word.Value : null;
        return number is int n and > 0 ? TimeDraft.Of(s.IsNumber(at) ? at + 3 : at + 2, TimeKind.Date, (n - 1).ToString("00", CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>"two days ago", "a year ago", "several weeks ago".</summary>
    private static TimeDraft? Ago(TimeSentence s, int at)
    {
        while (s.Role(at) == TimeRole.Modifier || s.Is(at, "more") || s.Is(at, "than")) at++;
        double count;
        int unit;
        if ((s.Is(at, "a") || s.Is(at, "an")) && s.Role(at + 1) == TimeRole.Unit) (count, unit) = (1, at + 1);
        else
        {
            unit = NumberReader.Read(s.Text, s.Atoms, at, out count);
            if (unit == at) return null;
        }
        if (s.Role(unit) is not (TimeRole.Unit or TimeRole.Units) || !s.Is(unit + 1, "ago")) return null;
        return s.Anchor.Ago(count, s.Word(unit).Value) is TimeValue value ? Relative(unit + 2, value) : null;
    }

    private static TimeDraft Relative(int end, TimeValue value) => new(end, TimeKind.Date, value, IsRelative: true);

    private static TimeDraft Part(int end, TimeValue day, string part) => new(end, TimeKind.Time, new TimeValue(day.Value + "T" + part, day.Date), IsRelative: true);
}
