namespace OnRecord.Reading.Numbers;

/// <summary>Cuts a stretch of text into atoms.</summary>
internal static class AtomReader
{
    /// <summary>More digits than a double holds exactly are no quantity anyone prints: a telephone or account number.</summary>
    private const int MostDigits = 15;

    /// <summary>Appends the atoms of a stretch of text, in order.</summary>
    public static void Read(string text, TextSpan span, List<Atom> atoms)
    {
        var spaced = true;
        for (var i = span.Start; i < span.End;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                spaced = true;
                i++;
                continue;
            }
            var start = i;
            if (char.IsLetter(c))
            {
                while (i < span.End && char.IsLetter(text[i])) i++;
                atoms.Add(new Atom(new TextSpan(start, i), AtomKind.Word, IsSpaced: spaced));
            }
            else if (char.IsAsciiDigit(c))
            {
                i = NumberEnd(text, start, span.End, out var value, out var digits);
                atoms.Add(new Atom(new TextSpan(start, i), AtomKind.Number, value, digits, spaced));
            }
            else
            {
                i++;
                atoms.Add(new Atom(new TextSpan(start, i), AtomKind.Mark, IsSpaced: spaced));
            }
            spaced = false;
        }
    }

    private static int NumberEnd(string text, int start, int limit, out double value, out int digits)
    {
        var i = start;
        value = 0;
        while (i < limit && char.IsAsciiDigit(text[i])) value = (value * 10) + (text[i++] - '0');
        digits = i - start;
        if (digits > MostDigits) value = 0;
        // A piece of a dotted or slashed string ("15.02.2022", "1.2.3") is no decimal number.
        if (start >= 2 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2])) return i;
        while (digits <= 3 && IsGroup(text, i, limit))
        {
            value = (value * 1000) + ((text[i + 1] - '0') * 100) + ((text[i + 2] - '0') * 10) + (text[i + 3] - '0');
            i += 4;
            if (i - start > MostDigits) break;
        }
        if (i + 1 < limit && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            var end = i + 1;
            double fraction = 0, scale = 1;
            while (end < limit && char.IsAsciiDigit(text[end]))
            {
                if (end - i <= MostDigits)
                {
                    fraction = (fraction * 10) + (text[end] - '0');
                    scale *= 10;
                }
                end++;
            }
            if (!(end + 1 < limit && text[end] == '.' && char.IsAsciiDigit(text[end + 1])))
            {
                value += fraction / scale;
                i = end;
            }
        }
        if (i - start != digits) digits = 0;
        return i;
    }

    // ",000": a comma or no-break space with any three digits, a plain space with three noughts only.
    private static bool IsGroup(string text, int at, int limit)
    {
        if (at + 3 >= limit || !char.IsAsciiDigit(text[at + 1]) || !char.IsAsciiDigit(text[at + 2]) || !char.IsAsciiDigit(text[at + 3])) return false;
        if (at + 4 < limit && char.IsAsciiDigit(text[at + 4])) return false;
        return text[at] is ',' or '\u00A0' or '\u202F' || (text[at] == ' ' && text[at + 1] == '0' && text[at + 2] == '0' && text[at + 3] == '0');
    }
}
