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

    /// <summary>"several hundred", "a few thousand", "a couple of dozen".</summary>
    private static Amount? Indefinite(FigureSentence s, int at)
    {
        var i = s.Is(at, "a") ? at + 1 : at;
        var isCouple = i > at && s.Is(i, "couple");
        if (isCouple) i += s.Is(i + 1, "of") ? 2 : 1;
        else if (s.Is(i, "few") || (i == at && (s.Is(i, "several") || s.Is(i, "many")))) i++;
        else return null;
        double scale;
        if (s.Is(i, "dozen")) scale = Dozen;
        else if (s.NumberKind(i) == NumberWordKind.Scale && s.Word(i).Length > 2) scale = NumberLexicon.Find(s.Word(i)).Value;
        else return null;
        i++;
        if (s.NumberKind(i) == NumberWordKind.Scale) scale *= NumberLexicon.Find(s.Word(i++)).Value;
        return isCouple ? new Amount(i, 2 * scale, Bound.About, scale) : new Amount(i, scale, Bound.Order, scale);
    }

    private static Amount? Cardinal(FigureSentence s, int at)
    {
        if (NumberPhraseReader.Read(s.Text, s.Atoms, at) is not NumberPhrase number || number.Form is NumberForm.Ordinal or NumberForm.Quotient) return null;
        // "a hundred" and dozens are round; a fraction stands for a share that nobody counted out.
        var isRound = number.Scale == Dozen || s.Is(at, "a") || s.Is(at, "an") || number.Form != NumberForm.Cardinal;
        return new Amount(number.End, number.Value, isRound ? Bound.About : null, number.Scale) { Form = number.Form, IsGlued = number.IsGlued, IsDoubtful = number.IsSpaced || number.IsDoubtful };
    }
}
