using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Utterances;

/// <summary>One thing said: a sentence or clause of a statement's content.</summary>
/// <param name="Report">Place of its report in the input.</param>
/// <param name="Statement">The statement it is part of.</param>
/// <param name="Order">Its place among the units of the statement, from 0.</param>
/// <param name="Span">Its words.</param>
/// <param name="Words">The same as weaving compares them.</param>
internal sealed record Unit(int Report, Statement Statement, int Order, TextSpan Span, ImmutableArray<Word> Words)
{
    /// <summary>True when it stands in the headline, which says again what the report says.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>How many of the words carry matter.</summary>
    public int ContentCount { get; } = Words.Count(word => word.IsContent);
}
