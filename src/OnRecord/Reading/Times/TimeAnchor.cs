using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>The date that relative expressions are counted from. What it does not know stays unknown in what is counted: <c>XXXX-02-14</c>.</summary>
internal sealed class TimeAnchor
{
    /// <summary>Stands in for an unknown year while days are counted; a leap year, so that every day exists.</summary>
    private const int NominalYear = 2000;

    /// <summary>A page date may lag its words by a day or two, so a date that is barely on the wrong side keeps its year.</summary>
    private const int SlackDays = 30;

    /// <summary>Only 29 February, and what the tense has on the far side of the year, can be farther off than this.</summary>
    private const int FarthestDays = 300;

    private const int YearDays = 366;

    private readonly PartialDate? published;
    private readonly DateOnly? day;

    public TimeAnchor(PartialDate? published)
    {
        this.published = published;
        day = published is PartialDate date ? (date with { Year = date.Year ?? NominalYear }).ToDay() : null;
    }

    public int? Year => published?.Year;

    /// <summary>The day itself, when the whole of it is known.</summary>
    public DateOnly? KnownDay => Year is null ? null : day;

    /// <summary>The day, with its time where that is known; null when the day is not.</summary>
    public PartialDate? Now => KnownDay is null ? null : published;

    /// <summary>The anchor's day or a day near it.</summary>
    public TimeValue Day(int offset)
    {
        if (day is DateOnly from && Plus(from, offset) is DateOnly to) return Of(to);
        if (offset == 0 && published is PartialDate { Month: int month } partial) return Of(partial.Year, month);
        return new TimeValue("XXXX-XX-XX");
    }

    /// <summary>A weekday by the newspapers' custom: the anchor's own day when it is that weekday, else the last one, or the coming one when the clause looks ahead.</summary>
    public TimeValue Weekday(int weekday, Tense tense)
    {
        if (KnownDay is not DateOnly from) return UnknownWeekday(weekday);
        var ahead = Ahead(from, weekday);
        return Day(ahead == 0 ? 0 : tense == Tense.Future ? ahead : ahead - 7);
    }

    /// <summary>A weekday strictly before the anchor, on it or coming, or strictly after it.</summary>
    public TimeValue ShiftedWeekday(int weekday, int shift)
    {
        if (KnownDay is not DateOnly from) return UnknownWeekday(weekday);
        var ahead = Ahead(from, weekday);
        return Day(shift < 0 ? ahead - 7 : shift > 0 && ahead == 0 ? 7 : ahead);
    }

    /// <summary>A weekday of the anchor's calendar week, Monday to Sunday, or of one near it.</summary>
    public TimeValue WeekdayOfWeek(int weekday, int weeks) =>
        KnownDay is DateOnly from ? Day(weekday - Number(from) + (7 * weeks)) : UnknownWeekday(weekday);

    /// <summary>"last Friday": the nearest before the anchor. One or two days back has a shorter name, so the one a week earlier is meant.</summary>
    public TimeValue LastWeekday(int weekday)
    {
        const int NearDays = 2;
        if (KnownDay is not DateOnly from) return UnknownWeekday(weekday);
        var back = 7 - Ahead(from, weekday);
        return Day(back <= NearDays ? -back - 7 : -back);
    }

    /// <summary>A day of a month that is not named: the anchor's, or the one beside it that the tense asks for.</summary>
    public TimeValue? DayOfSomeMonth(int dayOfMonth, Tense tense)
    {
        if (KnownDay is not DateOnly from) return null;
        var months = tense == Tense.Past && dayOfMonth > from.Day ? -1 : tense == Tense.Future && dayOfMonth < from.Day ? 1 : 0;
        return DayOfNearMonth(dayOfMonth, months);
    }

    /// <summary>A day of the anchor's month or of one near it; null when that month has no such day.</summary>
    public TimeValue? DayOfNearMonth(int dayOfMonth, int months)
    {
        if (Month(months).Date is not { Year: int year, Month: int month } || dayOfMonth > DateTime.DaysInMonth(year, month)) return null;
        return Of(year, month, dayOfMonth);
    }

    /// <summary>"Tuesday the eleventh": the nearest day that is both; null when there is none within seven months.</summary>
    public TimeValue? WeekdayAndDay(int weekday, int dayOfMonth)
    {
        if (KnownDay is not DateOnly from) return null;
        const int Farthest = 14;
        for (var step = 0; step <= Farthest; step++)
        {
            var months = step % 2 == 0 ? step / 2 : -(step + 1) / 2;
            if (DayOfNearMonth(dayOfMonth, months) is { Date: PartialDate date } value && date.ToDay() is DateOnly found && Number(found) == weekday) return value;
        }
        return null;
    }

    /// <summary>The date nearest to the anchor, unless the tense speaks against it; null without a whole anchor.</summary>
    /// <param name="ofYear">The date in a year; null when that year has none.</param>
    /// <param name="tense">Whether the clause looks back or ahead.</param>
    public DateOnly? Nearest(Func<int, DateOnly?> ofYear, Tense tense)
    {
        if (KnownDay is not DateOnly from) return null;
        DateOnly? best = null, rest = null;
        for (var year = from.Year - 1; year <= from.Year + 1; year++)
        {
            if (!InRange(year) || ofYear(year) is not DateOnly candidate) continue;
            var distance = candidate.DayNumber - from.DayNumber;
            if (Math.Abs(distance) > FarthestDays)
            {
                if (Math.Abs(distance) <= YearDays && tense == (distance > 0 ? Tense.Future : Tense.Past)) rest = candidate;
                continue;
            }
            if (tense == Tense.Past && distance > SlackDays) continue;
            if (tense == Tense.Future && distance < -SlackDays) continue;
            if (best is null || Math.Abs(distance) < Math.Abs(best.Value.DayNumber - from.DayNumber)) best = candidate;
        }
        return best ?? rest;
    }

    /// <summary>The first of a yearly day strictly after the anchor, or the last strictly before it; null without a whole anchor.</summary>
    public DateOnly? Beside(Func<int, DateOnly?> ofYear, int sign)
    {
        if (KnownDay is not DateOnly from) return null;
        for (var year = from.Year; Math.Abs(year - from.Year) <= 8 && InRange(year); year += sign)
        {
            if (ofYear(year) is DateOnly day && Math.Sign(day.DayNumber - from.DayNumber) == sign) return day;
        }
        return null;
    }

    /// <summary>The anchor's unit, or one before or after it; null when the unit is none of the calendar's.</summary>
    public TimeValue? Unit(string unit, int offset) => unit switch
    {
        "D" => Day(offset),
        "W" => Week(offset, ""),
        "WE" => Week(offset, "-WE"),
        "M" => Month(offset),
        "Y" => Year is int y && InRange(y + offset) ? Of(y + offset) : new TimeValue("XXXX"),
        "Q" => Quarter(offset),
        "DE" => Year is int y && InRange(y + (offset * 10)) ? new TimeValue(Digits((y / 10) + offset, 3)) : new TimeValue("XXX"),
        "CE" => Year is int y && InRange(y + (offset * 100)) ? new TimeValue(Digits((y / 100) + offset, 2)) : new TimeValue("XX"),
        _ => null,
    };

    /// <summary>A named month without a year. Past and future pick the year; without either it is the nearest.</summary>
    public TimeValue NamedMonth(int month, Tense tense)
    {
        if (published is not { Year: int year, Month: int now }) return new TimeValue("XXXX-" + Digits(month, 2));
        var chosen = tense switch
        {
            Tense.Future => month >= now ? year : year + 1,
            _ => month <= now ? year : year - 1,
        };
        return InRange(chosen) ? Of(chosen, month) : new TimeValue("XXXX-" + Digits(month, 2));
    }

    /// <summary>A day of a month without a year: the nearest one, unless the tense speaks against it.</summary>
    public TimeValue DayOfMonth(int month, int dayOfMonth, Tense tense)
    {
        var found = Nearest(year => dayOfMonth <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, dayOfMonth) : null, tense);
        return found is DateOnly day ? Of(day) : new TimeValue("XXXX-" + Digits(month, 2) + "-" + Digits(dayOfMonth, 2), new PartialDate(null, month, dayOfMonth));
    }

    /// <summary>A quarter without a year: the last that is over or runs, or the coming one when the clause looks ahead; null when the anchor's month is not known.</summary>
    public string? NamedQuarter(int quarter, Tense tense)
    {
        if (published is not { Year: int year, Month: int month }) return null;
        var now = ((month - 1) / 3) + 1;
        var chosen = tense == Tense.Future ? (quarter >= now ? year : year + 1) : quarter <= now ? year : year - 1;
        return InRange(chosen) ? $"{Digits(chosen, 4)}-Q{quarter}" : null;
    }

    /// <summary>A season of the anchor's year, or of the year before when it has not come and the clause does not look ahead.</summary>
    public string Season(string season, Tense tense)
    {
        if (published is not { Year: int year }) return "XXXX-" + season;
        var firstMonth = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        if (tense == Tense.Past && published.Value.Month < firstMonth) year--;
        return (InRange(year) ? Digits(year, 4) : "XXXX") + "-" + season;
    }

    /// <summary>A length after the anchor, or before it, in the grain of its finest unit: days to a day, months to a month. Null when it falls outside the calendar or the anchor is not known so far.</summary>
    public TimeValue? Counted(Length length, int sign)
    {
        if (length.Parts is [{ Unit: "D", Count: var days }] && Year is null) return day is not null && Whole(days) is int n ? Day(sign * n) : null;
        if (length.Parts is [{ Unit: "M", Count: var months }] && published is { Month: not null } && KnownDay is null) return Whole(months) is int n ? Month(sign * n) : null;
        if (length.Parts is [{ Unit: "Y" or "DE" } years] && Year is int year && KnownDay is null)
        {
            return Whole(years.Count) is int n && year + (sign * n * (years.Unit == "Y" ? 1 : 10)) is var counted && InRange(counted) ? Of(counted) : null;
        }
        return KnownDay is DateOnly from && length.From(from, sign) is DateOnly to ? Grain(to, length.Finest) : null;
    }

    /// <summary>The day a length after the anchor, or before it; null when that is no day.</summary>
    public DateOnly? CountedDay(Length length, int sign) => KnownDay is DateOnly from ? length.From(from, sign) : null;

    /// <summary>The day, week, month or year that a day lies in.</summary>
    public static TimeValue? Grain(DateOnly day, string unit) => unit switch
    {
        "D" => Of(day.Year, day.Month, day.Day),
        "W" or "F" => WeekOf(day, ""),
        "M" or "Q" => Of(day.Year, day.Month),
        "Y" or "DE" or "CE" => Of(day.Year),
        _ => null,
    };

    /// <summary>A value for a date as it is known.</summary>
    public static TimeValue Of(int? year, int? month = null, int? day = null)
    {
        var date = new PartialDate(year, month, day);
        return new TimeValue(Printed(year, month, day), date);
    }

    // Most values that are made are dates: printed without the detour of a format string.
    private static string Printed(int? year, int? month, int? day)
    {
        Span<char> text = stackalloc char[10];
        if (year is int y) Put(text, y, 4);
        else text[..4].Fill('X');
        if (month is not int m) return new string(text[..4]);
        text[4] = '-';
        Put(text[5..], m, 2);
        if (day is not int d) return new string(text[..7]);
        text[7] = '-';
        Put(text[8..], d, 2);
        return new string(text);
    }

    private static void Put(Span<char> text, int number, int digits)
    {
        for (var i = digits - 1; i >= 0; i--)
        {
            text[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }

    public static bool InRange(int year) => year is >= 1 and <= 9999;

    private TimeValue Of(DateOnly date) => Year is null ? Of(null, date.Month, date.Day) : Of(date.Year, date.Month, date.Day);

    // Over the end of February an unknown year leaves the day unknown.
    private DateOnly? Plus(DateOnly from, int offset)
    {
        var number = from.DayNumber + offset;
        if (number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber) return null;
        var to = DateOnly.FromDayNumber(number);
        return Year is not null || (from.Year == to.Year && (from.Month <= 2) == (to.Month <= 2)) ? to : null;
    }

    private TimeValue Week(int offset, string suffix)
    {
        if (KnownDay is not DateOnly from || Plus(from, offset * 7) is not DateOnly to) return new TimeValue("XXXX-WXX" + suffix);
        return WeekOf(to, suffix);
    }

    private static TimeValue WeekOf(DateOnly day, string suffix)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return new TimeValue($"{Digits(ISOWeek.GetYear(date), 4)}-W{Digits(ISOWeek.GetWeekOfYear(date), 2)}{suffix}");
    }

    private TimeValue Month(int offset)
    {
        if (published is not PartialDate { Month: int month } date) return new TimeValue("XXXX-XX");
        var months = ((date.Year ?? NominalYear) * 12) + month - 1 + offset;
        if (!InRange(months / 12)) return new TimeValue("XXXX-XX");
        return date.Year is null ? new TimeValue("XXXX-" + Digits((months % 12) + 1, 2)) : Of(months / 12, (months % 12) + 1);
    }

    private TimeValue Quarter(int offset)
    {
        if (published is not { Year: int year, Month: int month }) return new TimeValue("XXXX-QX");
        var quarters = (year * 4) + ((month - 1) / 3) + offset;
        return InRange(quarters / 4) ? new TimeValue($"{Digits(quarters / 4, 4)}-Q{(quarters % 4) + 1}") : new TimeValue("XXXX-QX");
    }

    private static int Ahead(DateOnly from, int weekday) => (weekday - Number(from) + 7) % 7;

    private static int Number(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static int? Whole(double count) => count is >= 0 and <= 100_000 && count == Math.Floor(count) ? (int)count : null;

    private static TimeValue UnknownWeekday(int weekday) => new("XXXX-WXX-" + weekday.ToString(CultureInfo.InvariantCulture));

    private static string Digits(int number, int count) => number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
}
