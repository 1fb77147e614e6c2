using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OnRecord.Reading.Models;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Tags;

/// <summary>Gives every token its part of speech and lemma.</summary>
public static class Tagger
{
    /// <summary>The tokens with class, Penn Treebank tag and lemma. Sentence by sentence: no tag depends on another sentence.</summary>
    public static ImmutableArray<Token> Tag(string text, TokenizedText tokenized)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokenized);
        var model = TaggerModel.English;
        var tokens = new Token[tokenized.Tokens.Length];
        var lemmas = new Lemmatizer();
        var longest = tokenized.Sentences.IsEmpty ? 0 : tokenized.Sentences.Max(sentence => sentence.Tokens.Length);
        var words = ArrayPool<WordForm>.Shared.Rent(longest);
        var ambiguity = ArrayPool<ushort>.Shared.Rent(longest);
        var labels = ArrayPool<byte>.Shared.Rent(longest);
        foreach (var sentence in tokenized.Sentences)
        {
            var (first, count) = (sentence.Tokens.Start, sentence.Tokens.Length);
            for (var i = 0; i < count; i++) words[i] = new WordForm(tokenized.Tokens[first + i].Span.In(text), WordClusters.English);
            SentenceTagger.Tag(model, words.AsSpan(0, count), ambiguity.AsSpan(0, count), labels.AsSpan(0, count));
            for (var i = 0; i < count; i++)
            {
                var token = tokenized.Tokens[first + i];
                var (tag, wordClass) = (model.Tags[labels[i]], model.Classes[labels[i]]);
                tokens[first + i] = token with { Class = wordClass, Tag = tag, Lemma = lemmas.Lemma(token.Span.In(text), wordClass, tag) };
            }
        }
        ArrayPool<WordForm>.Shared.Return(words);
        ArrayPool<ushort>.Shared.Return(ambiguity);
        ArrayPool<byte>.Shared.Return(labels);
        return ImmutableCollectionsMarshal.AsImmutableArray(tokens);
    }
}
