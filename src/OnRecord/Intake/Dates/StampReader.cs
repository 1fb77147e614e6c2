using System.Globalization;

namespace OnRecord.Intake.Dates;

/// <summary>Reads what a page's attributes and data give as a date: ISO 8601, a date in words, seconds or milliseconds since 1970, eight digits.</summary>
internal static class StampReader
{
    /// <summary>Longer values are texts.</summary>
    private const int MostCharacters = 120;

    /// <summary>The date, as precise as it is stated; null when the words are none as a whole.</summary>
    public static PartialDate? Read(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words.IsEmpty || words.Length > MostCharacters) return null;
        if (PartialDate.TryParse(words, out var date)) return date;
        if (words.IndexOfAnyExceptInRange('0', '9') < 0) return Digits(words);
        if (DateWords.TryWhole(words, out date)) return date;
        return HeaderReader.TryWhole(words, out var header) ? header.Date : null;
    }

    /// <summary>Like <see cref="Read"/>, but also a whole date among other words; only with day, month and year.</summary>
    public static PartialDate? ReadDay(ReadOnlySpan<char> words)
    {
        if (Read(words) is { Year: not null, Day: not null } stated) return stated;
        return DateFinder.TryFind(words, out var found) ? found : null;
    }

    /// <summary>Ten digits are seconds, thirteen milliseconds, eight a year, month and day. Other lengths are numbers of another kind.</summary>
    private static PartialDate? Digits(ReadOnlySpan<char> digits)
    {
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        PartialDate? read = digits.Length switch
        {
            8 => PartialDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{number / 10000:0000}-{number / 100 % 100:00}-{number % 100:00}"), out var day) ? day : null,
            10 => PartialDate.Of(DateTimeOffset.FromUnixTimeSeconds(number)),
            13 => PartialDate.Of(DateTimeOffset.FromUnixTimeMilliseconds(number)),
            _ => null,
        };
        return read is PartialDate date && DateFinder.IsPlausible(date) ? date : null;
    }
}
