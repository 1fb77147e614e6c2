using System.Collections.Immutable;
using System.Globalization;

namespace OnRecord.Weave.Copies;

/// <summary>
/// Cuts a text into words and hashes them in one pass, without a string for any of them: copies are looked for in every report that arrives.
/// Capitals, accents, hyphens, apostrophes, soft hyphens and marks without width make no difference.
/// </summary>
internal static class WordHasher
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Units up to here, most of all text, are looked up at once.</summary>
    private const char Tabled = '\u0180';

    /// <summary>What a unit is within a word, by unit: its plain lower-case form, or 0 when it is no letter and no digit.</summary>
    private static readonly char[] Plain = [.. Enumerable.Range(0, Tabled).Select(unit => Look((char)unit))];

    /// <summary>The words of some spans of a text, in order, by 64-bit FNV-1a over their plain forms.</summary>
    public static HashedWord[] Read(string text, ImmutableArray<TextSpan> spans)
    {
        var words = new List<HashedWord>();
        Read(text, spans, words);
        return [.. words];
    }

    /// <summary>The same, added to a list.</summary>
    public static void Read(string text, ImmutableArray<TextSpan> spans, List<HashedWord> words)
    {
        foreach (var span in spans) Read(text, span, words);
    }

    private static void Read(string text, TextSpan span, List<HashedWord> words)
    {
        var units = text.AsSpan(0, span.End);
        for (var i = span.Start; i < units.Length;)
        {
            var plain = PlainOf(units[i]);
            if (plain == 0)
            {
                i++;
                continue;
            }
            var start = i;
            var hash = (Offset ^ plain) * Prime;
            var isWhole = StandsAlone(plain);
            for (i++; i < units.Length && !isWhole; i++)
            {
                plain = PlainOf(units[i]);
                if (plain == 0)
                {
                    if (!Joins(units, i)) break;
                    if (units[i] == '.') hash = (hash ^ '.') * Prime;
                }
                else if (StandsAlone(plain)) break;
                else hash = (hash ^ plain) * Prime;
            }
            words.Add(new HashedWord(hash, start, i));
        }
    }

    private static char PlainOf(char unit) => unit < Tabled ? Plain[unit] : Look(unit);

    private static char Look(char unit) => char.IsLetterOrDigit(unit) ? PlainLetters.Of(unit) : '\0';

    /// <summary>Scripts that set no blanks between words: every sign counts as one.</summary>
    private static bool StandsAlone(char plain) => plain is (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff') or (>= '\u2e80' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');

    /// <summary>True for a mark inside a word: an accent of its own, an apostrophe, a hyphen, a point or comma in a number.</summary>
    private static bool Joins(ReadOnlySpan<char> units, int at)
    {
        var mark = units[at];
        if (mark is ' ' or '\n') return false;
        if (mark is '.' or ',') return char.IsAsciiDigit(units[at - 1]) && at + 1 < units.Length && char.IsAsciiDigit(units[at + 1]);
        if (mark is '\'' or '’' or '-' or '‑') return at + 1 < units.Length && PlainOf(units[at + 1]) != 0;
        return mark > '\x7f' && CharUnicodeInfo.GetUnicodeCategory(mark) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
    }
}
