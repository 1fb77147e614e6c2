namespace OnRecord.Reading.Numbers;

/// <summary>Collects the words and digits that may make one number, for the grammar to divide.</summary>
internal static class NumberPartReader
{
    /// <summary>Longer numbers in words are not printed; the limit keeps odd input linear.</summary>
    public const int Most = 24;

    /// <summary>Collects the parts from an atom on.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="atoms">Atoms of one sentence.</param>
    /// <param name="at">Index of the first atom.</param>
    /// <param name="parts">Takes the parts; room for <see cref="Most"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Collect(string text, IReadOnlyList<Atom> atoms, int at, Span<NumberPart> parts)
    {
        var count = 0;
        for (var i = at; count < parts.Length && i < atoms.Count;)
        {
            var join = NumberJoin.None;
            var next = i;
            if (count > 0 && IsHyphen(text, atoms[i]) && i + 1 < atoms.Count && atoms[i].IsSpaced == atoms[i + 1].IsSpaced) (next, join) = (i + 1, NumberJoin.Hyphen);
            else if (count > 0 && Is(text, atoms[i], "and")) (next, join) = (i + 1, NumberJoin.And);
            if (!TryRead(text, atoms, next, join, out var part)) break;
            if (count > 0 && !Follows(parts[count - 1], part)) break;
            parts[count++] = part;
            i = part.End;
            if (part.Kind == NumberWordKind.Ordinal) break;
        }
        return count;
    }

    /// <summary>A share ends a number, unless a scale follows: "half a million", "a quarter million".</summary>
    private static bool Follows(NumberPart before, NumberPart part)
    {
        if (before.Kind == NumberWordKind.Dozen) return false;
        if (before.Kind == NumberWordKind.Share) return part.Join == NumberJoin.None && (part.Kind is NumberWordKind.Scale or NumberWordKind.Dozen || part.IsArticle);
        return part.Kind != NumberWordKind.Digits || (before.Kind == NumberWordKind.Scale && part.Join != NumberJoin.Hyphen);
    }

    private static bool TryRead(string text, IReadOnlyList<Atom> atoms, int at, NumberJoin join, out NumberPart part)
    {
        part = default;
        if (at >= atoms.Count) return false;
        var atom = atoms[at];
        if (!atom.IsWord)
        {
            if (!CanBeDigits(text, atoms, at)) return false;
            var end = EndOfDigits(text, atoms, at, out var digits, out _);
            if (end == at || (join != NumberJoin.None && IsGlued(text, atoms, end))) return false;
            part = new NumberPart(NumberWordKind.Digits, digits, at, end, join);
            return true;
        }
        var word = atom.Span.In(text);
        if (word is "a" or "A" or "an" or "An")
        {
            if (at + 1 >= atoms.Count || !atoms[at + 1].IsWord || Word(atoms[at + 1].Span.In(text), out _) is not { Kind: NumberWordKind.Scale or NumberWordKind.Dozen or NumberWordKind.Share or NumberWordKind.Ordinal }) return false;
            part = new NumberPart(NumberWordKind.Unit, 1, at, at + 1, join, IsArticle: true);
            return true;
        }
        var found = Word(word, out var isPlural);
        if (found.Kind == NumberWordKind.None) return false;
        part = new NumberPart(found.Kind, found.Value, at, at + 1, join, isPlural);
        return true;
    }

    private static NumberWord Word(ReadOnlySpan<char> word, out bool isPlural)
    {
        isPlural = false;
        var found = NumberLexicon.Find(word);
        if (found.Kind != NumberWordKind.None || word.Length < 3 || word[^1] is not ('s' or 'S')) return found;
        if (word.Equals("halves", StringComparison.OrdinalIgnoreCase)) word = "halfs";
        found = NumberLexicon.Find(word[..^1]);
        isPlural = true;
        return found.Kind is NumberWordKind.Scale or NumberWordKind.Ordinal or NumberWordKind.Dozen or NumberWordKind.Share ? found : default;
    }

    /// <summary>True for digits, for a decimal point before them and for a fraction sign.</summary>
    public static bool CanBeDigits(string text, IReadOnlyList<Atom> atoms, int at) =>
        atoms[at].IsNumber
        || text[atoms[at].Span.Start] >= '\u00BC'
        || (text[atoms[at].Span.Start] == '.' && at + 1 < atoms.Count && atoms[at + 1].IsNumber && !atoms[at + 1].IsSpaced && (at == 0 || atoms[at].IsSpaced));

    /// <summary>Index behind the atoms of a number in digits.</summary>
    public static int EndOfDigits(string text, IReadOnlyList<Atom> atoms, int at, out double value, out bool isSpaced)
    {
        var end = DigitReader.Read(text, atoms[at].Span.Start, atoms[^1].Span.End, out value, out isSpaced);
        var i = at;
        while (i < atoms.Count && atoms[i].Span.End <= end) i++;
        return i;
    }

    /// <summary>True when a letter stands right at the atom before an index.</summary>
    public static bool IsGlued(string text, IReadOnlyList<Atom> atoms, int end) =>
        end < atoms.Count && !atoms[end].IsSpaced && atoms[end].IsWord && char.IsLetter(text[atoms[end].Span.Start]);

    public static bool Is(string text, Atom atom, string word) => atom.IsWord && atom.Span.In(text).Equals(word, StringComparison.OrdinalIgnoreCase);

    public static bool IsHyphen(string text, Atom atom) => atom.Kind == AtomKind.Mark && text[atom.Span.Start] is '-' or '\u2010' or '\u2011';
}
