using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OnRecord.Reading.Tokens;

/// <summary>Cuts paragraphs into sentences and tokens. Every token is a slice of the stored text; no token or sentence crosses a paragraph.</summary>
public static class Tokenizer
{
    /// <summary>Tokens carry their span and a class guessed from their first character; tags and lemmas come later.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="paragraphs">Spans in order, without overlaps.</param>
    public static TokenizedText Tokenize(string text, ImmutableArray<TextSpan> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (spans, ranges) = Cut(text, paragraphs);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var splitter = new SentenceSplitter(new BoundaryView(text, spans, ranges), BoundaryModel.English);
        var ends = new List<int>();
        for (var p = 0; p < ranges.Length; p++)
        {
            var first = ranges[p].Start;
            ends.Clear();
            splitter.Split(p, ranges[p], ends);
            foreach (var end in ends)
            {
                sentences.Add(new Sentence(spans[first].Union(spans[end - 1]), new TokenRange(first, end), p));
                first = end;
            }
        }
        var tokens = new Token[spans.Count];
        for (var i = 0; i < tokens.Length; i++) tokens[i] = new Token(spans[i], Shape(text[spans[i].Start]), "", "");
        return new TokenizedText(ImmutableCollectionsMarshal.AsImmutableArray(tokens), sentences.ToImmutable());
    }

    /// <summary>Spans of all tokens, and those of each paragraph.</summary>
    internal static (List<TextSpan> Spans, TokenRange[] Paragraphs) Cut(string text, ImmutableArray<TextSpan> paragraphs)
    {
        var spans = new List<TextSpan>(text.Length / 4);
        var ranges = new TokenRange[paragraphs.Length];
        var cutter = new TokenCutter(text, spans);
        for (var p = 0; p < ranges.Length; p++)
        {
            var first = spans.Count;
            cutter.Cut(paragraphs[p]);
            ranges[p] = new TokenRange(first, spans.Count);
        }
        return (spans, ranges);
    }

    private static WordClass Shape(char first) => char.IsLetter(first) ? WordClass.X : char.IsDigit(first) ? WordClass.Num : WordClass.Punct;
}
