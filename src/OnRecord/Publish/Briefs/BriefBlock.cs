using System.Collections.Immutable;

namespace OnRecord.Publish.Briefs;

/// <summary>Sentences that belong together: a lead and what stands under it.</summary>
/// <param name="Lead">The sentence that opens it.</param>
/// <param name="Items">What stands under it, side by side; may be empty.</param>
public sealed record BriefBlock(CitedSentence Lead, ImmutableArray<CitedSentence> Items)
{
    /// <summary>Id of the utterance it is about; null when it is about none.</summary>
    public string? Utterance { get; init; }

    /// <summary>True when the lead only heads what stands under it: blocks in a row with the same lead share one heading.</summary>
    public bool LeadIsHeading { get; init; }

    /// <summary>How many differences that keep the sense are not among the items; the renderings page lists them all. 0 when none is left out.</summary>
    public int MoreRewordings { get; init; }

    /// <summary>Id of the report it is about; null when it is about none or several.</summary>
    public string? Report { get; init; }
}
