using OnRecord.Reading.Numbers;

namespace OnRecord.Records.Figures;

/// <summary>Reads a bare number: "1.2 million", "two dozen", "tens of thousands", "tens of 1000's", "several hundred", "half a million".</summary>
internal static class AmountReader
{
    /// <summary>What "dozen" and "score" count.</summary>
    private const double Dozen = 12, Score = 20;

    public static Amount? Read(FigureSentence s, int at) => Order(s, at) ?? Indefinite(s, at) ?? Cardinal(s, at);

    /// <summary>"tens of thousands", "dozens", "thousands", "1000s": an order of magnitude by its lower end.</summary>
    private static Amount? Order(FigureSentence s, int at)
    {
        double value = 1;
        var i = at;
        for (var links = 0; links < 3; links++)
        {
            if (PluralScale(s, i, out var end) is not double scale) break;
            value *= scale;
            i = end;
            if (!s.Is(i, "of") || PluralScale(s, i + 1, out _) is null) break;
            i++;
        }
        // "tens" alone is no number: "tens of" something is.
        return i == at || (s.Is(at, "tens") && i == at + 1 && !s.Is(i, "of")) ? null : new Amount(i, value, Bound.Order);
    }

    private static double? PluralScale(FigureSentence s, int at, out int end)
    {
        end = at + 1;
        if (s[at].IsNumber)
        {
            // "1000's", "1,000s": a power of ten with a plural.
            var mark = s.IsMark(at + 1, '\'') || s.IsMark(at + 1, '\u2019') ? 1 : 0;
            end = at + 2 + mark;
            var isPower = s[at].Value is 10 or 100 or 1000 or 10_000 or 100_000 or 1_000_000;
            return isPower && s.Is(at + 1 + mark, "s") && !s[at + 1 + mark].IsSpaced ? s[at].Value : null;
        }
        var word = s.Word(at);
        if (word.IsEmpty || word[^1] is not ('s' or 'S')) return null;
        if (s.Is(at, "tens")) return 10;
        if (s.Is(at, "dozens")) return Dozen;
        if (s.Is(at, "scores")) return s.Is(at + 1, "of") ? Score : null;
        return NumberLexicon.Find(word[..^1]) is { Kind: NumberWordKind.Scale } scale && word.Length > 4 ? scale.Value : null;
    }

    /// <summary>"a dozen", "half a million", "several hundred", "a few thousand".</summary>
    private static Amount? Indefinite(FigureSentence s, int at)
    {
        var i = at;
        var share = 1.0;
        if (s.Is(i, "half") && s.Is(i + 1, "a"))
        {
            share = 0.5;
            i++;
        }
        var vague = s.Is(i, "several") || s.Is(i, "many") || s.Is(i, "few") || (s.Is(i, "a") && s.Is(i + 1, "few"));
        if (!vague && !s.Is(i, "a") && !s.Is(i, "an")) return null;
        i += s.Is(i, "a") && s.Is(i + 1, "few") ? 2 : 1;
        if (ScaleOrDozen(s, i) is not double scale) return null;
        i++;
        // "a hundred thousand".
        if (s.NumberKind(i) == NumberWordKind.Scale)
        {
            scale *= NumberLexicon.Find(s.Word(i)).Value;
            i++;
        }
        return new Amount(i, share * scale, vague ? Bound.Order : share < 1 ? null : Bound.About, scale);
    }

    private static double? ScaleOrDozen(FigureSentence s, int at) =>
        s.Is(at, "dozen") ? Dozen
        : s.NumberKind(at) == NumberWordKind.Scale && s.Word(at).Length > 2 ? NumberLexicon.Find(s.Word(at)).Value
        : null;

    private static Amount? Cardinal(FigureSentence s, int at)
    {
        var end = NumberReader.Read(s.Text, s.Atoms, at, out var value);
        if (end == at) return null;
        if (s.Is(end, "dozen")) return new Amount(end + 1, value * Dozen, Bound.About);
        if (s.Is(end, "k") && !s[end].IsSpaced) return new Amount(end + 1, value * 1000, Scale: 1000);
        var last = NumberLexicon.Find(s.Word(end - 1));
        return new Amount(end, value, Scale: last.Kind == NumberWordKind.Scale ? last.Value : 1);
    }
}
