using OnRecord.Reading.Models;

namespace OnRecord.Reading.Tokens;

/// <summary>What the decision about sentence ends sees of a text: its tokens paragraph by paragraph, with empty ones between, and the style of the whole.</summary>
internal sealed class BoundaryView
{
    /// <summary>Empty tokens before, between and after paragraphs, so that a look to either side needs no check.</summary>
    public const int Margin = 4;

    private readonly BoundaryToken[] tokens;
    private readonly ushort[] toMark;
    private readonly int[] starts;

    /// <summary>Reads the tokens of a text.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="spans">Spans of all tokens.</param>
    /// <param name="paragraphs">The tokens of each paragraph.</param>
    public BoundaryView(string text, List<TextSpan> spans, IReadOnlyList<TokenRange> paragraphs)
    {
        tokens = new BoundaryToken[spans.Count + (Margin * (paragraphs.Count + 1))];
        toMark = new ushort[tokens.Length];
        starts = new int[paragraphs.Count];
        var rules = new BoundaryRules(text, spans);
        var verdicts = Array.Empty<BoundaryRule>();
        var style = new BoundaryStyle();
        var at = Margin;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var range = paragraphs[p];
            starts[p] = at;
            if (verdicts.Length < range.Length) verdicts = new BoundaryRule[Math.Max(range.Length, verdicts.Length * 2)];
            var own = verdicts.AsSpan(0, range.Length);
            own.Clear();
            rules.Read(range, own);
            for (var i = range.Start; i < range.End; i++)
            {
                var word = spans[i].In(text);
                tokens[at++] = new BoundaryToken(FeatureHasher.Word(word), TokenShapes.Of(word), (byte)Math.Min(word.Length, byte.MaxValue), i > range.Start && spans[i - 1].End < spans[i].Start, own[i - range.Start]);
            }
            MeasureMarks(starts[p], at);
            style.Add(tokens.AsSpan(starts[p], range.Length));
            at += Margin;
        }
        Style = style.Code;
        IsCareful = style.IsCareful;
    }

    /// <summary>How careful the text is about capitals and full stops, as a small number.</summary>
    public uint Style { get; }

    /// <summary>Capitals follow the marks that end sentences, as in edited text.</summary>
    public bool IsCareful { get; }

    /// <summary>Place of a paragraph's first token in <see cref="Tokens"/>.</summary>
    public int Start(int paragraph) => starts[paragraph];

    /// <summary>Tokens from a place to the next end mark of its paragraph, or to its end.</summary>
    public int ToMark(int place) => toMark[place];

    /// <summary>All tokens, with the empty ones.</summary>
    public ReadOnlySpan<BoundaryToken> Tokens => tokens;

    private void MeasureMarks(int start, int end)
    {
        var distance = 0;
        for (var i = end - 1; i >= start; i--)
        {
            distance = tokens[i].IsEndMark ? 0 : Math.Min(distance + 1, ushort.MaxValue);
            toMark[i] = (ushort)distance;
        }
    }
}
