using System.Collections.Immutable;

namespace OnRecord.Weave;

/// <summary>One report's wording of an utterance: a statement, or the part of one that says this thing.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Statement">Id of the statement in it.</param>
/// <param name="Spans">The words, in order.</param>
public sealed record Rendering(string Report, string Statement, ImmutableArray<TextSpan> Spans)
{
    /// <summary>When its report says it was said; else the date that the other renderings give, with <see cref="DateBasis.Sibling"/>; null when none does.</summary>
    public Dating? Said { get; init; }

    public StatementRef Ref => new(Report, Statement);
}
