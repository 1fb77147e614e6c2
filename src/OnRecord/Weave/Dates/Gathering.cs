using System.Collections.Immutable;

namespace OnRecord.Weave.Dates;

/// <summary>A meeting that a report speaks of.</summary>
/// <param name="Words">Stems of the words that tell who meets, in one spelling, each once.</param>
/// <param name="IsUnderWay">True when it goes on as the report tells of it: "said during the meeting", "the ministers meet".</param>
/// <param name="Day">The day the report gives it; null when it gives none.</param>
internal sealed record Gathering(ImmutableArray<string> Words, bool IsUnderWay, DateOnly? Day)
{
    /// <summary>Who meets must be told by as many words in both reports: "ministers" alone is no meeting in particular.</summary>
    private const int FewestShared = 2;

    /// <summary>True when both are told by largely the same words.</summary>
    public bool IsSame(Gathering other)
    {
        var shared = Words.Count(word => other.Words.Contains(word, StringComparer.Ordinal));
        return shared >= FewestShared && shared == Math.Min(Words.Length, other.Words.Length);
    }
}
