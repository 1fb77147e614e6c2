using System.Globalization;
using OnRecord.Intake.Dates;

namespace OnRecord.Intake.Feeds;

/// <summary>
/// Dates as feeds write them: RFC 822 with the years, zones and weekdays that programs make of it, ISO 8601 and the W3C's cut of it, asctime, seconds since 1970,
/// dates in the words of some twenty-five languages, and the Korean and Chinese form with 년, 年.
/// </summary>
public static class FeedDates
{
    /// <summary>Longer values are texts.</summary>
    private const int MostCharacters = 120;

    /// <summary>The date, as precise as it is stated; null when the words are none.</summary>
    public static PartialDate? Read(string? words)
    {
        if (words is null) return null;
        var text = words.AsSpan().Trim();
        if (text.IsEmpty || text.Length > MostCharacters) return null;
        return MailDate.TryRead(text, out var date) || Iso(text, out date) || Asctime(text, out date) || EastAsian(text, out date) ? date : StampReader.Read(text);
    }

    /// <summary>ISO 8601, also without marks between the parts, with hour 24, or with an offset in hours.</summary>
    private static bool Iso(ReadOnlySpan<char> text, out PartialDate date)
    {
        if (PartialDate.TryParse(text, out date)) return true;
        var scan = new NumberScan(text);
        if (!scan.Digits(4, out var year)) return false;
        scan.Pass('-');
        if (!scan.Digits(2, out var month)) return false;
        scan.Pass('-');
        if (!scan.Digits(2, out var day)) return false;
        return Clock(year, month, day, ref scan, out date);
    }

    private static bool Clock(int year, int month, int day, ref NumberScan scan, out PartialDate date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new PartialDate(year, month, day);
        if (scan.IsEnd) return true;
        scan.PassAny("Tt ,");
        if (!scan.Digits(2, out var hour)) return false;
        scan.Pass(':');
        var minute = 0;
        if (!scan.IsEnd && char.IsAsciiDigit(scan.Rest[0]) && !scan.Digits(2, out minute)) return false;
        if (scan.Pass(':') || !scan.IsEnd && char.IsAsciiDigit(scan.Rest[0])) scan.Digits(2, out _);
        if (scan.PassAny(".,")) scan.AllDigits();
        if (hour > 24 || minute > 59 || hour == 24 && minute > 0) return false;
        var offset = MailDate.Zone(scan.Rest.Trim(), out var known);
        if (!known) return false;
        var time = new TimeOnly(hour % 24, minute);
        date = date with { Time = time, Offset = offset };
        if (hour != 24) return true;
        if (year == 9999 && month == 12 && day == 31) return false;
        var next = new DateOnly(year, month, day).AddDays(1);
        date = date with { Year = next.Year, Month = next.Month, Day = next.Day };
        return true;
    }

    /// <summary><c>Sun Jan  4 16:29:06 PST 2004</c>, with or without a zone.</summary>
    private static bool Asctime(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        Span<Range> parts = stackalloc Range[8];
        var count = text.SplitAny(parts, " \t", StringSplitOptions.RemoveEmptyEntries);
        if (count is < 5 or > 6 || DateNames.Month(text[parts[1]]) is not (> 0 and var month)) return false;
        if (!int.TryParse(text[parts[2]].TrimEnd(','), NumberStyles.None, CultureInfo.InvariantCulture, out var day) || !int.TryParse(text[parts[count - 1]], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1000) return false;
        var zone = count == 6 ? text[parts[4]] : default;
        var scan = new NumberScan($"{text[parts[3]]}{zone}");
        return scan.Rest.Contains(':') && Clock(year, month, day, ref scan, out date);
    }

    /// <summary><c>2004년 05월 28일 01:31:15</c> and the same in Chinese and Japanese.</summary>
    private static bool EastAsian(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        var scan = new NumberScan(text);
        if (!scan.Number(out var year) || !scan.PassAny("년年") || !scan.Number(out var month) || !scan.PassAny("월月") || !scan.Number(out var day) || !scan.PassAny("일日")) return false;
        var rest = scan.Rest.Trim();
        var afternoon = rest.StartsWith("오후") || rest.StartsWith("下午") || rest.StartsWith("午後");
        if (afternoon || rest.StartsWith("오전") || rest.StartsWith("上午") || rest.StartsWith("午前")) rest = rest[2..].Trim();
        var clock = new NumberScan(rest);
        if (!Clock(year, month, day, ref clock, out date)) return false;
        if (afternoon && date.Time is TimeOnly { Hour: < 12 } time) date = date with { Time = time.AddHours(12) };
        return true;
    }
}
