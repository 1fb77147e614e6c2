using System.Collections.Immutable;

namespace OnRecord.Reading;

/// <summary>One turn of a transcript, or the body of a release: everything in it is said by one voice.</summary>
/// <param name="Label">The words that name the voice: turn label, heading or signature; empty when it goes on without one.</param>
/// <param name="Body">The words said.</param>
/// <param name="Speaker">Who is named there, the outlet that asks, or a description in small letters: "unnamed questioner".</param>
/// <param name="Entity">Index in the report's entities; -1 when it is none of them.</param>
/// <param name="IsQuestion">True for the asker's turns.</param>
public sealed record SpeakerTurn(TextSpan Label, TextSpan Body, string Speaker, int Entity = -1, bool IsQuestion = false)
{
    /// <summary>The paragraphs that are one statement together, captions between them left out; empty when each paragraph of the body is its own.</summary>
    public ImmutableArray<TextSpan> Parts { get; init; } = [];
}
