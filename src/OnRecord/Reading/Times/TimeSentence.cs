using OnRecord.Reading.Numbers;

namespace OnRecord.Reading.Times;

/// <summary>One sentence laid out for the time grammars: its atoms, what the lexicon knows of them, and the anchor date.</summary>
internal sealed class TimeSentence
{
    /// <summary>How far a verb may stand from an expression and still give it its tense; farther words belong to other clauses.</summary>
    private const int TenseReach = 25;

    private readonly List<Atom> atoms = [];
    private readonly List<TimeWord> words = [];

    public TimeSentence(string text, TimeAnchor anchor)
    {
        Text = text;
        Anchor = anchor;
    }

    public string Text { get; }

    public TimeAnchor Anchor { get; }

    public int Count => atoms.Count;

    public IReadOnlyList<Atom> Atoms => atoms;

    /// <summary>Lays out another sentence in the same buffers.</summary>
    public void Load(TextSpan sentence)
    {
        atoms.Clear();
        words.Clear();
        AtomReader.Read(Text, sentence, atoms);
        foreach (var atom in atoms) words.Add(atom.IsWord ? TimeLexicon.Find(atom.Span.In(Text)) : new TimeWord(TimeRole.None, ""));
    }

    public Atom this[int at] => at >= 0 && at < atoms.Count ? atoms[at] : default;

    public TimeWord Word(int at) => at >= 0 && at < words.Count ? words[at] : new TimeWord(TimeRole.None, "");

    public TimeRole Role(int at) => Word(at).Role;

    public bool Is(int at, string word) => at >= 0 && at < atoms.Count && atoms[at].IsWord && atoms[at].Span.In(Text).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsMark(int at, char mark) => at >= 0 && at < atoms.Count && atoms[at].Kind == AtomKind.Mark && Text[atoms[at].Span.Start] == mark;

    public bool IsHyphen(int at) => IsMark(at, '-') || IsMark(at, '\u2010') || IsMark(at, '\u2011');

    public bool IsNumber(int at) => at >= 0 && at < atoms.Count && atoms[at].IsNumber;

    public bool IsCapital(int at) => at >= 0 && at < atoms.Count && atoms[at].IsWord && char.IsUpper(Text[atoms[at].Span.Start]);

    /// <summary>True when nothing but marks stands before the atom in its sentence.</summary>
    public bool IsFirst(int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (atoms[i].Kind != AtomKind.Mark) return false;
        }
        return true;
    }

    /// <summary>Digits alone of a certain length, as a number; null when the atom is something else.</summary>
    public int? Plain(int at, int fewest, int most) => at >= 0 && at < atoms.Count && atoms[at].Digits >= fewest && atoms[at].Digits <= most ? (int)atoms[at].Value : null;

    /// <summary>A year of four digits, 1000 to 2999.</summary>
    public int? Year(int at) => Plain(at, 4, 4) is int year and >= 1000 and <= 2999 ? year : null;

    /// <summary>A day of the month: "26", "26th", "twenty-sixth" is not read. The index behind it comes back in <paramref name="end"/>.</summary>
    public int? DayNumber(int at, out int end)
    {
        end = at;
        if (Plain(at, 1, 2) is int day and >= 1 and <= 31)
        {
            end = at + 1;
            if (!this[end].IsSpaced && (Is(end, "st") || Is(end, "nd") || Is(end, "rd") || Is(end, "th"))) end++;
            return day;
        }
        if (this[at].IsWord && NumberLexicon.Find(this[at].Span.In(Text)) is { Kind: NumberWordKind.Ordinal } ordinal)
        {
            end = at + 1;
            return (int)ordinal.Value;
        }
        return null;
    }

    /// <summary>Whether the clause around an expression looks back or ahead: the nearest verb or marker before it decides, else the nearest after it.</summary>
    public Tense TenseAround(int start, int end)
    {
        if (Is(start - 1, "by") || (Role(start - 1) == TimeRole.Edge && Is(start - 2, "by"))) return Tense.Future;
        for (var i = start - 1; i >= 0 && i >= start - TenseReach; i--)
        {
            if (IsMark(i, ';')) break;
            if (TenseOf(i) is var tense && tense != Tense.Unknown) return tense;
        }
        for (var i = end; i < atoms.Count && i < end + TenseReach; i++)
        {
            if (IsMark(i, ';')) break;
            if (TenseOf(i) is var tense && tense != Tense.Unknown) return tense;
        }
        return Tense.Unknown;
    }

    private Tense TenseOf(int at)
    {
        if (!atoms[at].IsWord) return Tense.Unknown;
        var word = atoms[at].Span.In(Text);
        // The modal, not the month; the month stands in expressions, which are passed over whole.
        if (word.Equals("May", StringComparison.Ordinal) && !IsFirst(at)) return Tense.Unknown;
        if (TimeLexicon.TenseOf(word) is var tense && tense != Tense.Unknown) return tense;
        var isRegularPast = word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && char.IsLower(word[0]);
        // "will be sent", "to be held": the participle does not look back.
        return isRegularPast && !Is(at - 1, "be") ? Tense.Past : Tense.Unknown;
    }
}
