using System.Collections.Immutable;

namespace OnRecord.Reading;

/// <summary>Words that mean an entity: its name with title, a title alone ("the Secretary General"), or a pronoun.</summary>
/// <param name="Span">The whole noun phrase.</param>
/// <param name="Entity">Index in the report's entities; -1 when it stays open.</param>
/// <param name="How">What tied it to the entity.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Mention(TextSpan Span, int Entity, MentionHow How, double Confidence = 1)
{
    /// <summary>Other entities it may mean, likeliest first; empty when sure.</summary>
    public ImmutableArray<int> Alternatives { get; init; } = [];
}
