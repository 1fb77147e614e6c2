using OnRecord.Intake.Dates;

namespace OnRecord.Intake.Feeds;

/// <summary>The date of mail, RFC 822 and its successors, which RSS took over: <c>Sat, 19 Feb 2022 10:45:00 +0200</c>. The weekday is not believed, only passed.</summary>
internal static class MailDate
{
    /// <summary>Reads the whole of the words; false when they are of another form.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        // A weekday in any language, with or without its comma.
        var comma = text.IndexOf(',');
        if (comma >= 0 && comma < 20 && !text[..comma].ContainsAnyInRange('0', '9')) text = text[(comma + 1)..].TrimStart();
        else if (char.IsLetter(text[0]) && text.IndexOf(' ') is > 0 and < 12 and var blank && blank + 1 < text.Length && char.IsAsciiDigit(text[blank + 1])) text = text[(blank + 1)..];
        var scan = new NumberScan(text);
        if (text.IsEmpty || !char.IsAsciiDigit(text[0]) || !scan.Number(out var day)) return false;
        scan.PassAny(" -.");
        var name = Letters(scan.Rest);
        if (name.IsEmpty || DateNames.Month(name) is not (> 0 and var month)) return false;
        var rest = new NumberScan(scan.Rest[name.Length..].TrimStart(" -.,"));
        var digits = rest.Rest.Length;
        if (!rest.Number(out var year)) return false;
        digits -= rest.Rest.Length;
        // RFC 2822, 4.3: two digits are 2000 to 2049 and 1950 to 1999, three are from 1900.
        if (year < 50 && digits <= 3) year += 2000;
        else if (year < 1000) year += 1900;
        if (day < 1 || year > 9999 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new PartialDate(year, month, day);
        rest.PassAny(" ,");
        if (rest.IsEnd) return true;
        if (!rest.Number(out var hour) || !rest.PassAny(":.") || !rest.Digits(2, out var minute)) return false;
        if (rest.PassAny(":.")) rest.AllDigits();
        if (rest.PassAny(".,")) rest.AllDigits();
        var zone = rest.Rest.Trim();
        if (zone.StartsWith("pm", StringComparison.OrdinalIgnoreCase) || zone.StartsWith("am", StringComparison.OrdinalIgnoreCase))
        {
            if (hour is < 1 or > 12) return false;
            hour = hour % 12 + (zone[0] is 'p' or 'P' ? 12 : 0);
            zone = zone[2..].TrimStart();
        }
        if (hour > 24 || minute > 59) return false;
        var offset = Zone(zone, out var known);
        if (!known) return false;
        date = date with { Time = new TimeOnly(hour % 24, minute), Offset = offset };
        return true;
    }

    /// <summary>The offset that a zone names, if it can be told; null for none, for letters that leave it open, and for what RFC 2822 says to take for unknown.</summary>
    /// <param name="zone">What stands behind the clock.</param>
    /// <param name="isKnown">False when it is no zone at all.</param>
    public static TimeSpan? Zone(ReadOnlySpan<char> zone, out bool isKnown)
    {
        isKnown = true;
        // A remark of mail: "+0000 (UTC)".
        if (zone.IndexOf('(') is > 0 and var remark) zone = zone[..remark].TrimEnd();
        zone = zone.Trim("()[] ");
        if (zone.IsEmpty) return null;
        if (zone is "Z" or "z" or "UT" or "ut") return TimeSpan.Zero;
        // "GMT+02:00" and "+0200 GMT": the number tells.
        if (zone.IndexOfAny('+', '-', '\u2212') is >= 0 and var sign)
        {
            var number = zone[(sign + 1)..];
            var hours = new NumberScan(number.TrimStart());
            if (number.Length < 2 || !hours.Digits(2, out var h))
            {
                hours = new NumberScan(number.TrimStart());
                if (!hours.Digits(1, out h))
                {
                    isKnown = false;
                    return null;
                }
            }
            hours.PassAny(":.");
            if (!hours.Digits(2, out var m)) m = 0;
            if (h > 14 || m > 59) return null;
            var offset = new TimeSpan(h, m, 0);
            return zone[sign] == '+' ? offset : -offset;
        }
        var letters = Letters(zone);
        if (letters.Length == zone.Length && DateNames.TryZone(letters, out var named)) return named;
        // One letter of the military zones was written with the wrong sign for years: unknown. A place ("Europe/Berlin") tells no offset without its day.
        isKnown = letters.Length == zone.Length && zone.Length <= 5 || zone.Contains('/');
        return null;
    }

    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length])) length++;
        return text[..length];
    }
}
