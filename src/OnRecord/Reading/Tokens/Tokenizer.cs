using System.Collections.Immutable;

namespace OnRecord.Reading.Tokens;

/// <summary>Cuts paragraphs into sentences and tokens. Every token is a slice of the stored text.</summary>
public static class Tokenizer
{
    public static TokenizedText Tokenize(string text, ImmutableArray<TextSpan> paragraphs)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var p = 0; p < paragraphs.Length; p++)
        {
            var first = tokens.Count;
            for (var i = paragraphs[p].Start; i < paragraphs[p].End;)
            {
                if (char.IsWhiteSpace(text[i]))
                {
                    i++;
                    continue;
                }
                var start = i++;
                if (char.IsLetterOrDigit(text[start]))
                {
                    while (i < paragraphs[p].End && (char.IsLetterOrDigit(text[i]) || (text[i] is '-' or ',' or '.' && i + 1 < paragraphs[p].End && char.IsLetterOrDigit(text[i + 1])))) i++;
                }
                var span = new TextSpan(start, i);
                tokens.Add(new Token(span, char.IsLetter(text[start]) ? WordClass.X : WordClass.Punct, "", span.Of(text).ToLowerInvariant()));
                var atEnd = text[start] is '.' or '!' or '?' && (i >= paragraphs[p].End || char.IsWhiteSpace(text[i]));
                if (atEnd) Close();
            }
            Close();

            void Close()
            {
                if (tokens.Count == first) return;
                sentences.Add(new Sentence(tokens[first].Span.Union(tokens[^1].Span), new TokenRange(first, tokens.Count), p));
                first = tokens.Count;
            }
        }
        return new TokenizedText(tokens.ToImmutable(), sentences.ToImmutable());
    }
}
