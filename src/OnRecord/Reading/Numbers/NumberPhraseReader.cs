using System.Collections.Frozen;
using System.Globalization;

namespace OnRecord.Reading.Numbers;

/// <summary>Reads a number at an atom, in digits, words or both, with its sign, decimals, fraction and scale.</summary>
internal static class NumberPhraseReader
{
    /// <summary>Numerators and denominators of fractions in digits are short: "3/4", but not "2014/15".</summary>
    private const int LongestTerm = 3;

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Multipliers = DataTable.Rows("Reading/Numbers/multipliers.tsv")
        .ToFrozenDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest number that starts at an atom; null when there is none.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="atoms">Atoms of one sentence.</param>
    /// <param name="at">Index of the first atom.</param>
    public static NumberPhrase? Read(string text, IReadOnlyList<Atom> atoms, int at)
    {
        var start = Sign(text, atoms, at);
        if (Unsigned(text, atoms, start) is not NumberPhrase number) return null;
        if (number.Form != NumberForm.Ordinal) number = Tail(text, atoms, number);
        return start == at ? number : number with { Start = at, Value = -number.Value };
    }

    /// <summary>A number without sign and without what may follow it: over, out of, in.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="atoms">Atoms of one sentence.</param>
    /// <param name="at">Index of the first atom.</param>
    /// <param name="isCount">True where only a count can stand: "second" is a unit then and no ordinal, "one" no pronoun.</param>
    public static NumberPhrase? Unsigned(string text, IReadOnlyList<Atom> atoms, int at, bool isCount = false)
    {
        if (at >= atoms.Count) return null;
        if (!atoms[at].IsWord) return NumberPartReader.CanBeDigits(text, atoms, at) ? InDigits(text, atoms, at, isCount) : null;
        return InWords(text, atoms, at, isCount);
    }

    /// <summary>"-5", "minus five"; a hyphen between two things is no sign, and one with a space behind it only where the text starts.</summary>
    private static int Sign(string text, IReadOnlyList<Atom> atoms, int at)
    {
        if (at + 1 >= atoms.Count) return at;
        if (atoms[at].IsWord) return NumberPartReader.Is(text, atoms[at], "minus") || NumberPartReader.Is(text, atoms[at], "negative") ? at + 1 : at;
        if (text[atoms[at].Span.Start] is not ('-' or '\u2212') || !NumberPartReader.CanBeDigits(text, atoms, at + 1)) return at;
        if (atoms[at + 1].IsSpaced) return at == 0 ? at + 1 : at;
        return atoms[at].IsSpaced || (!atoms[at - 1].IsWord && !atoms[at - 1].IsNumber && text[atoms[at - 1].Span.Start] is '<' or '>' or '=' or '(' or '^') ? at + 1 : at;
    }

    private static NumberPhrase? InDigits(string text, IReadOnlyList<Atom> atoms, int at, bool isCount)
    {
        var end = NumberPartReader.EndOfDigits(text, atoms, at, out var value, out var isSpaced);
        if (end == at) return null;
        var number = new NumberPhrase(at, end, value) { IsSpaced = isSpaced };
        if (!isCount && OrdinalEnd(text, atoms, end) is var ordinal && ordinal > end) return number with { End = ordinal, Form = NumberForm.Ordinal };
        if (SlashEnd(text, atoms, at, out var quotient) is var slash && slash > at) return new NumberPhrase(at, slash, quotient, value < 1 ? NumberForm.Cardinal : NumberForm.Fraction) { IsGlued = NumberPartReader.IsGlued(text, atoms, slash) };
        if (end < atoms.Count && atoms[end].IsSpaced && atoms[end].IsNumber && value % 1 == 0 && SlashEnd(text, atoms, end, out quotient) is var mixed && mixed > end && quotient < 1) return number with { End = mixed, Value = value + quotient };
        if (end < atoms.Count && atoms[end].IsSpaced && text[atoms[end].Span.Start] >= '\u00BC' && atoms[end].Kind == AtomKind.Mark && NumberPartReader.EndOfDigits(text, atoms, end, out var sign, out _) is var vulgar && vulgar > end) return number with { End = vulgar, Value = value + sign };
        if (end < atoms.Count && atoms[end].IsWord && Multipliers.TryGetValue(atoms[end].Span.In(text), out var factor) && (!atoms[end].IsSpaced || IsLast(atoms, end)))
        {
            return number with { End = end + 1, Value = value * factor, Scale = factor, IsGlued = NumberPartReader.IsGlued(text, atoms, end + 1) };
        }
        if (NumberPartReader.IsGlued(text, atoms, end)) return number with { IsGlued = true };
        return InWords(text, atoms, at, isCount) is { } longer && longer.End > end ? longer : number;
    }

    /// <summary>"4 k." at the end of what is said: a letter before more words is a word of its own.</summary>
    private static bool IsLast(IReadOnlyList<Atom> atoms, int at) => at + 1 >= atoms.Count || atoms[at + 1].Kind == AtomKind.Mark;

    private static int OrdinalEnd(string text, IReadOnlyList<Atom> atoms, int end) =>
        end < atoms.Count && !atoms[end].IsSpaced && atoms[end].IsWord && atoms[end].Span.In(text) is "st" or "nd" or "rd" or "th" ? end + 1 : end;

    /// <summary>"3/4" that no other slash, letter or hyphen touches.</summary>
    private static int SlashEnd(string text, IReadOnlyList<Atom> atoms, int at, out double value)
    {
        value = 0;
        if (at + 2 >= atoms.Count || !atoms[at].IsPlainNumber || !atoms[at + 2].IsPlainNumber || atoms[at + 1].Kind != AtomKind.Mark || text[atoms[at + 1].Span.Start] != '/') return at;
        if (atoms[at + 1].IsSpaced != atoms[at + 2].IsSpaced || atoms[at].Digits > LongestTerm || atoms[at + 2].Digits > LongestTerm || atoms[at + 2].Value == 0) return at;
        if (at > 0 && !atoms[at].IsSpaced && text[atoms[at].Span.Start - 1] is '/' or '_') return at;
        if (at + 3 < atoms.Count && !atoms[at + 3].IsSpaced && text[atoms[at + 3].Span.Start] is '/' or '_') return at;
        value = atoms[at].Value / atoms[at + 2].Value;
        return at + 3;
    }

    private static bool CanBegin(string text, IReadOnlyList<Atom> atoms, int at)
    {
        var word = atoms[at].Span.In(text);
        if (NumberLexicon.Find(word).Kind != NumberWordKind.None) return true;
        return word is "a" or "A" or "an" or "An" && at + 1 < atoms.Count && atoms[at + 1].IsWord;
    }

    private static NumberPhrase? InWords(string text, IReadOnlyList<Atom> atoms, int at, bool isCount)
    {
        // Most words are no number: the buffer is laid out only for those that may begin one.
        if (atoms[at].IsWord && !CanBegin(text, atoms, at)) return null;
        Span<NumberPart> buffer = stackalloc NumberPart[NumberPartReader.Most];
        var count = NumberPartReader.Collect(text, atoms, at, buffer);
        if (isCount && count > 0 && buffer[count - 1].Kind == NumberWordKind.Ordinal) count--;
        if (count == 0) return null;
        ReadOnlySpan<NumberPart> parts = buffer[..count];
        var broken = 0;
        while (broken < count && parts[broken].Kind is not (NumberWordKind.Share or NumberWordKind.Ordinal)) broken++;
        if (broken < count && Fraction(parts, broken) is NumberPhrase fraction) return fraction;
        var end = NumberGrammar.Cardinal(parts, 0, out var value, out var scale);
        // "280 million first notes": digits never end in an ordinal word.
        if (broken < count && parts[broken].Kind == NumberWordKind.Ordinal && parts[0].Kind != NumberWordKind.Digits && !IsToLast(text, atoms, parts[broken].End) && !parts[broken].IsPlural && NumberGrammar.TryOrdinal(parts[..(broken + 1)], out var place)) return new NumberPhrase(at, parts[broken].End, place, NumberForm.Ordinal);
        if (end == 0 || (!isCount && IsPronoun(text, atoms, at, parts[end - 1]))) return null;
        var number = new NumberPhrase(at, parts[end - 1].End, value, NumberForm.Cardinal, scale);
        return Decimals(text, atoms, number);
    }

    /// <summary>"second to last" is counted from the end.</summary>
    private static bool IsToLast(string text, IReadOnlyList<Atom> atoms, int at)
    {
        if (at + 1 >= atoms.Count || !NumberPartReader.Is(text, atoms[at], "to")) return false;
        var last = NumberPartReader.Is(text, atoms[at + 1], "the") ? at + 2 : at + 1;
        return last < atoms.Count && NumberPartReader.Is(text, atoms[last], "last");
    }

    private static NumberPhrase? Fraction(ReadOnlySpan<NumberPart> parts, int broken)
    {
        if (!NumberGrammar.TryFraction(parts[..(broken + 1)], out var whole, out var share, out var scale)) return null;
        var number = new NumberPhrase(parts[0].Start, parts[broken].End, whole + share, whole > 0 ? NumberForm.Cardinal : NumberForm.Fraction, scale)
        {
            IsDoubtful = whole == 0 && parts[0].IsArticle && parts[broken].Kind == NumberWordKind.Ordinal && !parts[broken].IsPlural,
        };
        // "half a million", "three quarters of a billion" by its scale; "five and a half million".
        var next = broken + 1;
        if (parts[broken].Kind != NumberWordKind.Share || next >= parts.Length) return number;
        if (parts[next].IsArticle) next++;
        if (next >= parts.Length || parts[next].Kind is not (NumberWordKind.Scale or NumberWordKind.Dozen)) return number;
        var multiplier = 1.0;
        while (next < parts.Length && parts[next].Kind is NumberWordKind.Scale or NumberWordKind.Dozen) multiplier *= parts[next++].Value;
        var value = scale > multiplier ? whole + (share / scale * multiplier) : (whole + share) * multiplier;
        return number with { End = parts[next - 1].End, Value = value, Form = NumberForm.Cardinal, Scale = multiplier };
    }

    /// <summary>"two hundred point zero three", "five point five million" has no scale behind the point in print.</summary>
    private static NumberPhrase Decimals(string text, IReadOnlyList<Atom> atoms, NumberPhrase number)
    {
        if (number.End + 1 >= atoms.Count || !NumberPartReader.Is(text, atoms[number.End], "point")) return number;
        var i = number.End + 1;
        double value = number.Value, place = 1;
        var end = number.End;
        while (i < atoms.Count && atoms[i].IsWord && NumberLexicon.Find(atoms[i].Span.In(text)) is { Kind: NumberWordKind.Unit or NumberWordKind.Ten } digit && place > 1e-12)
        {
            i++;
            if (digit.Kind == NumberWordKind.Ten)
            {
                place /= 100;
                value += digit.Value * place;
                var unit = i + 1 < atoms.Count && NumberPartReader.IsHyphen(text, atoms[i]) ? i + 1 : i;
                if (unit < atoms.Count && atoms[unit].IsWord && NumberLexicon.Find(atoms[unit].Span.In(text)) is { Kind: NumberWordKind.Unit, Value: > 0 and < 10 } last)
                {
                    value += last.Value * place;
                    i = unit + 1;
                }
                end = i;
                break;
            }
            place /= digit.Value < 10 ? 10 : 100;
            value += digit.Value * place;
            end = i;
        }
        if (end == number.End) return number;
        number = number with { End = end, Value = value };
        if (end < atoms.Count && atoms[end].IsWord && NumberLexicon.Find(atoms[end].Span.In(text)) is { Kind: NumberWordKind.Scale } scale) number = number with { End = end + 1, Value = value * scale.Value, Scale = scale.Value };
        return number;
    }

    /// <summary>"one in five", "two out of three": of a smaller number by a larger. "one over three": arithmetic.</summary>
    private static NumberPhrase Tail(string text, IReadOnlyList<Atom> atoms, NumberPhrase number)
    {
        var i = number.End;
        if (i + 1 >= atoms.Count || !atoms[i].IsWord || number.Form != NumberForm.Cardinal || number.IsGlued || IsMoney(text, atoms, number.Start)) return number;
        var isOver = NumberPartReader.Is(text, atoms[i], "over");
        var isOut = NumberPartReader.Is(text, atoms[i], "out") && NumberPartReader.Is(text, atoms[i + 1], "of");
        if (!isOver && !isOut && !NumberPartReader.Is(text, atoms[i], "in")) return number;
        if (Unsigned(text, atoms, isOut ? i + 2 : i + 1) is not { Form: NumberForm.Cardinal, IsGlued: false } other || other.Value <= 0) return number;
        if (!isOver && (number.Value >= other.Value || number.Value % 1 != 0 || (!isOut && IsYear(atoms, other)))) return number;
        return new NumberPhrase(number.Start, other.End, number.Value / other.Value, isOver ? NumberForm.Quotient : NumberForm.Ratio);
    }

    private static bool IsYear(IReadOnlyList<Atom> atoms, NumberPhrase number) => atoms[number.Start].Digits == 4 && number.End == number.Start + 1 && number.Value is > 1000 and < 2200;

    private static bool IsMoney(string text, IReadOnlyList<Atom> atoms, int start) => start > 0 && char.GetUnicodeCategory(text[atoms[start - 1].Span.Start]) == UnicodeCategory.CurrencySymbol;

    /// <summary>"the one you mean", "that one", "the last one": the word stands for a thing.</summary>
    private static bool IsPronoun(string text, IReadOnlyList<Atom> atoms, int at, NumberPart last)
    {
        if (last.End != at + 1 || !NumberPartReader.Is(text, atoms[at], "one") || at == 0 || !atoms[at - 1].IsWord) return false;
        return atoms[at - 1].Span.In(text) is "the" or "The" or "that" or "That" or "this" or "This" or "which" or "each" or "every" or "any" or "no" or "No"
            or "another" or "other" or "next" or "current" or "previous" or "latest" or "only" || NumberLexicon.Find(atoms[at - 1].Span.In(text)).Kind == NumberWordKind.Ordinal;
    }
}
