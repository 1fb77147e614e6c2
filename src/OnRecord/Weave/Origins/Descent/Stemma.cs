using System.Collections.Immutable;

namespace OnRecord.Weave.Origins.Descent;

/// <summary>Lines of descent: how the reports of one occasion hang together by the errors and additions they share.</summary>
/// <param name="Id">Stable while speaker, day and first report stay.</param>
/// <param name="Speaker">Name of the speaker.</param>
/// <param name="Said">When it was said; null when no report tells.</param>
/// <param name="Utterances">Ids of the utterances it was read from.</param>
/// <param name="Nodes">The root first, each node after its parent.</param>
/// <param name="Root">What tells which readings are the errors.</param>
public sealed record Stemma(string Id, string Speaker, Dating? Said, ImmutableArray<string> Utterances, ImmutableArray<StemmaNode> Nodes, StemmaRoot Root)
{
    /// <summary>Reports that share errors with several lines: whether they drew on both or met by chance cannot be told, so they hang on none.</summary>
    public ImmutableArray<UnplacedWitness> Unplaced { get; init; } = [];
}
