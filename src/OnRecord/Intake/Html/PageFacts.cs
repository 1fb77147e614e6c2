using System.Collections.Immutable;

namespace OnRecord.Intake.Html;

/// <summary>What a page says about itself outside its text.</summary>
internal sealed record PageFacts
{
    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Organisations that the page names as its author: of use where no person is named.</summary>
    public ImmutableArray<string> Organisations { get; init; } = [];

    /// <summary>What the page says of its content: often its lead, whole or cut.</summary>
    public ImmutableArray<string> Descriptions { get; init; } = [];

    /// <summary>True when the page's data call it an article.</summary>
    public bool IsArticle { get; init; }

    /// <summary>True when the page's data call it a live blog.</summary>
    public bool IsLive { get; init; }

    /// <summary>True when the page says that it, or a part of it, is for those who pay.</summary>
    public bool IsPaid { get; init; }

    /// <summary>Words of the article, by its structured data; 0 when they do not tell.</summary>
    public int Words { get; init; }

    /// <summary>The day of publication as the page's data, its mark-up or the line under its headline give it.</summary>
    public Dating? Published { get; init; }

    /// <summary>A day for want of all else, also of the address: from the state of a script, or of the last change.</summary>
    public Dating? Fallback { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    /// <summary>The article's text as its structured data repeats it, for a live blog its entries with their times; null when they do not.</summary>
    public string? Body { get; init; }
}
