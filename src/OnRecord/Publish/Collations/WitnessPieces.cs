using System.Collections.Immutable;
using OnRecord.Weave;

namespace OnRecord.Publish.Collations;

/// <summary>A witness's text cut into pieces in its own order, each against words of the base, so that the places never go backwards.</summary>
/// <param name="Pieces">Following their texts gives the witness's text.</param>
internal sealed record WitnessPieces(ImmutableArray<Piece> Pieces)
{
    public static WitnessPieces Of(CollatedWitness witness, BaseWords words, string text)
    {
        var own = Words(witness, text);
        var assigned = Assigned(witness, words, own);
        Straighten(assigned);
        return new WitnessPieces(Built(assigned, own, witness, words));
    }

    /// <summary>The witness's words, each with its printed text and the stretch that says what it stands against.</summary>
    private static List<OwnWord> Words(CollatedWitness witness, string text)
    {
        var own = new List<OwnWord>();
        var printed = BaseWords.Of(witness.Rendering.Spans, text);
        for (var i = 0; i < printed.Spans.Length; i++)
        {
            var span = printed.Spans[i];
            var segment = -1;
            for (var k = 0; k < witness.Segments.Length && segment < 0; k++)
            {
                if (witness.Segments[k].Witness is TextSpan at && at.Overlaps(span)) segment = k;
            }
            own.Add(new OwnWord(span, printed.Texts[i], segment));
        }
        return own;
    }

    /// <summary>For each word of the witness the words of the base it stands against: one for one where a stretch says the same in as many words, else the whole stretch.</summary>
    private static (int From, int To)[] Assigned(CollatedWitness witness, BaseWords words, List<OwnWord> own)
    {
        var assigned = new (int From, int To)[own.Count];
        for (var i = 0; i < own.Count;)
        {
            var end = i;
            while (end < own.Count && own[end].Segment == own[i].Segment) end++;
            var stretch = own[i].Segment >= 0 && witness.Segments[own[i].Segment].Base is TextSpan at ? words.Touched(at) : (From: -1, To: -1);
            var isOneForOne = own[i].Segment >= 0 && witness.Segments[own[i].Segment].Kind is null && stretch.To - stretch.From == end - i;
            for (var k = i; k < end; k++) assigned[k] = isOneForOne ? (stretch.From + k - i, stretch.From + k - i + 1) : stretch;
            i = end;
        }
        return assigned;
    }

    /// <summary>Keeps the longest run of words whose places go forward; the others stand where the witness has them, against nothing.</summary>
    private static void Straighten((int From, int To)[] assigned)
    {
        var tails = new List<int>();
        var before = new int[assigned.Length];
        for (var i = 0; i < assigned.Length; i++)
        {
            before[i] = -1;
            if (assigned[i].From < 0) continue;
            int low = 0, high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (Precedes(assigned[tails[middle]], assigned[i])) low = middle + 1;
                else high = middle;
            }
            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count) tails.Add(i);
            else tails[low] = i;
        }
        var kept = new bool[assigned.Length];
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i]) kept[i] = true;
        for (var i = 0; i < assigned.Length; i++)
        {
            if (!kept[i]) assigned[i] = (-1, -1);
        }
    }

    private static bool Precedes((int From, int To) one, (int From, int To) next) => one == next || one.To <= next.From;

    private static ImmutableArray<Piece> Built((int From, int To)[] assigned, List<OwnWord> own, CollatedWitness witness, BaseWords words)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var at = 0;
        for (var i = 0; i < own.Count;)
        {
            var end = i + 1;
            while (end < own.Count && assigned[end] == assigned[i] && (assigned[i].From >= 0 || own[end].Segment == own[i].Segment)) end++;
            var span = own[i].Span.Union(own[end - 1].Span);
            var printed = string.Concat(own.GetRange(i, end - i).Select(word => word.Text));
            var segment = own[i].Segment < 0 ? null : witness.Segments[own[i].Segment];
            if (assigned[i].From >= 0)
            {
                pieces.Add(new Piece(assigned[i].From, assigned[i].To, printed, span, segment!.Kind, segment.IsDistortion));
                at = assigned[i].To;
            }
            else
            {
                var kind = segment is null ? null : segment.Base is null ? segment.Kind : DifferenceKind.Reordered;
                pieces.Add(new Piece(at, at, printed, span, kind, segment?.Base is null && segment?.IsDistortion == true));
            }
            i = end;
        }
        foreach (var dropped in witness.Segments.Where(segment => segment.Witness is null && segment.Base is not null))
        {
            var (from, to) = words.Touched(dropped.Base!.Value);
            if (to > from) pieces.Add(new Piece(from, to, "", Span: null, dropped.Kind, dropped.IsDistortion));
        }
        return pieces.ToImmutable();
    }

    private readonly record struct OwnWord(TextSpan Span, string Text, int Segment);
}
