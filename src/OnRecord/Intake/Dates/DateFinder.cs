using System.Globalization;

namespace OnRecord.Intake.Dates;

/// <summary>Finds a whole date among other words: "Posted by the desk on 4 May 2031 in World".</summary>
internal static class DateFinder
{
    /// <summary>No web page is older; a smaller number beside a month is no year of publication.</summary>
    private const int FirstYear = 1990;

    /// <summary>Years beyond are mistakes or numbers of another kind.</summary>
    private const int LastYear = 2100;

    /// <summary>Longer words are not searched: the search tries every start.</summary>
    public const int MostCharacters = 200;

    /// <summary>The first date in the words with a day, a month and a year of four digits that stands clear of other letters and digits.</summary>
    public static bool TryFind(ReadOnlySpan<char> words, out PartialDate date)
    {
        date = default;
        if (words.Length > MostCharacters) return false;
        for (var at = 0; at < words.Length; at++)
        {
            if (!char.IsLetterOrDigit(words[at]) || at > 0 && IsJoined(words[at - 1]) || !DateWords.TryRead(words[at..], out var reading) || !IsWhole(words, at, reading)) continue;
            date = reading.Date;
            return true;
        }
        return false;
    }

    /// <summary>True for a full day in a year that a page can be of.</summary>
    public static bool IsPlausible(PartialDate date) => date is { Year: >= FirstYear and <= LastYear, Month: not null, Day: not null };

    private static bool IsWhole(ReadOnlySpan<char> words, int at, DateReading reading)
    {
        if (!IsPlausible(reading.Date)) return false;
        var end = at + reading.Length;
        if (end < words.Length && (char.IsLetterOrDigit(words[end]) || words[end] is '-' or '/' && end + 1 < words.Length && char.IsAsciiDigit(words[end + 1]))) return false;
        Span<char> year = stackalloc char[4];
        return reading.Date.Year!.Value.TryFormat(year, out _, default, CultureInfo.InvariantCulture) && words.Slice(at, reading.Length).IndexOf(year) >= 0;
    }

    /// <summary>Digits behind these go on from what stands before: a part of an address, an id, a telephone number.</summary>
    private static bool IsJoined(char before) => char.IsLetterOrDigit(before) || before is '-' or '/' or '.' or '_' or '+' or '#' or '=';
}
