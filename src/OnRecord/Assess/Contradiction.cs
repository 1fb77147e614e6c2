using System.Collections.Immutable;

namespace OnRecord.Assess;

/// <summary>A claim on which there are opposed positions, or a quantity given with rival values.</summary>
/// <param name="Id">Stable while its first position stays.</param>
/// <param name="Claim">The claim in the words of the report that asserts it first.</param>
/// <param name="Words">Where those words stand.</param>
/// <param name="Positions">At least two, of which two are opposed.</param>
public sealed record Contradiction(string Id, string Claim, Citation Words, ImmutableArray<Position> Positions)
{
    /// <summary>Where the assertions of the claim come from; at least one.</summary>
    public ImmutableArray<ClaimOrigin> Origins { get; init; } = [];
}
