using System.Collections.Immutable;

namespace OnRecord.Weave.Stories;

/// <summary>What is remembered of a report that has its story: enough to place others beside it, without its text.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Story">Id of its story.</param>
/// <param name="Day">Its day; null when undated.</param>
public sealed record StoryMark(string Report, string Story, DateOnly? Day)
{
    /// <summary>Stems of its most telling words.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>Their weights, in the same order; the squares of those of all its words sum to 1.</summary>
    public required ImmutableArray<float> Weights { get; init; }

    /// <summary>The least hashes of its five-word sequences, ascending.</summary>
    public ImmutableArray<ulong> Sketch { get; init; } = [];

    /// <summary>Who is quoted in it, by name.</summary>
    public ImmutableArray<string> Speakers { get; init; } = [];

    /// <summary>What it says of the order of arrival; null for most.</summary>
    public ArrivalSign? Sign { get; init; }

    /// <summary>True when nothing is to join it: it is no article on a happening.</summary>
    public bool IsLeftAlone { get; init; }
}
