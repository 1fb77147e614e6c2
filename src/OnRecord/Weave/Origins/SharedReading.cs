using System.Collections.Immutable;

namespace OnRecord.Weave.Origins;

/// <summary>A departure from the base and the reports that make it.</summary>
/// <param name="Utterance">Id of the utterance.</param>
/// <param name="Kind">What sets it apart.</param>
/// <param name="Base">The base's words; "" when words were added.</param>
/// <param name="Words">The words in their place; "" when they were dropped.</param>
/// <param name="IsDistortion">True when the sense changes.</param>
/// <param name="Weight">How much it says that two reports have it from one source, from 0; from 1 on it is enough by itself.</param>
/// <param name="Places">Where it is printed, one citation a report, in order of input; for dropped words where the base has them.</param>
/// <param name="Reports">Ids of the reports, in order of input.</param>
public sealed record SharedReading(string Utterance, DifferenceKind Kind, string Base, string Words, bool IsDistortion, double Weight, ImmutableArray<Citation> Places, ImmutableArray<string> Reports)
{
    /// <summary>The base's words in the base's report; null when words were added.</summary>
    public TextSpan? BaseSpan { get; init; }
}
