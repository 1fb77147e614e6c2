using System.Collections.Immutable;
using OnRecord.Weave.Stories;

namespace OnRecord.Store.Stories;

/// <summary>A report that got its story.</summary>
/// <param name="Assignment">Which, and why.</param>
/// <param name="Runs">Hashes of the words said in it, by <see cref="StatementRuns"/>: what ties its story to others.</param>
public sealed record Placement(StoryAssignment Assignment, ImmutableArray<long> Runs);
