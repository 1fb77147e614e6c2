using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Records;

/// <summary>Whose words a statement gives.</summary>
/// <param name="Id">Stable over reports: a slug of the canonical name.</param>
/// <param name="Name">Canonical name; for an unnamed speaker the description as printed.</param>
/// <param name="Type">What kind of speaker.</param>
/// <param name="How">What tied the words of the source to the speaker.</param>
public sealed record Speaker(string Id, string Name, SpeakerType Type, MentionHow How)
{
    /// <summary>Who else it may be, likeliest first; empty when sure.</summary>
    public ImmutableArray<string> Alternatives { get; init; } = [];

    /// <summary>The forms the report prints, in order of first appearance; empty for a speaker it only describes.</summary>
    public ImmutableArray<SpeakerAlias> Aliases { get; init; } = [];

    /// <summary>Wikidata item where a gazetteer knows one; null otherwise.</summary>
    public string? Wikidata { get; init; }
}
