namespace OnRecord.Train.Names;

/// <summary>One corpus of names.</summary>
/// <param name="Number">The number it has as a feature; sources of one guideline share one.</param>
/// <param name="Weight">How much its mistakes count.</param>
/// <param name="Documents">Sentences that are read together.</param>
internal sealed record NameSource(uint Number, float Weight, IReadOnlyList<NamedSentence[]> Documents);
