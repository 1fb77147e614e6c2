using System.Collections.Immutable;
using OnRecord.Reading.Names;

namespace OnRecord.Reading.Coreference;

/// <summary>Finds noun phrases that mean a named entity: full names with titles, titles alone, pronouns.</summary>
public static class MentionReader
{
    public static ImmutableArray<Mention> Read(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<Quotation> quotations, NamedText named) => [];
}
