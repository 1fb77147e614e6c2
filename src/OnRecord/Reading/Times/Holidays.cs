using System.Globalization;

namespace OnRecord.Reading.Times;

/// <summary>Holidays that are on the same day nearly everywhere (holidays.tsv): "Christmas Eve", "last Easter", "Labor Day 2010".</summary>
internal static class Holidays
{
    private static readonly Dictionary<string, Holiday[]> ByFirstWord = DataTable.Rows("Reading/Times/holidays.tsv")
        .Select(row => new Holiday(row[0].Split(' '), Rule(row[1])))
        .GroupBy(holiday => holiday.Words[0], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(holiday => holiday.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Holiday[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<string> FirstWords => ByFirstWord.Keys;

    /// <summary>A holiday of the year printed behind it, else the nearest that the tense allows.</summary>
    public static TimeDraft? Read(TimeSentence s, int at)
    {
        if (Find(s, at, out var end) is not Holiday holiday) return null;
        // "the new year" is the year, "Orthodox Easter" another day, "Easter Island" none.
        if (s.Is(at, "new") && end == at + 2 && (s.IsAny(at - 1, "the", "a", "this"))) return null;
        if (s.IsCapital(at - 1) && !s.IsFirst(at - 1) && s.Role(at - 1) == TimeRole.None) return null;
        if (s.IsCapital(end) && s.Role(end) == TimeRole.None && !s.Word(end).IsNumber && s[end].IsSpaced) return null;
        var ofYear = s.Is(end, "of") || s.Is(end, "in") ? end + 1 : end;
        if (s.Year(ofYear) is int year) return holiday.Day(year) is DateOnly named ? TimeDraft.Found(ofYear + 1, TimeAnchor.Of(year, named.Month, named.Day)) : null;
        if (s.Is(end, "of")) ofYear = end + 1;
        if (s.Role(ofYear) == TimeRole.Shift && s.Is(ofYear + 1, "year") && s.Anchor.Year + s.Word(ofYear).Number is int shifted && TimeAnchor.InRange(shifted) && holiday.Day(shifted) is DateOnly day)
        {
            return TimeDraft.Relative(ofYear + 2, TimeAnchor.Of(day.Year, day.Month, day.Day));
        }
        return TimeDraft.Relative(end, s.Anchor.Nearest(holiday.Day, s.TenseAround(at, end)) is DateOnly nearest ? TimeAnchor.Of(nearest.Year, nearest.Month, nearest.Day) : holiday.Unknown);
    }

    /// <summary>A holiday behind "last" or "next".</summary>
    public static TimeDraft? Beside(TimeSentence s, int at, int shift)
    {
        if (shift == 0 || Find(s, at, out var end) is not Holiday holiday) return shift == 0 ? Read(s, at) : null;
        return TimeDraft.Relative(end, s.Anchor.Beside(holiday.Day, shift) is DateOnly day ? TimeAnchor.Of(day.Year, day.Month, day.Day) : holiday.Unknown);
    }

    private static Holiday? Find(TimeSentence s, int at, out int end)
    {
        end = at;
        if (!Lookup.TryGetValue(s[at].Span.In(s.Text), out var holidays)) return null;
        foreach (var holiday in holidays)
        {
            if (Matches(s, at, holiday, out end)) return holiday;
        }
        return null;
    }

    // The apostrophes of "New Year's Day" and "St. Patrick's Day" are printed or left out.
    private static bool Matches(TimeSentence s, int at, Holiday holiday, out int end)
    {
        end = at;
        if (holiday.Words.Length == 1 && !s.IsCapital(at) && !holiday.IsMovable) return false;
        foreach (var word in holiday.Words)
        {
            if (end > at && s.IsMark(end, '.')) end++;
            if (end > at && s.IsPossessive(end)) end += 2;
            else if (end > at && s.IsApostrophe(end)) end++;
            if (!s.Is(end, word)) return false;
            end++;
        }
        return true;
    }

    private static Func<int, DateOnly?> Rule(string rule)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal)) return year => Easter(year).AddDays(int.Parse(rule.AsSpan("easter".Length), CultureInfo.InvariantCulture));
        var parts = rule.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return parts.Length == 2 ? year => new DateOnly(year, parts[0], parts[1]) : year => NthWeekday(year, parts[0], parts[1], parts[2]);
    }

    // The fifth is the last.
    private static DateOnly NthWeekday(int year, int month, int nth, int weekday)
    {
        var first = new DateOnly(year, month, 1);
        var day = first.AddDays(((weekday % 7) - (int)first.DayOfWeek + 7) % 7).AddDays((nth - 1) * 7);
        return day.Month == month ? day : day.AddDays(-7);
    }

    /// <summary>Easter Sunday of the western churches by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
