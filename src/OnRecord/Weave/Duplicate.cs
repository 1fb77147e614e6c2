using System.Collections.Immutable;

namespace OnRecord.Weave;

/// <summary>Two reports that share their text.</summary>
/// <param name="Reports">Two ids, the earlier first where the order is known.</param>
/// <param name="Kind">How they share it.</param>
/// <param name="Overlap">Share of the smaller one's text, 0 to 1.</param>
/// <param name="Why">Evidence in plain words.</param>
public sealed record Duplicate(ImmutableArray<string> Reports, DuplicateKind Kind, double Overlap, ImmutableArray<string> Why);
