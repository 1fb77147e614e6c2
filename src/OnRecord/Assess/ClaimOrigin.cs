using System.Collections.Immutable;

namespace OnRecord.Assess;

/// <summary>One party's own assertion of a claim, however many of its bodies are named for it and however many reports carry it.</summary>
/// <param name="Party">Name of the state, body or person whose assertion it is.</param>
/// <param name="Speakers">Under which names it speaks in the reports, in order of input.</param>
/// <param name="Utterances">Ids of the utterances that assert it.</param>
/// <param name="Reports">Ids of the reports that carry one of them, in order of input.</param>
/// <param name="Words">The asserting words, one citation an utterance.</param>
public sealed record ClaimOrigin(string Party, ImmutableArray<string> Speakers, ImmutableArray<string> Utterances, ImmutableArray<string> Reports, ImmutableArray<Citation> Words)
{
    /// <summary>Reports that carry it without letting the party say it, in order of input; none of <see cref="Reports"/>.</summary>
    public ImmutableArray<ClaimCarrier> Carriers { get; init; } = [];
}
