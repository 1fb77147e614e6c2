using System.Collections.Immutable;
using OnRecord.Intake;

namespace OnRecord.App.Watching;

/// <summary>A feed that was found where somebody said it would be.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Title">The name it gives itself; null when it gives none.</param>
/// <param name="Items">Reports of its items, as it shows them.</param>
internal sealed record FoundSource(string Address, string? Title, ImmutableArray<Report> Items);
