using System.Collections.Immutable;

namespace OnRecord.Reading.Tokens;

/// <summary>Tokens and sentences of a body.</summary>
public sealed record TokenizedText(ImmutableArray<Token> Tokens, ImmutableArray<Sentence> Sentences);
