using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave;

/// <summary>One speaker, one occasion, one thing said, as witnessed by one or more renderings.</summary>
public sealed record Utterance
{
    /// <summary>Stable while its earliest rendering stays: a hash of speaker, occasion and that rendering.</summary>
    public required string Id { get; init; }

    public required Speaker Speaker { get; init; }

    public Dating? Said { get; init; }

    /// <summary>In order of input; at least one.</summary>
    public required ImmutableArray<Rendering> Renderings { get; init; }

    /// <summary>The primary text where there is one, else the most central rendering.</summary>
    public required StatementRef Base { get; init; }

    public ImmutableArray<Origin> Origins { get; init; } = [];

    /// <summary>How the words went from the occasion to the reports; null in what was woven before this was read.</summary>
    public RelayGraph? Relays { get; init; }

    public ImmutableArray<Difference> Differences { get; init; } = [];

    /// <summary>Null when there is only one rendering.</summary>
    public Collation? Collation { get; init; }
}
