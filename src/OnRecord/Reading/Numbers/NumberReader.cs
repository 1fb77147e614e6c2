namespace OnRecord.Reading.Numbers;

/// <summary>Reads a cardinal number in digits, words or both: "150,000", "1.2 million", "twenty-five", "two and a half".</summary>
internal static class NumberReader
{
    /// <summary>Reads the longest number that starts at an atom.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="atoms">Atoms of one sentence.</param>
    /// <param name="at">Index of the first atom.</param>
    /// <param name="value">The number.</param>
    /// <returns>Index behind its last atom; <paramref name="at"/> when there is no number.</returns>
    public static int Read(string text, IReadOnlyList<Atom> atoms, int at, out double value)
    {
        value = 0;
        var i = at;
        double total = 0, group = 0;
        var expects = Expected.Start;
        while (i < atoms.Count)
        {
            var atom = atoms[i];
            if (atom.IsNumber)
            {
                if (expects != Expected.Start) break;
                group = atom.Value;
                i++;
                expects = Expected.Scale;
                if (HalfEnd(text, atoms, i, out var part) is var half && half > i)
                {
                    group += part;
                    i = half;
                }
                continue;
            }
            var next = i;
            // "twenty-five" and "two hundred and six": the link counts only between two parts.
            if (i > at && (IsHyphen(text, atom) || (expects == Expected.AfterScale && Is(text, atom, "and")))) next = i + 1;
            if (next >= atoms.Count || !atoms[next].IsWord) break;
            var word = NumberLexicon.Find(atoms[next].Span.In(text));
            if (word.Kind == NumberWordKind.Scale && i > at && expects != Expected.Start)
            {
                if (word.Value == 100) group *= 100;
                else
                {
                    total += group * word.Value;
                    group = 0;
                }
                i = next + 1;
                expects = Expected.AfterScale;
            }
            else if (word.Kind == NumberWordKind.Unit && expects is Expected.Start or Expected.AfterScale or Expected.Unit && !(expects == Expected.Unit && word.Value is 0 or > 9))
            {
                group += word.Value;
                i = next + 1;
                expects = Expected.Scale;
            }
            else if (word.Kind == NumberWordKind.Ten && expects is Expected.Start or Expected.AfterScale)
            {
                group += word.Value;
                i = next + 1;
                expects = Expected.Unit;
            }
            else break;
        }
        if (i == at) return at;
        value = total + group;
        if (atoms[i - 1].IsWord && HalfEnd(text, atoms, i, out var fraction) is var end && end > i)
        {
            value += fraction;
            i = end;
        }
        return i;
    }

    /// <summary>"and a half", "and a quarter", "½".</summary>
    private static int HalfEnd(string text, IReadOnlyList<Atom> atoms, int at, out double part)
    {
        part = 0;
        if (at < atoms.Count && atoms[at].Kind == AtomKind.Mark && !atoms[at].IsSpaced)
        {
            part = text[atoms[at].Span.Start] switch { '½' => 0.5, '¼' => 0.25, '¾' => 0.75, _ => 0 };
            if (part > 0) return at + 1;
        }
        if (at + 2 >= atoms.Count || !Is(text, atoms[at], "and") || !Is(text, atoms[at + 1], "a")) return at;
        if (Is(text, atoms[at + 2], "half")) part = 0.5;
        else if (Is(text, atoms[at + 2], "quarter")) part = 0.25;
        else return at;
        return at + 3;
    }

    private static bool Is(string text, Atom atom, string word) => atom.IsWord && atom.Span.In(text).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsHyphen(string text, Atom atom) => atom.Kind == AtomKind.Mark && !atom.IsSpaced && text[atom.Span.Start] is '-' or '\u2010' or '\u2011';

    private enum Expected
    {
        Start,
        Unit,
        Scale,
        AfterScale,
    }
}
