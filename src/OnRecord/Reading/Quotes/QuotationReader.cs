using System.Collections.Immutable;

namespace OnRecord.Reading.Quotes;

/// <summary>Pairs quotation marks, mending those that are damaged.</summary>
/// <remarks>
/// A stack a paragraph: the place of a mark between blanks and words says what it does, the glyph only where the place does not, so that one lost
/// mark does not turn the rest of the article inside out. Time grows with the length of the text.
/// </remarks>
public static class QuotationReader
{
    /// <summary>The quotations of a body in order of their start, outer before inner.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="paragraphs">Its paragraphs in order, without overlaps.</param>
    public static ImmutableArray<Quotation> Read(string text, ImmutableArray<TextSpan> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Quotation> found = [];
        List<QuoteMark> marks = [];
        var carries = false;
        for (var p = 0; p < paragraphs.Length; p++)
        {
            marks.Clear();
            var first = p;
            MarkScanner.Scan(text, paragraphs[p], marks);
            p = LineRun.Follow(text, paragraphs, p, marks);
            var next = p + 1 < paragraphs.Length ? paragraphs[p + 1] : default;
            var goesOn = !next.IsEmpty && text[next.Start] is '“' or '"' or '„' or '«' or '‘' or '`' or '»';
            carries = new ParagraphPairing(text, paragraphs[first].Union(paragraphs[p]), marks, found).Pair(carries, goesOn);
        }
        found.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return Nested(found);
    }

    private static ImmutableArray<Quotation> Nested(List<Quotation> found)
    {
        var result = ImmutableArray.CreateBuilder<Quotation>(found.Count);
        Stack<int> ends = [];
        foreach (var quotation in found)
        {
            while (ends.Count > 0 && ends.Peek() <= quotation.Span.Start) ends.Pop();
            result.Add(quotation with { Depth = ends.Count });
            ends.Push(quotation.Span.End);
        }
        return result.MoveToImmutable();
    }
}
