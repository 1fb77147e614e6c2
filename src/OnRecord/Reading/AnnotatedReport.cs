using System.Collections.Immutable;
using OnRecord.Intake;

namespace OnRecord.Reading;

/// <summary>A report with everything that reading sees in it. Later rooms need nothing else; better models fill the same value better.</summary>
public sealed record AnnotatedReport
{
    public required Report Report { get; init; }

    public ReportGenre Genre { get; init; }

    /// <summary>Turns of a primary document; empty for an article.</summary>
    public ImmutableArray<SpeakerTurn> Turns { get; init; } = [];

    /// <summary>All tokens of the body in order.</summary>
    public ImmutableArray<Token> Tokens { get; init; } = [];

    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>Quotations in order of their start, outer before inner.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    public ImmutableArray<Entity> Entities { get; init; } = [];

    public ImmutableArray<Name> Names { get; init; } = [];

    /// <summary>Noun phrases that mean an entity, in order of their start.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>What is in another language, in order of the text, quotations last: left out of <see cref="Tokens"/> and <see cref="Sentences"/>, unless it is quoted.</summary>
    public ImmutableArray<ForeignText> Foreign { get; init; } = [];

    /// <summary>Phrases that mean the same, named or not, in order of their first.</summary>
    public ImmutableArray<Chain> Chains { get; init; } = [];

    public ImmutableArray<TimeExpression> Times { get; init; } = [];

    /// <summary>True when the report is the speaker's own document.</summary>
    public bool IsPrimary => Genre != ReportGenre.Article;
}
