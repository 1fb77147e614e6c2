using System.Collections.Immutable;

namespace OnRecord.Weave;

/// <summary>The renderings of one utterance aligned word by word against the base.</summary>
public sealed record Collation(Rendering Base, ImmutableArray<CollatedWitness> Witnesses);
