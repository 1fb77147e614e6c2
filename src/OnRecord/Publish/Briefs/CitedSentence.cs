using System.Collections.Immutable;

namespace OnRecord.Publish.Briefs;

/// <summary>A sentence that may be published: every name and number in it stands in the words it cites. There is no other way to make one.</summary>
public sealed record CitedSentence
{
    private CitedSentence(ImmutableArray<SentencePart> parts, ImmutableArray<Citation> citations)
    {
        Parts = parts;
        Citations = citations;
    }

    public ImmutableArray<SentencePart> Parts { get; }

    /// <summary>The words it stands on; at least one, each once.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>The sentence as plain text.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Printed));

    /// <summary>Checks the parts against the cited words.</summary>
    /// <returns>The sentence, or the problem <see cref="ProblemCodes.NotInCitedWords"/> that says which name, number or quotation is not covered.</returns>
    public static Result<CitedSentence> Create(ImmutableArray<SentencePart> parts, ImmutableArray<Citation> citations, Evidence evidence)
    {
        var distinct = citations.IsDefault ? [] : citations.Distinct().ToImmutableArray();
        if (CitationGuard.Objection(parts, distinct, evidence) is not string objection) return new CitedSentence(parts, distinct);
        var where = distinct.IsEmpty ? "a sentence without citations" : distinct[0].ToString();
        return Problem.Of(ProblemCodes.NotInCitedWords, where, string.Concat(parts.Select(part => part.Printed)), objection);
    }
}
