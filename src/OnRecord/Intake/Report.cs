using System.Collections.Immutable;
using OnRecord.Text.Languages;

namespace OnRecord.Intake;

/// <summary>One captured article. Its text is stored as it came; every span of every later room is an offset into it.</summary>
public sealed record Report
{
    /// <summary>Stable name of the report: handed in, or the file's name, or a hash of address and text.</summary>
    public required string Id { get; init; }

    /// <summary>The stored text.</summary>
    public required string Text { get; init; }

    /// <summary>Who published it; null when nothing tells.</summary>
    public string? Outlet { get; init; }

    /// <summary>The words <see cref="Outlet"/> was read from; null when it was handed in or is unknown.</summary>
    public TextSpan? OutletEvidence { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Canonical address; null when unknown.</summary>
    public string? Url { get; init; }

    public Title? Title { get; init; }

    /// <summary>BCP 47 language tag: as the page or feed says, else as its words show; "und" when unknown.</summary>
    public string Language { get; init; } = LanguageIdentifier.Unknown;

    /// <summary>When the outlet published it; null when nothing tells.</summary>
    public Dating? Published { get; init; }

    /// <summary>When it was fetched; null when nothing tells. Never a stand-in for <see cref="Published"/>.</summary>
    public Dating? Captured { get; init; }

    /// <summary>True when the text is only a part of the article that stands at <see cref="Url"/>: what a feed told of it, or the beginning that is shown to those who do not pay.</summary>
    public bool IsExcerpt { get; init; }

    /// <summary>What is masked, in order, without overlaps.</summary>
    public ImmutableArray<Mask> Masks { get; init; } = [];

    public ImmutableArray<Credit> Credits { get; init; } = [];

    /// <summary>Paragraphs of the body in order: what is not masked, cut at paragraph breaks, without white space at the ends.</summary>
    public ImmutableArray<TextSpan> Paragraphs { get; init; } = [];
}
