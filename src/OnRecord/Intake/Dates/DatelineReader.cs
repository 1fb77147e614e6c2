namespace OnRecord.Intake.Dates;

/// <summary>Reads datelines. They stay in the body: their place is where the report was written.</summary>
internal static class DatelineReader
{
    /// <summary>A place, a country, a date and an agency are no longer than this.</summary>
    private const int MostCharacters = 120;

    public static bool TryRead(ReadOnlySpan<char> unit, out Dateline dateline)
    {
        dateline = default;
        return TryDated(unit, out dateline) || TryPlaced(unit, out dateline);
    }

    private static bool TryDated(ReadOnlySpan<char> unit, out Dateline dateline)
    {
        dateline = default;
        if (!DateWords.TryRead(unit, out var date) || date.Date.Day is null || date.Length >= unit.Length || unit[date.Length] is not (',' or ':')) return false;
        var rest = unit[(date.Length + 1)..].TrimStart();
        // "February 15, 2022" has been read whole; what follows the comma is the sentence.
        if (rest.IsEmpty || !char.IsLetter(rest[0])) return false;
        dateline = new Dateline(date.Date, new TextSpan(0, date.Length), Agency: null);
        return true;
    }

    private static bool TryPlaced(ReadOnlySpan<char> unit, out Dateline dateline)
    {
        dateline = default;
        var dash = Dash(unit);
        if (dash <= 0 || !char.IsUpper(unit[0])) return false;
        var head = unit[..dash].TrimEnd();
        TextSpan? agency = null;
        if (head[^1] == ')')
        {
            var open = head.LastIndexOf('(');
            if (open <= 0) return false;
            agency = new TextSpan(open + 1, head.Length - 1);
            head = head[..open].TrimEnd();
        }
        PartialDate? date = null;
        var dateSpan = default(TextSpan);
        for (var at = 0; at < head.Length; at++)
        {
            if (at > 0 && !char.IsWhiteSpace(head[at - 1]) || !DateWords.TryRead(head[at..], out var reading) || reading.Date.Day is null) continue;
            if (!head[(at + reading.Length)..].Trim(" .,").IsEmpty) continue;
            date = reading.Date;
            dateSpan = new TextSpan(at, at + reading.Length);
            head = head[..at].TrimEnd(" ,");
            break;
        }
        if (head.IsEmpty || agency is null && date is null || !IsPlace(head)) return false;
        dateline = new Dateline(date, dateSpan, agency);
        return true;
    }

    private static int Dash(ReadOnlySpan<char> unit)
    {
        var limit = Math.Min(unit.Length, MostCharacters);
        for (var at = 1; at < limit; at++)
        {
            if (unit[at] is '–' or '—' || unit[at] == '-' && (char.IsWhiteSpace(unit[at - 1]) || unit[at - 1] is ')' or '-')) return unit[at - 1] == '-' ? at - 1 : at;
        }
        return -1;
    }

    /// <summary>Every word begins with a capital or is a small connecting word; at most eight words.</summary>
    private static bool IsPlace(ReadOnlySpan<char> head)
    {
        var words = 0;
        foreach (var range in head.Split(' '))
        {
            var word = head[range].Trim(" ,./");
            if (word.IsEmpty) continue;
            words++;
            if (!char.IsUpper(word[0]) && word is not ("de" or "la" or "of" or "and" or "al" or "el" or "the" or "near" or "in" or "on")) return false;
        }
        return words <= 8;
    }
}
