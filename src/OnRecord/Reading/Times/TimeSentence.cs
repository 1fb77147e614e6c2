using System.Runtime.InteropServices;
using OnRecord.Reading.Numbers;

namespace OnRecord.Reading.Times;

/// <summary>One sentence laid out for the time grammars: its atoms, what the lexicon knows of them, the anchor date, and the date spoken of last.</summary>
internal sealed class TimeSentence
{
    /// <summary>How far a verb may stand from an expression and still give it its tense; farther words belong to other clauses.</summary>
    private const int TenseReach = 25;

    /// <summary>An expression within so many atoms of the beginning dates the whole sentence: "On Friday, she said".</summary>
    private const int FrontReach = 2;

    /// <summary>How far behind a word such as "the" what it belongs to may stand.</summary>
    private const int OpeningReach = 3;

    /// <summary>"the next day" means the date spoken of in the same sentence or so many before it.</summary>
    private const int ReferenceReach = 2;

    /// <summary>An atom has about so many characters, with the space before it.</summary>
    private const int AtomLength = 4;

    /// <summary>Room for so many atoms is made beforehand at most; a longer row of words makes its own.</summary>
    private const int MostRoom = 256;

    private static readonly Atom Nothing = new(default, AtomKind.Mark, IsSpaced: true);

    private readonly List<Atom> atoms;
    private readonly List<TimeWord> words;
    private PartialDate? reference;
    private PartialDate? weekReference;
    private int referenceAge;
    private int numberAt = -1;
    private int numberEnd;
    private double numberValue;

    /// <summary>Makes room for one sentence at a time.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="anchor">What its dates are counted from.</param>
    /// <param name="longest">Characters of the longest sentence.</param>
    public TimeSentence(string text, TimeAnchor anchor, int longest)
    {
        Text = text;
        Anchor = anchor;
        var room = Math.Min(MostRoom, (longest / AtomLength) + 2);
        atoms = new List<Atom>(room);
        words = new List<TimeWord>(room);
    }

    public string Text { get; }

    public TimeAnchor Anchor { get; }

    public int Count => atoms.Count;

    /// <summary>The date spoken of last, in this sentence or shortly before; null when there is none.</summary>
    public PartialDate? Reference => referenceAge <= ReferenceReach ? reference : null;

    /// <summary>The date spoken of last in this sentence; null when there is none.</summary>
    public PartialDate? OwnReference => referenceAge == 0 ? reference : null;

    /// <summary>Lays out another sentence in the same buffers.</summary>
    public void Load(TextSpan sentence)
    {
        atoms.Clear();
        words.Clear();
        numberAt = -1;
        referenceAge++;
        AtomReader.Read(Text, sentence, atoms);
        foreach (var atom in atoms) words.Add(atom.IsWord ? TimeLexicon.Find(atom.Span.In(Text)) : TimeLexicon.None);
    }

    /// <summary>The Monday of the week spoken of last; null when that was no week.</summary>
    public PartialDate? WeekReference => referenceAge <= ReferenceReach ? weekReference : null;

    /// <summary>Remembers a date that was spoken of.</summary>
    /// <param name="date">The date.</param>
    /// <param name="monday">When it was a week, its first day.</param>
    public void Refer(PartialDate date, PartialDate? monday)
    {
        reference = date;
        weekReference = monday;
        referenceAge = 0;
    }

    /// <summary>The atom at an index; a mark without words where there is none.</summary>
    public Atom this[int at] => at >= 0 && at < atoms.Count ? atoms[at] : Nothing;

    public TimeWord Word(int at) => at >= 0 && at < words.Count ? words[at] : TimeLexicon.None;

    public TimeRole Role(int at)
    {
        var all = CollectionsMarshal.AsSpan(words);
        return (uint)at < (uint)all.Length ? all[at].Role : TimeRole.None;
    }

    /// <summary>Whether an expression may begin at an atom. Few words pass.</summary>
    public bool MayOpen(int at)
    {
        var atom = atoms[at];
        if (atom.Kind == AtomKind.Number) return true;
        if (atom.Kind == AtomKind.Mark) return Text[atom.Span.Start] is '\'' or '\u2019' && this[at + 1] is { IsNumber: true, IsSpaced: false };
        var opening = words[at].Opening;
        if (opening != Opening.BeforeTime) return opening == Opening.Always;
        for (var i = at + 1; i <= at + OpeningReach && i < atoms.Count; i++)
        {
            if (atoms[i].IsNumber || words[i].IsOfTime) return true;
        }
        return Is(at - 1, "since");
    }

    /// <summary>True when the atom is a word, in any case of letters.</summary>
    /// <param name="at">Index of the atom.</param>
    /// <param name="word">The word, in small ASCII letters.</param>
    public bool Is(int at, string word)
    {
        var all = CollectionsMarshal.AsSpan(atoms);
        if ((uint)at >= (uint)all.Length) return false;
        ref readonly var atom = ref all[at];
        // Length and first letter tell nearly all words apart.
        return atom.Span.Length == word.Length && (Text[atom.Span.Start] | 0x20) == word[0] && atom.Kind == AtomKind.Word && atom.Span.In(Text).Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True when the atom is one of some words.</summary>
    public bool IsAny(int at, params ReadOnlySpan<string> any)
    {
        foreach (var word in any)
        {
            if (Is(at, word)) return true;
        }
        return false;
    }

    public bool IsMark(int at, char mark)
    {
        var all = CollectionsMarshal.AsSpan(atoms);
        return (uint)at < (uint)all.Length && all[at].Kind == AtomKind.Mark && Text[all[at].Span.Start] == mark;
    }

    public bool IsHyphen(int at) => IsMark(at, '-') || IsMark(at, '\u2010') || IsMark(at, '\u2011');

    public bool IsApostrophe(int at) => IsMark(at, '\'') || IsMark(at, '\u2019');

    public bool IsNumber(int at) => at >= 0 && at < atoms.Count && atoms[at].IsNumber;

    public bool IsCapital(int at) => at >= 0 && at < atoms.Count && atoms[at].IsWord && char.IsUpper(Text[atoms[at].Span.Start]);

    /// <summary>True behind the last atom, and at a mark other than an apostrophe or hyphen: nothing goes on there.</summary>
    public bool IsStop(int at) => at >= atoms.Count || (atoms[at].Kind == AtomKind.Mark && !IsHyphen(at) && !(IsApostrophe(at) && !atoms[at].IsSpaced));

    /// <summary>"'s" behind a word.</summary>
    public bool IsPossessive(int at) => IsApostrophe(at) && !this[at].IsSpaced && Is(at + 1, "s") && !this[at + 1].IsSpaced;

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

    /// <summary>The number, in digits or words, that starts at an atom: the index behind it, or <paramref name="at"/> when there is none.</summary>
    public int NumberEnd(int at, out double value)
    {
        if (at != numberAt)
        {
            numberAt = at;
            numberEnd = at >= 0 && at < atoms.Count && (atoms[at].IsNumber || words[at].IsNumber) ? NumberReader.Read(Text, atoms, at, out numberValue) : at;
        }
        value = numberEnd == at ? 0 : numberValue;
        return numberEnd;
    }

    /// <summary>True when a digit stands there that a mark or letter ties to what is before it: "$48", "3.48", "B12".</summary>
    public bool IsPieceOfNumber(int at) =>
        IsNumber(at) && !this[at].IsSpaced && at > 0 && (Text[this[at].Span.Start - 1] is '.' or '/' or ':' or '$' or '€' or '£' || atoms[at - 1].IsWord);

    /// <summary>What an ordinal word counts: "first", "twenty-second". The index behind it comes back in <paramref name="end"/>.</summary>
    public int? OrdinalWord(int at, out int end)
    {
        end = at;
        if (!Word(at).IsNumber || !this[at].IsWord) return null;
        var word = NumberLexicon.Find(atoms[at].Span.In(Text));
        if (word.Kind == NumberWordKind.Ordinal)
        {
            end = at + 1;
            return (int)word.Value;
        }
        var next = IsHyphen(at + 1) ? at + 2 : at + 1;
        if (word.Kind != NumberWordKind.Ten || !Word(next).IsNumber || NumberLexicon.Find(this[next].Span.In(Text)) is not { Kind: NumberWordKind.Ordinal, Value: < 10 } unit) return null;
        end = next + 1;
        return (int)(word.Value + unit.Value);
    }

    /// <summary>A day of the month: "26", "26th", "twenty-sixth". The index behind it comes back in <paramref name="end"/>.</summary>
    public int? DayNumber(int at, out int end)
    {
        end = at;
        if (Plain(at, 1, 2) is int day and >= 1 and <= 31)
        {
            end = at + 1;
            if (!this[end].IsSpaced && (Is(end, "st") || Is(end, "nd") || Is(end, "rd") || Is(end, "th"))) end++;
            return day;
        }
        return OrdinalWord(at, out end) is int ordinal and >= 1 and <= 31 ? ordinal : null;
    }

    /// <summary>Whether the clause around an expression looks back or ahead: the nearest verb or marker before it decides, else the nearest after it.</summary>
    public Tense TenseAround(int start, int end)
    {
        if (Is(start - 1, "by") || (Role(start - 1) == TimeRole.Edge && Is(start - 2, "by"))) return Tense.Future;
        // "two weeks after Easter" looks neither back nor ahead for the sake of "after".
        var link = Role(start - 2) is TimeRole.Unit or TimeRole.Units ? 1 : 0;
        for (var i = start - 1 - link; i >= 0 && i >= start - TenseReach; i--)
        {
            if (IsMark(i, ';')) break;
            if (TenseOf(i) is var tense && tense != Tense.Unknown) return tense;
        }
        var comma = false;
        for (var i = end; i < atoms.Count && i < end + TenseReach; i++)
        {
            if (IsMark(i, ';')) break;
            comma |= IsMark(i, ',');
            // "Talks resume on Friday, she said": what is said stands before the comma.
            if (comma && start > FrontReach && IsAny(i, "said", "told", "added")) break;
            if (TenseOf(i) is var tense && tense != Tense.Unknown) return tense;
        }
        return Tense.Unknown;
    }

    private Tense TenseOf(int at)
    {
        if (!atoms[at].IsWord) return Tense.Unknown;
        var word = atoms[at].Span.In(Text);
        var known = words[at].Tense;
        // The modal, not the month; the month stands in expressions, which are passed over whole.
        if (known == Tense.Future && word is "May" && !IsFirst(at)) return Tense.Unknown;
        if (known == Tense.Unknown && word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ed", StringComparison.Ordinal)) known = Tense.Past;
        // "will be sent", "to be held": the participle does not look back.
        return known == Tense.Past && Is(at - 1, "be") ? Tense.Unknown : known;
    }
}
