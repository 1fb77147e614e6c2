using System.Collections.Immutable;

namespace OnRecord.Eval.Families;

/// <summary>A part of the gold of families.</summary>
internal sealed record FamilyCases(ImmutableArray<FamilyReport> Reports, ImmutableArray<FamilyLink> Links);
