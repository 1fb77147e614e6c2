using System.Globalization;

namespace OnRecord.Bench.Times;

/// <summary>A date that a sentence has.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last.</param>
/// <param name="First">First day of the period that is meant.</param>
/// <param name="Last">Its last day.</param>
internal sealed record GoldDate(int Start, int End, DateOnly First, DateOnly Last)
{
    /// <summary>The period of a TIMEX3 value: a day, week, weekend, month, quarter, half, season, year, decade; null when it is none of the calendar ("P2D", "PAST_REF").</summary>
    public static GoldDate? Of(int start, int end, string value)
    {
        if (value.Length == 3 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var decade)) return new GoldDate(start, end, new DateOnly(decade * 10, 1, 1), new DateOnly((decade * 10) + 9, 12, 31));
        if (value.Length < 4 || !int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        if (value.Length == 4) return Months(start, end, year, 1, 12);
        var rest = value.AsSpan(5);
        if (rest[0] == 'W' && rest.Length >= 3)
        {
            var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, int.Parse(rest[1..3], CultureInfo.InvariantCulture), DayOfWeek.Monday));
            return new GoldDate(start, end, monday.AddDays(rest.EndsWith("WE") ? 5 : 0), monday.AddDays(6));
        }
        if (rest[0] == 'Q') return Months(start, end, year, ((rest[1] - '1') * 3) + 1, 3);
        if (rest[0] == 'H') return Months(start, end, year, ((rest[1] - '1') * 6) + 1, 6);
        if (char.IsLetter(rest[0])) return Months(start, end, year, rest is "SP" ? 3 : rest is "SU" ? 6 : rest is "FA" ? 9 : 12, 3);
        if (!int.TryParse(rest[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var month)) return null;
        if (rest.Length < 5) return Months(start, end, year, month, 1);
        return int.TryParse(rest[3..5], NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? new GoldDate(start, end, new DateOnly(year, month, day), new DateOnly(year, month, day)) : null;
    }

    private static GoldDate Months(int start, int end, int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return new GoldDate(start, end, first, first.AddMonths(count).AddDays(-1));
    }
}
