using System.Collections.Immutable;

namespace OnRecord.Records.Statements.Occasions;

/// <summary>When, where, to whom and through whom.</summary>
/// <param name="Said">From words at the cue; null when none tell.</param>
/// <param name="Venue">As printed; null when not said.</param>
/// <param name="Audience">As printed; null when not said.</param>
/// <param name="RelayedBy">Through whom the report has it.</param>
internal sealed record Occasion(Dating? Said, string? Venue, string? Audience, ImmutableArray<string> RelayedBy)
{
    /// <summary>True when the report names its own outlet as where the words were reported.</summary>
    public bool CitesItself { get; init; }
}
