using System.Collections.Immutable;

namespace OnRecord.Intake.Feeds;

/// <summary>What a feed says about itself; also what an item says about the feed it was taken from.</summary>
public sealed record Feed
{
    public FeedFormat Format { get; init; }

    /// <summary>As stated, such as "2.0" or "0.91"; by its namespace for Atom and RDF; empty when nothing tells.</summary>
    public string Version { get; init; } = "";

    public string? Id { get; init; }

    public FeedText? Title { get; init; }

    /// <summary>Subtitle, tagline or description.</summary>
    public FeedText? Subtitle { get; init; }

    public ImmutableArray<FeedLink> Links { get; init; } = [];

    /// <summary>Authors of Atom and JSON Feed, which are also those of items that name none; <c>managingEditor</c> of RSS, which is not.</summary>
    public ImmutableArray<FeedPerson> Authors { get; init; } = [];

    public ImmutableArray<FeedPerson> Contributors { get; init; } = [];

    public ImmutableArray<FeedCategory> Categories { get; init; } = [];

    public FeedText? Rights { get; init; }

    public FeedText? Generator { get; init; }

    public string? GeneratorUrl { get; init; }

    /// <summary>Address of a small picture; the image of RSS where there is no other.</summary>
    public string? Icon { get; init; }

    public string? Logo { get; init; }

    /// <summary>BCP 47 tag as stated, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The moment of the last change as written, or null.</summary>
    public string? Updated { get; init; }

    public FeedSchedule Schedule { get; init; } = new();

    /// <summary>The page it is the feed of; null when it names none.</summary>
    public string? Url => First(FeedLink.Alternate);

    /// <summary>Where the feed says it stands; null when it does not say.</summary>
    public string? Self => First(FeedLink.Self);

    /// <summary>The page of older items; null when there is none.</summary>
    public string? Next => First(FeedLink.Next);

    /// <summary>WebSub hubs that tell of new items.</summary>
    public IEnumerable<string> Hubs => Links.Where(link => link.Rel == FeedLink.Hub && link.Href is not null).Select(link => link.Href!);

    // Of several plain links of RSS the last counts, as in most readers.
    private string? First(string rel) =>
        Format is FeedFormat.Rss or FeedFormat.Rdf && rel == FeedLink.Alternate
            ? Links.LastOrDefault(link => link.Rel == rel && link.Href is not null)?.Href
            : Links.FirstOrDefault(link => link.Rel == rel && link.Href is not null)?.Href;
}
