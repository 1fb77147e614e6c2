using System.Collections.Immutable;
using OnRecord.Weave;

namespace OnRecord.Assess.Positions;

/// <summary>One clause of an utterance that speaks of an act.</summary>
/// <param name="Utterance">Where it stands.</param>
/// <param name="Notion">The act.</param>
/// <param name="Stance">Whether the clause asserts, denies or doubts the act.</param>
/// <param name="Words">The clause.</param>
/// <param name="Text">Its words.</param>
/// <param name="Names">Keys of the names it speaks of; of the speaker, when it says "we" or "it".</param>
internal sealed record Claim(Utterance Utterance, string Notion, Stance Stance, Citation Words, string Text, ImmutableArray<string> Names)
{
    /// <summary>False when the clause itself names nobody: "the units were leaving".</summary>
    public bool HasOwnNames { get; init; }

    /// <summary>When it was said, else published; null when neither is known to the day.</summary>
    public DateOnly? Date { get; init; }
}
