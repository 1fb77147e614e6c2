using System.Collections.Immutable;

namespace OnRecord.Weave;

/// <summary>The same thing said by one speaker on several occasions.</summary>
public sealed record TalkingPoint(string Id, ImmutableArray<string> Utterances);
