using OnRecord.Reading;
using OnRecord.Reading.Numbers;

namespace OnRecord.Records.Figures;

/// <summary>One sentence laid out for reading figures: its atoms, with its tokens and the report's times behind them.</summary>
internal sealed class FigureSentence(AnnotatedReport report)
{
    private readonly List<Atom> atoms = [];
    private int nextTime;
    private int nextName;

    public string Text { get; } = report.Report.Text;

    public AnnotatedReport Report { get; } = report;

    public TokenRange Tokens { get; private set; }

    public int Count => atoms.Count;

    public IReadOnlyList<Atom> Atoms => atoms;

    /// <summary>True when a stretch of the text lies in this sentence.</summary>
    public bool Contains(TextSpan span) => atoms.Count > 0 && span.Start >= atoms[0].Span.Start && span.End <= atoms[^1].Span.End;

    public Atom this[int at] => at >= 0 && at < atoms.Count ? atoms[at] : default;

    /// <summary>Lays out another sentence in the same buffer; sentences must come in order.</summary>
    public void Load(Sentence sentence)
    {
        atoms.Clear();
        AtomReader.Read(Text, sentence.Span, atoms);
        Tokens = sentence.Tokens;
        while (nextName < Report.Names.Length && Report.Names[nextName].Span.End <= sentence.Span.Start) nextName++;
        while (nextTime < Report.Times.Length && Report.Times[nextTime].Span.End <= sentence.Span.Start) nextTime++;
    }

    public bool Is(int at, string word) => at >= 0 && at < atoms.Count && atoms[at].IsWord && atoms[at].Span.In(Text).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsMark(int at, char mark) => at >= 0 && at < atoms.Count && atoms[at].Kind == AtomKind.Mark && Text[atoms[at].Span.Start] == mark;

    public bool IsHyphen(int at) => IsMark(at, '-') || IsMark(at, '\u2010') || IsMark(at, '\u2011');

    public bool IsDash(int at) => IsHyphen(at) || IsMark(at, '\u2013');

    public bool IsCapital(int at) => at >= 0 && at < atoms.Count && atoms[at].IsWord && char.IsUpper(Text[atoms[at].Span.Start]);

    public ReadOnlySpan<char> Word(int at) => at >= 0 && at < atoms.Count && atoms[at].IsWord ? atoms[at].Span.In(Text) : [];

    public NumberWordKind NumberKind(int at) => NumberLexicon.Find(Word(at)).Kind;

    /// <summary>The time expression that stands on an offset or touches the stretch up to another; null when there is none.</summary>
    public TimeExpression? TimeOver(TextSpan span)
    {
        for (var i = nextTime; i < Report.Times.Length && Report.Times[i].Span.Start < span.End; i++)
        {
            if (Report.Times[i].Span.Overlaps(span)) return Report.Times[i];
        }
        return null;
    }

    /// <summary>The name that a stretch of the sentence touches first; null when there is none.</summary>
    public Name? NameOver(TextSpan span)
    {
        for (var i = nextName; i < Report.Names.Length && Report.Names[i].Span.Start < span.End; i++)
        {
            if (Report.Names[i].Span.Overlaps(span)) return Report.Names[i];
        }
        return null;
    }

    /// <summary>Index of the first token of the sentence that starts at or behind an offset; the range's end when there is none.</summary>
    public int TokenFrom(int offset)
    {
        int low = Tokens.Start, high = Tokens.End;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Report.Tokens[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
