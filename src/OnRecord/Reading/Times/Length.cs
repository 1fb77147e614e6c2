using System.Collections.Immutable;
using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>A length of time in the units it is printed in: "two years and three months".</summary>
/// <param name="Parts">Coarsest first; never empty.</param>
internal sealed record Length(ImmutableArray<LengthPart> Parts)
{
    /// <summary>A larger count is no time anyone prints.</summary>
    private const double Most = 100_000;

    public static Length Of(double count, string unit) => new([new LengthPart(count, unit)]);

    /// <summary>The TIMEX3 value: "P2Y3M", "PT1H30M", "P2W".</summary>
    public string Value
    {
        get
        {
            var text = "P";
            foreach (var part in Parts)
            {
                if (part.IsOfClock && !text.Contains('T')) text += "T";
                text += Printed(part);
            }
            return text;
        }
    }

    /// <summary>The unit of the finest part.</summary>
    public string Finest => Parts[^1].Unit;

    /// <summary>The day this long after a day, or before it; null when the parts name no whole days or the calendar ends.</summary>
    public DateOnly? From(DateOnly day, int sign)
    {
        foreach (var (count, unit) in Parts)
        {
            if (count > Most || count != Math.Floor(count) || Shifted(day, (int)count * sign, unit) is not DateOnly next) return null;
            day = next;
        }
        return day;
    }

    /// <summary>The moment this long after an anchor, or before it, to the minute when the anchor is; hours from a day alone count as days when they fill them.</summary>
    public PartialDate? From(PartialDate anchor, int sign)
    {
        if (anchor.ToDay() is not DateOnly day) return null;
        if (Parts is [{ IsOfClock: true } part] && part.Minutes is double minutes && minutes < Most * 60)
        {
            if (anchor.Time is TimeOnly time)
            {
                var number = day.DayNumber + Math.Floor(((time.ToTimeSpan().TotalMinutes) + (sign * minutes)) / 1440);
                if (number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber) return null;
                var to = DateOnly.FromDayNumber((int)number);
                return new PartialDate(to.Year, to.Month, to.Day, time.AddMinutes(sign * minutes), anchor.Offset);
            }
            return minutes >= 1440 && From(day, minutes, sign) is DateOnly whole ? PartialDate.Of(whole) : null;
        }
        return From(day, sign) is DateOnly counted ? PartialDate.Of(counted) : null;
    }

    private static DateOnly? From(DateOnly day, double minutes, int sign) => Shifted(day, sign * (int)Math.Ceiling(minutes / 1440), "D");

    private static DateOnly? Shifted(DateOnly day, int count, string unit) => unit switch
    {
        "D" => Days(day, count),
        "W" or "WE" => Days(day, count * 7L),
        "F" => Days(day, count * 14L),
        "M" => Months(day, count),
        "Q" => Months(day, count * 3L),
        "Y" => Months(day, count * 12L),
        "DE" => Months(day, count * 120L),
        "CE" => Months(day, count * 1200L),
        _ => null,
    };

    private static DateOnly? Days(DateOnly day, long count)
    {
        var number = day.DayNumber + count;
        return number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    private static DateOnly? Months(DateOnly day, long count)
    {
        var months = (day.Year * 12L) + day.Month - 1 + count;
        return months / 12 is >= 1 and <= 9999 ? day.AddMonths((int)count) : null;
    }

    private static string Printed(LengthPart part) => part.Unit switch
    {
        ['T', var letter] => Format(part.Count) + letter,
        "F" => Format(part.Count * 2) + "W",
        _ => Format(part.Count) + part.Unit,
    };

    private static string Format(double count) => count.ToString("0.##", CultureInfo.InvariantCulture);
}
