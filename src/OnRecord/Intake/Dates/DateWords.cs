namespace OnRecord.Intake.Dates;

/// <summary>
/// Reads dates as sites and agencies print them: <c>2022-02-19</c>, <c>15/02/2022 10:45</c>, <c>Tuesday, 15 February 2022</c>, <c>Feb. 15</c>, <c>10:45 GMT, 15 February</c>.
/// Of two numbers that could each be the day, the first is, unless the clock says am or pm.
/// </summary>
internal static class DateWords
{
    /// <summary>Reads a date that is all there is, but for white space around it.</summary>
    public static bool TryWhole(ReadOnlySpan<char> text, out PartialDate date)
    {
        text = text.Trim();
        var found = TryRead(text, out var reading) && text[reading.Length..].TrimEnd(".").Trim().IsEmpty;
        date = found ? reading.Date : default;
        return found;
    }

    /// <summary>Reads the longest date at the start of the words.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateReading reading)
    {
        reading = default;
        var scan = new DateScan(text);
        // Some sites print the clock first: "10:45, 15 February".
        var clockFirst = scan.TryClock(out var clock);
        if (clockFirst) scan.SkipClockJoint();
        var weekday = scan.TryWeekday();
        if (!scan.TryDay(out var date)) return false;
        if (!clockFirst) clock = scan.TryJoinedClock(out var joined) ? joined : default;
        if (clock.IsAmerican && scan.IsAmbiguous && date is { Day: int day, Month: int month }) date = date with { Day = month, Month = day };
        if (date.Day is not null && clock.Time is not null) date = date with { Time = clock.Time, Offset = clock.Offset };
        if (date.Year is int year && date.Month is int m && date.Day is int d && d > DateTime.DaysInMonth(year, m)) return false;
        reading = new DateReading(date, weekday, scan.Position);
        return true;
    }
}
