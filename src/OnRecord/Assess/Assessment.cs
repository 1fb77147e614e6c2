using System.Collections.Immutable;
using OnRecord.Weave;

namespace OnRecord.Assess;

/// <summary>What stands opposed in woven reports, and what they count.</summary>
public sealed record Assessment
{
    public required WovenReports Woven { get; init; }

    public ImmutableArray<Contradiction> Contradictions { get; init; } = [];

    public ImmutableArray<ReconciledFigure> Figures { get; init; } = [];
}
