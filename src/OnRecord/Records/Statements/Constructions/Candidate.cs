using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>What a construction found: words said, before their speaker and occasion are read.</summary>
internal sealed record Candidate
{
    public required Stretch Stretch { get; init; }

    /// <summary>How it is joined to its cue; <see cref="CueFrames.None"/> for a quotation without one.</summary>
    public required CueFrames Frame { get; init; }

    /// <summary>Tokens said, in order.</summary>
    public required ImmutableArray<TokenRange> Content { get; init; }

    /// <summary>Which construction found it, in plain words.</summary>
    public required string Rule { get; init; }

    /// <summary>The words that say that it was said; empty for a quotation without any.</summary>
    public TokenRange CueTokens { get; init; }

    /// <summary>The words that name who said it; empty for a quotation without any.</summary>
    public TokenRange Source { get; init; }

    /// <summary>What the source stands for when it is a relative pronoun; else empty.</summary>
    public TokenRange Antecedent { get; init; }

    public TokenRange Audience { get; init; }

    public SpeechAct Act { get; init; }

    public double Score { get; init; } = 1;

    /// <summary>Tokens of the noun phrases through whom the report has it.</summary>
    public ImmutableArray<TokenRange> Relays { get; init; } = [];

    /// <summary>Stretches after its own that only tell more about it: "He stated this at a press conference".</summary>
    public ImmutableArray<TokenRange> Occasions { get; init; } = [];

    /// <summary>True for what the candidate before it says by citing this one's source.</summary>
    public bool IsCited { get; init; }

    public ImmutableArray<string> Remarks { get; init; } = [];

    public int FirstToken => Content[0].Start;

    public bool Covers(int token) => Content.Any(range => range.Contains(token));
}
