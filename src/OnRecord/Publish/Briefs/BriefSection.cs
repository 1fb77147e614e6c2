using System.Collections.Immutable;

namespace OnRecord.Publish.Briefs;

/// <summary>One part of a brief.</summary>
/// <param name="Name">Short name for anchors and contracts: "said".</param>
/// <param name="Heading">What it is about: "Who said what".</param>
/// <param name="Blocks">In order of weight.</param>
/// <param name="LeftOut">What there would be no room for; null when everything is shown.</param>
public sealed record BriefSection(string Name, string Heading, ImmutableArray<BriefBlock> Blocks, BriefLeftOut? LeftOut = null);
