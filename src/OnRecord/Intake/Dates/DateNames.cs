using System.Collections.Frozen;
using System.Globalization;

namespace OnRecord.Intake.Dates;

/// <summary>Names of months, weekdays and time zones.</summary>
internal static class DateNames
{
    private static readonly FrozenDictionary<string, int> MonthTable = Read("month");
    private static readonly FrozenDictionary<string, int> WeekdayTable = Read("weekday");
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = MonthTable.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Weekdays = WeekdayTable.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, int?>.AlternateLookup<ReadOnlySpan<char>> Zones = DataTable.Rows("Intake/Dates/zones.tsv")
        .ToFrozenDictionary(row => row[0], row => row.Length > 1 && row[1].Length > 0 ? int.Parse(row[1], CultureInfo.InvariantCulture) : (int?)null, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1 to 12, or 0 when the word names no month.</summary>
    public static int Month(ReadOnlySpan<char> word) => Months.TryGetValue(word, out var month) ? month : 0;

    public static DayOfWeek? Weekday(ReadOnlySpan<char> word) => Weekdays.TryGetValue(word, out var day) ? (DayOfWeek)day : null;

    /// <summary>True when the letters name a time zone; its distance from UTC, or null when the letters leave it open.</summary>
    public static bool TryZone(ReadOnlySpan<char> letters, out TimeSpan? offset)
    {
        offset = null;
        if (!Zones.TryGetValue(letters, out var minutes)) return false;
        if (minutes is int known) offset = TimeSpan.FromMinutes(known);
        return true;
    }

    private static FrozenDictionary<string, int> Read(string kind)
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in DataTable.Rows("Intake/Dates/months.tsv").Where(row => row[0] == kind))
        {
            foreach (var word in row[2].Split(' ')) names.TryAdd(word, int.Parse(row[1], CultureInfo.InvariantCulture));
        }
        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
