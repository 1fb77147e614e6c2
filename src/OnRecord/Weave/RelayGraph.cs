using System.Collections.Immutable;

namespace OnRecord.Weave;

/// <summary>How the words of one utterance went from where they were said to the reports that print them.</summary>
/// <param name="Nodes">Occasions first, then the reports in order of input, then outlets that are only named.</param>
/// <param name="Relays">Every tie with its evidence; a report may have several.</param>
/// <param name="Independent">Independent origins: the occasions on which it was said, not the outlets that carry it.</param>
/// <param name="Lines">Lines of relay that lead from there to the reports: those who have it by themselves.</param>
public sealed record RelayGraph(ImmutableArray<RelayNode> Nodes, ImmutableArray<Relay> Relays, OriginCount Independent, OriginCount Lines)
{
    /// <summary>What cannot be told, in plain words; empty when both counts are certain.</summary>
    public ImmutableArray<string> Doubts { get; init; } = [];
}
