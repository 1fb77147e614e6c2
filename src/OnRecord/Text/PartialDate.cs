using System.Globalization;
using System.Text.Json.Serialization;

namespace OnRecord.Text;

/// <summary>A Gregorian date of which parts may be unknown: a month without a day, a day without a year.</summary>
/// <param name="Year">1 to 9999, or null when the words name none.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null.</param>
/// <param name="Time">Local wall time to the minute, or null.</param>
/// <param name="Offset">Distance from UTC of <paramref name="Time"/>, or null when the words name none.</param>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly record struct PartialDate(int? Year, int? Month = null, int? Day = null, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    public DatePrecision Precision => Time is not null ? DatePrecision.Minute : Day is not null ? DatePrecision.Day : Month is not null ? DatePrecision.Month : DatePrecision.Year;

    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    public static PartialDate Of(DateTimeOffset moment) => new(moment.Year, moment.Month, moment.Day, new TimeOnly(moment.Hour, moment.Minute), moment.Offset);

    /// <summary>The calendar day, when year, month and day are all known and name a day that exists.</summary>
    public DateOnly? ToDay() =>
        Year is int y and >= 1 and <= 9999 && Month is int m and >= 1 and <= 12 && Day is int d && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;

    /// <summary>ISO 8601, cut at what is known: <c>2022</c>, <c>2022-02</c>, <c>2022-02-19</c>, <c>2022-02-19T10:45+02:00</c>; without a year <c>--02-19</c>.</summary>
    public override string ToString()
    {
        var text = Year is int y ? y.ToString("0000", CultureInfo.InvariantCulture) : "-";
        if (Month is int m) text += "-" + m.ToString("00", CultureInfo.InvariantCulture);
        if (Month is not null && Day is int d) text += "-" + d.ToString("00", CultureInfo.InvariantCulture);
        if (Day is null || Time is not TimeOnly time) return text;
        text += time.ToString("'T'HH:mm", CultureInfo.InvariantCulture);
        return Offset is not TimeSpan offset ? text
            : offset == TimeSpan.Zero ? text + "Z"
            : text + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>Reads what <see cref="ToString"/> writes, and ISO 8601 moments with seconds. False when it is neither.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        var yearless = text.StartsWith("--");
        if (yearless) text = text[2..];
        int? year = null;
        if (!yearless)
        {
            if (!Digits(ref text, 4, out var y) || y == 0) return false;
            year = y;
            if (text.IsEmpty)
            {
                date = new PartialDate(year);
                return true;
            }
            if (text[0] != '-') return false;
            text = text[1..];
        }
        if (!Digits(ref text, 2, out var month) || month is < 1 or > 12) return false;
        date = new PartialDate(year, month);
        if (text.IsEmpty) return true;
        if (text[0] != '-') return false;
        text = text[1..];
        if (!Digits(ref text, 2, out var day) || day < 1 || day > DateTime.DaysInMonth(year ?? 2000, month)) return false;
        date = new PartialDate(year, month, day);
        if (text.IsEmpty) return true;
        if (text[0] is not ('T' or 't' or ' ')) return false;
        return TryTime(text[1..], ref date);
    }

    private static bool TryTime(ReadOnlySpan<char> text, ref PartialDate date)
    {
        if (!Digits(ref text, 2, out var hour) || hour > 23 || text.IsEmpty || text[0] != ':') return false;
        text = text[1..];
        if (!Digits(ref text, 2, out var minute) || minute > 59) return false;
        date = date with { Time = new TimeOnly(hour, minute) };
        if (text.Length >= 3 && text[0] == ':' && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2])) text = text[3..];
        if (text.Length > 1 && text[0] is '.' or ',')
        {
            text = text[1..];
            while (!text.IsEmpty && char.IsAsciiDigit(text[0])) text = text[1..];
        }
        text = text.TrimStart();
        if (text.IsEmpty) return true;
        if (text is "Z" or "z")
        {
            date = date with { Offset = TimeSpan.Zero };
            return true;
        }
        if (text[0] is not ('+' or '-')) return false;
        var sign = text[0] == '-' ? -1 : 1;
        text = text[1..];
        if (!Digits(ref text, 2, out var hours) || hours > 14) return false;
        if (!text.IsEmpty && text[0] == ':') text = text[1..];
        var minutes = 0;
        if (!text.IsEmpty && (!Digits(ref text, 2, out minutes) || minutes > 59 || !text.IsEmpty)) return false;
        date = date with { Offset = sign * new TimeSpan(hours, minutes, 0) };
        return true;
    }

    private static bool Digits(ref ReadOnlySpan<char> text, int count, out int value)
    {
        value = 0;
        if (text.Length < count) return false;
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return false;
            value = (value * 10) + (text[i] - '0');
        }
        text = text[count..];
        return true;
    }
}
