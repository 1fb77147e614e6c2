using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OnRecord.Reading.Models;

namespace OnRecord.Reading.Trees;

/// <summary>Gives every token its head and its relation to it: one tree a sentence.</summary>
public static class Parser
{
    /// <summary>The tokens with heads and relations. The tokens must be tagged.</summary>
    public static ImmutableArray<Token> Parse(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        var model = ParserModel.English;
        var result = tokens.AsSpan().ToArray();
        var state = new ParserState();
        var words = ArrayPool<ParseWord>.Shared.Rent(sentences.IsEmpty ? 0 : sentences.Max(sentence => sentence.Tokens.Length));
        foreach (var sentence in sentences)
        {
            var (first, count) = (sentence.Tokens.Start, sentence.Tokens.Length);
            for (var i = 0; i < count; i++)
            {
                var token = tokens[first + i];
                words[i] = ParseWord.Of(token.Span.In(text), token.Tag, token.Class, WordClusters.English);
            }
            SentenceParser.Parse(model, words.AsSpan(0, count), state);
            for (var i = 0; i < count; i++)
            {
                var head = state.Heads[i] == count ? i : state.Heads[i];
                result[first + i] = result[first + i] with { Head = first + head, Relation = head == i ? "root" : model.Relations[state.Relations[i]] };
            }
        }
        ArrayPool<ParseWord>.Shared.Return(words);
        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }
}
