using System.Globalization;

namespace OnRecord.Reading.Numbers;

/// <summary>Reads a number in digits with its marks: "1,234,567.89", "12,34,567", "1 234 567", "1,3", ".25", "1.3e6", "1.1^23", "½".</summary>
internal static class DigitReader
{
    /// <summary>More digits than a double holds exactly are no quantity anyone prints: a telephone or account number.</summary>
    private const int MostDigits = 15;

    /// <summary>Larger exponents leave the range of a double.</summary>
    private const double LargestExponent = 300;

    /// <summary>Offset behind the number; <paramref name="start"/> when none starts there.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="start">Offset of the first digit, the decimal point or the fraction sign.</param>
    /// <param name="limit">Offset where the sentence ends.</param>
    /// <param name="value">The number.</param>
    /// <param name="isSpaced">True when its groups are parted by spaces.</param>
    public static int Read(string text, int start, int limit, out double value, out bool isSpaced)
    {
        value = 0;
        isSpaced = false;
        if (IsVulgar(text, start, limit, out value)) return start + 1;
        var i = start;
        if (text[i] != '.') i = Whole(text, start, limit, out value, out isSpaced);
        else if (start > 0 && char.IsLetterOrDigit(text[start - 1])) return start;
        i = Decimals(text, start, i, limit, ref value);
        if (i == start) return start;
        if (IsVulgar(text, i, limit, out var share))
        {
            value += share;
            return i + 1;
        }
        return Exponent(text, i, limit, ref value);
    }

    private static int Whole(string text, int start, int limit, out double value, out bool isSpaced)
    {
        isSpaced = false;
        var i = Digits(text, start, limit, out value);
        var first = i - start;
        if (first > MostDigits) value = 0;
        if (first is 0 or > 3 || IsPieceOfDotted(text, start)) return i;
        var mark = i < limit ? text[i] : '\0';
        if (mark == ',') return Commas(text, i, limit, first, ref value);
        if (mark is not (' ' or '\u00A0' or '\u202F') || text[start] == '0') return i;
        var (end, groups, joined) = (i, 0, value);
        while (end < limit && text[end] == mark && GroupLength(text, end + 1, limit) == 3 && groups < 4)
        {
            end = Digits(text, end + 1, limit, out var group);
            joined = (joined * 1000) + group;
            groups++;
        }
        // One group behind a plain space is a number only when it is three noughts: "100 000", but not "in 12 300 died".
        if (groups == 0 || (groups == 1 && mark == ' ' && joined % 1000 != 0)) return i;
        (value, isSpaced) = (joined, mark == ' ');
        return end;
    }

    /// <summary>",234,567" by thousands; ",34,567" by hundreds and one thousand, as in India; ",3" behind which no comma follows, the decimals of the Continent.</summary>
    private static int Commas(string text, int at, int limit, int first, ref double value)
    {
        int thousands = at, groups = 0;
        var byThousands = value;
        while (thousands < limit && text[thousands] == ',' && GroupLength(text, thousands + 1, limit) == 3 && thousands - at <= MostDigits)
        {
            thousands = Digits(text, thousands + 1, limit, out var group);
            byThousands = (byThousands * 1000) + group;
            groups++;
        }
        if (groups > 0)
        {
            value = byThousands;
            return thousands;
        }
        var length = GroupLength(text, at + 1, limit);
        if (length is 0 or > 2) return at;
        var i = at;
        var indian = value;
        while (i < limit && text[i] == ',' && GroupLength(text, i + 1, limit) is 2 or 3 && i - at <= MostDigits)
        {
            var isLast = GroupLength(text, i + 1, limit) == 3;
            i = Digits(text, i + 1, limit, out var group);
            indian = (indian * (isLast ? 1000 : 100)) + group;
            if (!isLast) continue;
            if (first > 2) break;
            value = indian;
            return i;
        }
        var end = at + 1 + length;
        if (end < limit && text[end] is ',' or '.' && end + 1 < limit && char.IsAsciiDigit(text[end + 1])) return at;
        if (at - first - 1 >= 0 && text[at - first - 1] == ',') return at;
        end = Digits(text, at + 1, limit, out var decimals);
        value += decimals / (length == 1 ? 10 : 100);
        return end;
    }

    private static int Decimals(string text, int start, int at, int limit, ref double value)
    {
        if (at + 1 >= limit || text[at] != '.' || !char.IsAsciiDigit(text[at + 1]) || IsPieceOfDotted(text, start)) return at;
        var end = at + 1;
        double fraction = 0, scale = 1;
        for (; end < limit && char.IsAsciiDigit(text[end]); end++)
        {
            if (end - at > MostDigits) continue;
            fraction = (fraction * 10) + (text[end] - '0');
            scale *= 10;
        }
        if (end + 1 < limit && text[end] == '.' && char.IsAsciiDigit(text[end + 1])) return at;
        value += fraction / scale;
        return end;
    }

    private static int Exponent(string text, int at, int limit, ref double value)
    {
        if (at >= limit || text[at] is not ('e' or 'E' or '^')) return at;
        var isPower = text[at] == '^';
        var i = at + 1;
        var sign = 1;
        for (var signs = 0; i < limit && text[i] is '+' or '-' && signs < (isPower ? 2 : 1); signs++, i++)
        {
            if (text[i] == '-') sign = -sign;
        }
        var end = Digits(text, i, limit, out var exponent);
        if (end == i || exponent > LargestExponent || (end < limit && char.IsLetter(text[end]))) return at;
        value = isPower ? Math.Pow(value, sign * exponent) : value * Math.Pow(10, sign * exponent);
        return end;
    }

    /// <summary>A piece of a dotted string ("15.02.2022", "1.2.3") is no decimal number.</summary>
    private static bool IsPieceOfDotted(string text, int start) => start >= 2 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]);

    private static bool IsVulgar(string text, int at, int limit, out double value)
    {
        value = 0;
        if (at >= limit || text[at] < '\u00BC' || CharUnicodeInfo.GetUnicodeCategory(text[at]) != UnicodeCategory.OtherNumber) return false;
        value = CharUnicodeInfo.GetNumericValue(text[at]);
        return value is > 0 and < 1;
    }

    private static int Digits(string text, int at, int limit, out double value)
    {
        value = 0;
        while (at < limit && char.IsAsciiDigit(text[at])) value = (value * 10) + (text[at++] - '0');
        return at;
    }

    /// <summary>How many digits stand there, counted no further than four.</summary>
    private static int GroupLength(string text, int at, int limit)
    {
        var length = 0;
        while (length < 4 && at + length < limit && char.IsAsciiDigit(text[at + length])) length++;
        return length;
    }
}
