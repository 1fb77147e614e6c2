using System.Collections.Immutable;
using OnRecord.Intake.Markup;

namespace OnRecord.Intake.Feeds;

/// <summary>One item of a feed, before its text is read.</summary>
public sealed record FeedItem
{
    /// <summary>The format of its feed.</summary>
    public FeedFormat Format { get; init; }

    /// <summary>The item's stable name as the feed gives it; null when it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>False when the feed says that <see cref="Id"/> is no address; null when it says nothing, which in RSS means that it is one.</summary>
    public bool? IdIsAddress { get; init; }

    public FeedText? Title { get; init; }

    /// <summary>Links in order, enclosures among them, absolute where a base is known.</summary>
    public ImmutableArray<FeedLink> Links { get; init; } = [];

    /// <summary>Description or summary.</summary>
    public FeedText? Summary { get; init; }

    /// <summary>The whole text: <c>content:encoded</c>, Atom's content, <c>content_html</c>.</summary>
    public FeedText? Content { get; init; }

    /// <summary>Media type of <see cref="Content"/> as stated, or null.</summary>
    public string? ContentType { get; init; }

    public ImmutableArray<FeedPerson> Authors { get; init; } = [];

    public ImmutableArray<FeedPerson> Contributors { get; init; } = [];

    public ImmutableArray<FeedCategory> Categories { get; init; } = [];

    public FeedText? Rights { get; init; }

    /// <summary>The moment of publication as written, or null.</summary>
    public string? Published { get; init; }

    /// <summary>The moment of the last change as written, or null.</summary>
    public string? Updated { get; init; }

    /// <summary>The feed it was taken from when this one collects from several: in RSS its title and address, in Atom all it says; null when it does not say.</summary>
    public Feed? Source { get; init; }

    public string? Language { get; init; }

    /// <summary>True when a text in it is longer than a report may be; what is over was left out.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>The moment of publication, else of the last change; null when there is none or it cannot be read.</summary>
    public PartialDate? Date => FeedDates.Read(Published) ?? FeedDates.Read(Updated);

    /// <summary>Address of the article: the link, else an id that is an address, else what an enclosed link says; null when there is none.</summary>
    public string? Url
    {
        get
        {
            var pages = Links.Where(link => link.Rel == FeedLink.Alternate && Addresses.IsWeb(link.Href));
            var page = Format is FeedFormat.Rss or FeedFormat.Rdf ? pages.LastOrDefault() : pages.FirstOrDefault(link => link.Type?.Contains("html", StringComparison.OrdinalIgnoreCase) == true) ?? pages.FirstOrDefault();
            return page?.Href ?? (IdIsAddress != false && Format is FeedFormat.Rss or FeedFormat.Rdf or FeedFormat.Json && Addresses.IsWeb(Id) ? Id : null);
        }
    }
}
