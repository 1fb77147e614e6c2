using System.Collections.Immutable;

namespace OnRecord.Weave.Utterances;

/// <summary>Utterances, and in which of them each unit is.</summary>
internal sealed record BuiltUtterances(ImmutableArray<Utterance> Utterances, int[] PlaceOf);
