using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>The date that relative expressions are counted from. What it does not know stays unknown in what is counted: <c>XXXX-02-14</c>.</summary>
internal sealed class TimeAnchor
{
    /// <summary>Stands in for an unknown year while days are counted; a leap year, so that every day exists.</summary>
    private const int NominalYear = 2000;

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
        if (KnownDay is not DateOnly from) return new TimeValue("XXXX-WXX-" + weekday.ToString(CultureInfo.InvariantCulture));
        var ahead = Ahead(from, weekday);
        return Day(ahead == 0 ? 0 : tense == Tense.Future ? ahead : ahead - 7);
    }

    /// <summary>"last", "this" or "next" with a weekday: strictly before, today or coming, strictly after.</summary>
    public TimeValue ShiftedWeekday(int weekday, int shift)
    {
        if (KnownDay is not DateOnly from) return new TimeValue("XXXX-WXX-" + weekday.ToString(CultureInfo.InvariantCulture));
        var ahead = Ahead(from, weekday);
        return Day(shift < 0 ? ahead - 7 : shift > 0 && ahead == 0 ? 7 : ahead);
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
        // A page date may lag its words by a day or two, so a date that is barely on the wrong side keeps its year.
        const int SlackDays = 30;
        // Only 29 February can be farther off than half a year, and then no year is meant.
        const int FarthestDays = 300;
        var unknown = new TimeValue("XXXX-" + Digits(month, 2) + "-" + Digits(dayOfMonth, 2), new PartialDate(null, month, dayOfMonth));
        if (KnownDay is not DateOnly from) return unknown;
        DateOnly? best = null;
        for (var year = from.Year - 1; year <= from.Year + 1; year++)
        {
            if (!InRange(year) || dayOfMonth > DateTime.DaysInMonth(year, month)) continue;
            var candidate = new DateOnly(year, month, dayOfMonth);
            var distance = candidate.DayNumber - from.DayNumber;
            if (Math.Abs(distance) > FarthestDays) continue;
            if (tense == Tense.Past && distance > SlackDays) continue;
            if (tense == Tense.Future && distance < -SlackDays) continue;
            if (best is null || Math.Abs(distance) < Math.Abs(best.Value.DayNumber - from.DayNumber)) best = candidate;
        }
        return best is DateOnly found ? Of(found) : unknown;
    }

    /// <summary>A season of the anchor's year, or of the year before when it has not come and the clause does not look ahead.</summary>
    public string Season(string season, Tense tense)
    {
        if (published is not { Year: int year }) return "XXXX-" + season;
        var firstMonth = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        if (tense == Tense.Past && published.Value.Month < firstMonth) year--;
        return (InRange(year) ? Digits(year, 4) : "XXXX") + "-" + season;
    }

    /// <summary>A number of units before the anchor; null when it falls outside the calendar.</summary>
    public TimeValue? Ago(double count, string unit)
    {
        if (count is < 0 or > 100_000 || count != Math.Floor(count)) return null;
        var n = (int)count;
        return unit switch
        {
            "D" when day is not null => Day(-n),
            "W" when KnownDay is not null => Week(-n, ""),
            "M" when published is { Year: not null, Month: not null } => Month(-n),
            "Y" when Year is int y && InRange(y - n) => Of(y - n),
            "DE" when Year is int y && InRange(y - (n * 10)) => Of(y - (n * 10)),
            _ => null,
        };
    }

    /// <summary>A value for a date as it is known.</summary>
    public static TimeValue Of(int? year, int? month = null, int? day = null)
    {
        var date = new PartialDate(year, month, day);
        return new TimeValue(year is null ? "XXXX" + date.ToString()[1..] : date.ToString(), date);
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
        var date = to.ToDateTime(TimeOnly.MinValue);
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

    private static int Ahead(DateOnly from, int weekday) => (weekday - (from.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)from.DayOfWeek) + 7) % 7;

    private static string Digits(int number, int count) => number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
}
