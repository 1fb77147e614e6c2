using System.Collections.Immutable;

namespace OnRecord.Records;

/// <summary>What one report says that someone said: one rendering of an utterance.</summary>
public sealed record Statement
{
    /// <summary>Unique in its report: "s1", "s2", … in order of the text.</summary>
    public required string Id { get; init; }

    public required StatementKind Kind { get; init; }

    /// <summary>The words that name who said it; empty for a floating quotation.</summary>
    public ImmutableArray<TextSpan> Source { get; init; } = [];

    /// <summary>The words that say that it was said; empty for a floating quotation.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>What was said, in order; quotation marks included, final sentence mark of the narrator's sentence excluded.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    public required Speaker Speaker { get; init; }

    public SpeechAct Act { get; init; }

    /// <summary>To whom, as printed; null when not said.</summary>
    public string? Audience { get; init; }

    /// <summary>Where or on what occasion, as printed; null when not said.</summary>
    public string? Venue { get; init; }

    /// <summary>When it was said; null when nothing tells.</summary>
    public Dating? Said { get; init; }

    /// <summary>Through whom the report has it, nearest first.</summary>
    public ImmutableArray<string> RelayedBy { get; init; } = [];

    /// <summary>The statement this one is told inside of; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>0 to 1: how sure it is that these are this speaker's words.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Which rule made it and what was mended on the way, in plain words.</summary>
    public ImmutableArray<string> Trace { get; init; } = [];

    /// <summary>From the first to the last unit of content.</summary>
    public TextSpan Extent => Content.Aggregate((a, b) => a.Union(b));
}
