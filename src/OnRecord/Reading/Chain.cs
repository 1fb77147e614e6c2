using System.Collections.Immutable;

namespace OnRecord.Reading;

/// <summary>Noun phrases that mean the same: names, descriptions and pronouns of one person or thing.</summary>
/// <param name="Phrases">Two or more spans in order of their start.</param>
/// <param name="Entity">Index in the report's entities where one of the phrases is a name; -1 otherwise.</param>
public sealed record Chain(ImmutableArray<TextSpan> Phrases, int Entity);
