using System.Collections.Immutable;

namespace OnRecord.Weave.Origins;

/// <summary>What ties two witnesses of an utterance to one source.</summary>
/// <param name="From">Place of the one it comes from, where that is known; else of the first in order of input.</param>
/// <param name="To">Place of the other.</param>
/// <param name="IsDirected">False when the order cannot be told.</param>
/// <param name="Kind">By what they are tied.</param>
/// <param name="Why">The reason in plain words, naming no report.</param>
/// <param name="Words">What it stands on.</param>
internal sealed record Tie(int From, int To, bool IsDirected, RelayKind Kind, string Why, ImmutableArray<Citation> Words)
{
    /// <summary>True for ties that leave no doubt of one source; the same words of two narrators may have a third.</summary>
    public bool IsSure => Kind is RelayKind.Credit or RelayKind.Text or RelayKind.Error;
}
