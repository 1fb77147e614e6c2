using System.Collections.Immutable;

namespace OnRecord.Weave;

/// <summary>One rendering laid against the base.</summary>
/// <param name="Rendering">The witness.</param>
/// <param name="Segments">In the witness's order, with what it drops at the base's place.</param>
/// <param name="Agreement">Share of the base's content words the witness keeps, 0 to 1.</param>
public sealed record CollatedWitness(Rendering Rendering, ImmutableArray<AlignedSegment> Segments, double Agreement);
