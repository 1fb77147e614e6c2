using System.Collections.Immutable;
using System.Globalization;

namespace OnRecord.Intake.Dates;

/// <summary>Settles when a report was published and when it was fetched, from what is printed around it. The two are never mixed.</summary>
internal static class ReportDates
{
    /// <summary>The best evidence for the publication date: what came with the report, its header, its dateline, its address.</summary>
    /// <param name="report">With what came beside the text.</param>
    /// <param name="header">A date header, or null.</param>
    /// <param name="firstBody">The first unit of the body, or null.</param>
    public static Dating? Published(Report report, PrintedDate? header, TextSpan? firstBody)
    {
        if (report.Published is not null) return report.Published;
        if (header is not null) return new Dating(header.Date, DateBasis.Header, header.Span, Mismatch(header));
        var inAddress = report.Url is string url ? UrlDate.Read(url) : null;
        if (firstBody is TextSpan first && DatelineReader.TryRead(first.In(report.Text), out var dateline) && dateline.Date is PartialDate date)
        {
            // The address knows the year that the dateline leaves out.
            if (date.Year is null && inAddress is PartialDate { Month: var month, Day: var day } known && month == date.Month && day == date.Day) date = date with { Year = known.Year };
            return new Dating(date, DateBasis.Dateline, new TextSpan(first.Start + dateline.DateSpan.Start, first.Start + dateline.DateSpan.End));
        }
        return inAddress is PartialDate addressed ? new Dating(addressed, DateBasis.Url) : null;
    }

    /// <summary>A site clock as a capture date. Without a year it says in which years the weekday fits, and that the report's year is none of them.</summary>
    public static Dating? Captured(Report report, PrintedDate? clock, Dating? published)
    {
        if (report.Captured is not null || clock is null) return report.Captured;
        if (clock.Date.Year is not null) return new Dating(clock.Date, DateBasis.SiteClock, clock.Span, Mismatch(clock));
        if (clock.Weekday is not DayOfWeek weekday || clock.Date.Month is not int month || clock.Date.Day is not int day)
        {
            return new Dating(clock.Date, DateBasis.SiteClock, clock.Span, "it names no year");
        }
        var years = WeekdayYears.Of(weekday, month, day);
        var content = published?.Date.Year ?? LatestYear(report.Text, report.Masks);
        var fitting = string.Join(", ", years.Select(year => year.ToString(CultureInfo.InvariantCulture)));
        var excluded = content is int known && !years.Contains(known) ? string.Create(CultureInfo.InvariantCulture, $", and not in {known}, the year of the report") : "";
        return new Dating(clock.Date, DateBasis.SiteClock, clock.Span, string.Create(CultureInfo.InvariantCulture, $"it names no year; the day is a {weekday} in {fitting}{excluded}"));
    }

    private static string? Mismatch(PrintedDate line) =>
        line.Weekday is DayOfWeek weekday && line.Date.ToDay() is DateOnly day && day.DayOfWeek != weekday
            ? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} is a {day.DayOfWeek}, not a {weekday}")
            : null;

    /// <summary>The latest year the words name; a report is hardly older than what it tells of. Null when they name none.</summary>
    private static int? LatestYear(string text, ImmutableArray<Mask> masks)
    {
        int? latest = null;
        var m = 0;
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            while (m < masks.Length && masks[m].Span.End <= at) m++;
            var masked = m < masks.Length && masks[m].Span.Contains(at);
            if (end - at == 4 && !masked && int.Parse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture) is >= WeekdayYears.First and <= WeekdayYears.Last and var year && (latest is null || year > latest)) latest = year;
            at = end;
        }
        return latest;
    }
}
