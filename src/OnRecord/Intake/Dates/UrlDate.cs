namespace OnRecord.Intake.Dates;

/// <summary>The day in the address of a page: <c>/2022/02/19/</c>, <c>/2022-02-19-</c>, <c>/20220219/</c>.</summary>
internal static class UrlDate
{
    /// <summary>The first full day in the address; null when there is none.</summary>
    public static PartialDate? Read(ReadOnlySpan<char> url)
    {
        var path = url.IndexOf("://") is >= 0 and var scheme ? url[(scheme + 3)..] : url;
        for (var at = path.IndexOf('/'); at >= 0 && at + 8 < path.Length;)
        {
            var rest = path[(at + 1)..];
            if (TryDay(rest, out var date)) return date;
            var next = rest.IndexOfAny('/', '-', '_');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return null;
    }

    private static bool TryDay(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length < 8 || !TryNumber(text[..4], out var year) || year is < 1990 or > 2100) return false;
        var separated = text[4] is '/' or '-' or '_';
        var rest = separated ? text[5..] : text[4..];
        if (rest.Length < 4) return false;
        var monthLength = separated && !char.IsAsciiDigit(rest[1]) ? 1 : 2;
        if (!TryNumber(rest[..monthLength], out var month) && (month = DateNames.Month(rest[..Math.Min(3, rest.Length)])) > 0) monthLength = 3;
        rest = rest[monthLength..];
        if (separated)
        {
            if (rest.Length < 2 || rest[0] != text[4]) return false;
            rest = rest[1..];
        }
        var dayLength = rest.Length > 1 && char.IsAsciiDigit(rest[1]) ? 2 : 1;
        if (rest.Length < dayLength || !TryNumber(rest[..dayLength], out var day) || rest.Length > dayLength && char.IsAsciiDigit(rest[dayLength])) return false;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            value = value * 10 + (digit - '0');
        }
        return !digits.IsEmpty;
    }
}
