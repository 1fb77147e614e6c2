using System.Collections.Immutable;

namespace OnRecord.Intake.Feeds;

/// <summary>One item of a feed, before its text is read.</summary>
internal sealed record FeedItem
{
    /// <summary>The item's stable name as the feed gives it; null when it gives none.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    /// <summary>The longest of content, description and summary, as HTML or text.</summary>
    public string? Content { get; init; }

    /// <summary>False when <see cref="Content"/> is text and holds no mark-up.</summary>
    public bool IsHtml { get; init; } = true;

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Published { get; init; }

    public string? Updated { get; init; }

    /// <summary>The outlet the item came from when the feed collects from several; null when it does not say.</summary>
    public string? Source { get; init; }

    public string? Language { get; init; }
}
