using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OnRecord.Intake.Charsets;

/// <summary>
/// Tells the encoding of bytes that state none by the words they make. A right reading has words of one script, small letters behind the first, and the marks of prose;
/// a wrong one mixes scripts, has capitals inside words, and symbols between letters.
/// </summary>
internal static class CharsetLikelihood
{
    /// <summary>Bytes that are looked at.</summary>
    private const int MostBytes = 16 * 1024;

    /// <summary>Characters above ASCII needed to tell anything by.</summary>
    private const int LeastCharacters = 4;

    /// <summary>
    /// Mean score a character from which a reading counts as words. A right reading has 0.8 and more on the tests' sentences in twelve languages, windows-1252 read as another page below 0.3.
    /// </summary>
    private const double LeastScore = 0.5;

    private static readonly ImmutableArray<Charset> Candidates =
        [.. new[] { "windows-1252", "windows-1251", "KOI8-U", "IBM866", "windows-1253", "windows-1250", "windows-1254", "windows-1255", "windows-1256" }.Select(CharsetLabels.Named)];

    /// <summary>The encoding whose reading looks most like words; null when none does.</summary>
    public static Charset? Best(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, MostBytes)];
        var text = ArrayPool<char>.Shared.Rent(bytes.Length + 16);
        Charset? best = null;
        var bestScore = LeastScore;
        foreach (var candidate in Candidates)
        {
            var length = candidate.Decoder.GetChars(bytes, text);
            Take(candidate, Score(text.AsSpan(0, length)));
        }
        foreach (var pairs in BytePairs.All) Take(pairs.Charset, pairs.Score(bytes));
        ArrayPool<char>.Shared.Return(text);
        return best;

        void Take(Charset candidate, double score)
        {
            // The first stands unless another is plainly better: encodings that share most letters differ by chance.
            if (score <= bestScore + (best is null ? 0 : 0.02)) return;
            best = candidate;
            bestScore = score;
        }
    }

    /// <summary>Mean of what speaks for and against the characters above ASCII; at most 1.</summary>
    private static double Score(ReadOnlySpan<char> text)
    {
        var (sum, count) = (0.0, 0);
        var before = CharacterKind.None;
        for (var i = 0; i < text.Length; i++)
        {
            var kind = KindOf(text[i]);
            if (text[i] >= 0x80)
            {
                count++;
                sum += Worth(kind, before, i + 1 < text.Length ? KindOf(text[i + 1]) : CharacterKind.None);
            }
            before = kind;
        }
        return count < LeastCharacters ? 0 : sum / count;
    }

    private static double Worth(CharacterKind kind, CharacterKind before, CharacterKind after) => kind switch
    {
        CharacterKind.Wrong => -4,
        CharacterKind.Symbol => -0.5,
        CharacterKind.Mark => IsLetter(before) && IsLetter(after) ? 0 : 0.6,
        // Accented Latin letters stand between plain ones; whole words of them are another script in disguise.
        CharacterKind.LatinSmall => before is CharacterKind.LatinSmall && after is CharacterKind.LatinSmall ? -0.5 : IsForeign(before) || IsForeign(after) ? -1 : 1,
        CharacterKind.LatinCapital => before is CharacterKind.PlainSmall or CharacterKind.LatinSmall ? -1.5 : IsForeign(before) || IsForeign(after) ? -1 : 0.6,
        CharacterKind.OtherSmall => before is CharacterKind.PlainSmall or CharacterKind.LatinSmall || after is CharacterKind.PlainSmall ? -1.5 : 1,
        CharacterKind.OtherCapital => before is CharacterKind.OtherSmall or CharacterKind.PlainSmall or CharacterKind.LatinSmall ? -1.5 : 0.8,
        _ => 0,
    };

    private static bool IsForeign(CharacterKind kind) => kind is CharacterKind.OtherSmall or CharacterKind.OtherCapital;

    private static bool IsLetter(CharacterKind kind) => kind is CharacterKind.PlainSmall or CharacterKind.PlainCapital or CharacterKind.LatinSmall or CharacterKind.LatinCapital || IsForeign(kind);

    private static CharacterKind KindOf(char c)
    {
        if (c < 0x80) return char.IsAsciiLetterLower(c) ? CharacterKind.PlainSmall : char.IsAsciiLetterUpper(c) ? CharacterKind.PlainCapital : CharacterKind.None;
        if (c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || c < 0xA0) return CharacterKind.Wrong;
        if (c is '\u00A0' or '«' or '»' or (>= '\u2010' and <= '\u2026') or '€' or '°' or '§' or '№') return CharacterKind.Mark;
        return Rune.GetUnicodeCategory(char.IsSurrogate(c) ? Rune.ReplacementChar : new Rune(c)) switch
        {
            UnicodeCategory.LowercaseLetter => c < 0x250 ? CharacterKind.LatinSmall : CharacterKind.OtherSmall,
            UnicodeCategory.UppercaseLetter => c < 0x250 ? CharacterKind.LatinCapital : CharacterKind.OtherCapital,
            UnicodeCategory.OtherLetter => CharacterKind.OtherSmall,
            UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control => CharacterKind.Wrong,
            _ => CharacterKind.Symbol,
        };
    }

    private enum CharacterKind
    {
        None,
        PlainSmall,
        PlainCapital,
        LatinSmall,
        LatinCapital,
        OtherSmall,
        OtherCapital,
        Mark,
        Symbol,
        Wrong,
    }
}
