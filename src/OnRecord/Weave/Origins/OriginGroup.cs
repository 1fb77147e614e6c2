using System.Collections.Immutable;

namespace OnRecord.Weave.Origins;

/// <summary>The witnesses that go back to one occasion.</summary>
/// <param name="Members">Their places, in order.</param>
/// <param name="Interviewer">The outlet that was spoken to alone; null for what was said before all.</param>
internal sealed record OriginGroup(ImmutableArray<int> Members, string? Interviewer);
