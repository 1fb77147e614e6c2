namespace OnRecord.Intake.Credits;

/// <summary>Runs of capitalised words, which is all a name is before names have been read.</summary>
internal static class NameScan
{
    /// <summary>Names of media have no more words.</summary>
    private const int MostWords = 5;

    /// <summary>The run of capitalised words that begins at an offset; empty when there is none. A leading "the" belongs to it only when capitalised.</summary>
    public static TextSpan At(string text, int start, int limit)
    {
        var end = start;
        var at = start;
        for (var words = 0; words < MostWords && at < limit && IsNameStart(text, at, limit); words++)
        {
            while (at < limit && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '&' || text[at] is '.' or '/' && at + 1 < limit && char.IsLetter(text[at + 1]) && char.IsLetter(text[at - 1]))) at++;
            end = at;
            if (at + 1 >= limit || text[at] != ' ' && text[at] != '\u00A0') break;
            at++;
            if (text.AsSpan(at, Math.Min(6, limit - at)) is var next && (next.StartsWith("of ", StringComparison.Ordinal) || next.StartsWith("della ", StringComparison.Ordinal)))
            {
                var beyond = at + next.IndexOf(' ') + 1;
                if (beyond < limit && char.IsUpper(text[beyond])) at = beyond;
                else break;
            }
        }
        return new TextSpan(start, end);
    }

    /// <summary>The run of capitalised words that ends at an offset; empty when there is none.</summary>
    public static TextSpan Before(string text, int end, int floor)
    {
        var start = end;
        var at = end;
        for (var words = 0; words < MostWords && at > floor; words++)
        {
            var word = at;
            while (word > floor && (char.IsLetterOrDigit(text[word - 1]) || text[word - 1] is '-' or '.' or '&' or '/')) word--;
            if (word == at || !IsNameStart(text, word, at)) break;
            start = word;
            if (word <= floor || text[word - 1] is not (' ' or '\u00A0')) break;
            at = word - 1;
        }
        return new TextSpan(start, end);
    }

    /// <summary>A capital, or the small letters of a site's address.</summary>
    private static bool IsNameStart(string text, int at, int limit)
    {
        if (char.IsUpper(text[at])) return true;
        if (!char.IsAsciiLetterLower(text[at])) return false;
        var end = at;
        while (end < limit && char.IsAsciiLetterOrDigit(text[end])) end++;
        return text.AsSpan(at, end - at) is "dpa" || end + 2 < limit && end - at > 2 && text[end] == '.' && char.IsAsciiLetterLower(text[end + 1]) && char.IsAsciiLetterLower(text[end + 2]);
    }
}
