using System.Collections.Immutable;
using OnRecord.Weave;

namespace OnRecord.Publish.Relays;

/// <summary>One node of a graph of relays as a branch of a tree.</summary>
/// <param name="Node">The node.</param>
/// <param name="How">The relay it has the words by; null for an occasion.</param>
/// <param name="Branches">Those who have it from this one.</param>
public sealed record RelayBranch(RelayNode Node, Relay? How, ImmutableArray<RelayBranch> Branches);
