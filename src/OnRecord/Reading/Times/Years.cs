using System.Globalization;
using OnRecord.Reading.Numbers;

namespace OnRecord.Reading.Times;

/// <summary>Years and decades: "2014", "'82", "the 1990s", "nineteen eighty-six".</summary>
internal static class Years
{
    /// <summary>"2014-15" is a year and the next; a longer step is a number.</summary>
    private const int LongestSeason = 10;

    /// <summary>Four digits alone, where they count nothing.</summary>
    public static TimeDraft? Bare(TimeSentence s, int at)
    {
        if (s.Year(at) is not int year || IsInsideNumber(s, at)) return null;
        var introduced = s.Role(at - 1) is TimeRole.YearContext or TimeRole.Edge or TimeRole.Season or TimeRole.Month or TimeRole.Modifier
            || s.IsMark(at - 1, '(') || (s.IsHyphen(at - 1) && s.Year(at - 2) is not null);
        if (year is < 1900 or > 2099 && !introduced) return null;
        if (year is < 1500 or > 2099) return null;
        // "2000 soldiers" counts; "the 2014 agreement" dates.
        var isDated = s.Is(at - 1, "the") || (introduced && s.Role(at - 1) == TimeRole.Edge);
        if (!isDated && s[at + 1].IsWord && s[at + 1].IsSpaced && !s.IsCapital(at + 1) && s.Role(at + 1) == TimeRole.None && LooksPlural(s, at + 1)) return null;
        if (s.Role(at + 1) is TimeRole.Unit or TimeRole.Units or TimeRole.Zone || s.IsMark(at + 1, '%')) return null;
        introduced |= s.IsHyphen(at + 1) && s.Year(at + 2) > year;
        if (!introduced && s.IsCapital(at - 1) && !s.IsFirst(at - 1) && year < 1990) return null;
        return TimeDraft.Found(at + 1, TimeAnchor.Of(year));
    }

    /// <summary>"the 1990s", "80s", "the nineties".</summary>
    public static TimeDraft? Decade(TimeSentence s, int at)
    {
        if (s.Role(at) == TimeRole.Decade) return s.Is(at - 1, "the") ? OfDecade(at + 1, s.Word(at).Number) : null;
        var end = s.IsApostrophe(at + 1) ? at + 2 : at + 1;
        if (!s.Is(end, "s") || s[end].IsSpaced) return null;
        if (s.Year(at) is int full and >= 1500 && full % 10 == 0) return OfDecade(end + 1, full);
        if (s.Plain(at, 2, 2) is not (int tens and >= 20) || tens % 10 != 0) return null;
        return s.Is(at - 1, "the") || s.Is(at - 1, "and") || s.IsApostrophe(at - 1) ? OfDecade(end + 1, 1900 + tens) : null;
    }

    /// <summary>"'82", after a word that years follow.</summary>
    public static TimeDraft? Short(TimeSentence s, int at)
    {
        if (s[at + 1].IsSpaced || s.Plain(at + 1, 2, 2) is not int year || s.Role(at - 1) != TimeRole.YearContext) return null;
        if (s.Is(at + 2, "s") && !s[at + 2].IsSpaced) return null;
        return s[at + 2].IsWord && !s[at + 2].IsSpaced ? null : TimeDraft.Found(at + 2, TimeAnchor.Of(Century(s, year)));
    }

    /// <summary>The year behind a day or month: four digits, two behind "of", words, or "last year". The index behind it comes back in <paramref name="end"/>.</summary>
    public static int? Behind(TimeSentence s, int at, out int end)
    {
        var shifted = s.Is(at, "of") ? at + 1 : at;
        if (s.Role(shifted) == TimeRole.Shift && s.Is(shifted + 1, "year") && !s.Is(shifted, "same") && s.Anchor.Year + s.Word(shifted).Number is int near)
        {
            end = shifted + 2;
            return near;
        }
        var first = s.IsMark(at, ',') || s.Is(at, "of") || (s.Is(at, "in") && s.Year(at + 1) is not null) ? at + 1 : at;
        end = first + 1;
        if (s.Year(first) is int year) return year;
        if (s.Is(at, "of") && s.Plain(first, 2, 2) is int two) return Century(s, two);
        if (s.IsApostrophe(first) && !s[first + 1].IsSpaced && s.Plain(first + 1, 2, 2) is int marked)
        {
            end = first + 2;
            return Century(s, marked);
        }
        return s[first].IsWord && s.Word(first).IsNumber ? InWords(s, first, out end) : null;
    }

    /// <summary>Two digits mean the year nearest below a decade after publication.</summary>
    public static int Century(TimeSentence s, int year)
    {
        var limit = (s.Anchor.Year ?? 2030) + 10;
        var full = (limit / 100 * 100) + year;
        return full > limit ? full - 100 : full;
    }

    // "two thousand and thirty-two", "nineteen eighty-six", "nineteen hundred ninety-three".
    private static int? InWords(TimeSentence s, int at, out int end)
    {
        end = s.NumberEnd(at, out var number);
        if (number is >= 1500 and < 2100 && number == Math.Floor(number)) return (int)number;
        // The reader of numbers takes "twenty twenty" apart, and "nineteen eighty-six" too.
        if (number is < 15 or > 20 || NumberLexicon.Find(s[at].Span.In(s.Text)).Value != number) return null;
        var second = s.NumberEnd(at + 1, out var years);
        if (second == at + 1 || years is < 10 or > 99) return null;
        end = second;
        return (int)((number * 100) + years);
    }

    private static TimeDraft OfDecade(int end, int year) => TimeDraft.Of(end, TimeKind.Date, (year / 10).ToString(CultureInfo.InvariantCulture));

    private static bool LooksPlural(TimeSentence s, int at)
    {
        var word = s[at].Span.In(s.Text);
        if (word is "was" or "is" or "has" or "as") return false;
        return (word.EndsWith('s') && !word.EndsWith("ss")) || word is "people" or "men";
    }

    private static bool IsInsideNumber(TimeSentence s, int at)
    {
        if (s[at + 1].IsWord && !s[at + 1].IsSpaced) return true;
        if (IsHyphenated(s, at)) return true;
        if (at == 0 || s[at].IsSpaced) return s.Is(at - 1, "no");
        // "Expo-2020" is a name; "mid-2021" and "post-1991" are dates.
        if (s.IsHyphen(at - 1) && s.IsCapital(at - 2) && s.Role(at - 2) != TimeRole.Edge) return true;
        var before = s.Text[s[at].Span.Start - 1];
        return before is '$' or '€' or '£' or '¥' or '#' or '.' or '/' or ':' or '+' or '@' or '_' || char.IsLetter(before);
    }

    // Of numbers tied by hyphens only "2014-2018" and "2014-15" are years; telephone numbers and codes are not.
    private static bool IsHyphenated(TimeSentence s, int at)
    {
        if (s.IsHyphen(at - 1) && s.IsNumber(at - 2) && (s.Year(at - 2) is null || (s.IsHyphen(at - 3) && s.IsNumber(at - 4)))) return true;
        if (!s.IsHyphen(at + 1) || !s.IsNumber(at + 2)) return false;
        if (s.IsHyphen(at + 3) && s.IsNumber(at + 4)) return true;
        if (s.Year(at + 2) is not null || s[at + 1].IsSpaced) return false;
        return s.Plain(at + 2, 2, 2) is not int next || (next - (int)(s[at].Value % 100)) is < 1 or > LongestSeason;
    }
}
