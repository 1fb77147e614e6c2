using System.Collections.Immutable;

namespace OnRecord.Weave.Utterances;

/// <summary>Utterances with what links them.</summary>
internal sealed record WovenUtterances(
    ImmutableArray<Utterance> Utterances,
    ImmutableArray<TalkingPoint> TalkingPoints,
    ImmutableArray<Agreement> Agreements,
    ImmutableArray<Suggestion> Suggestions);
