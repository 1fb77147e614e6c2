using System.Collections.Immutable;

namespace OnRecord.Weave;

/// <summary>The same proposition from different speakers: linked, never merged.</summary>
public sealed record Agreement(ImmutableArray<string> Utterances);
