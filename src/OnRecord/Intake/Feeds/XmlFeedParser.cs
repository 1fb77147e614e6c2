using OnRecord.Intake.Markup;

namespace OnRecord.Intake.Feeds;

/// <summary>Moves through the XML of a feed and gives one item after the other; what the feed says about itself is gathered on the way.</summary>
internal sealed class XmlFeedParser
{
    private readonly MarkupReader xml;
    private readonly FeedElements elements;
    private readonly FeedBuilder feed;
    private bool hasRoot;
    private Feed? built;

    /// <summary>A parser over the text of a feed.</summary>
    /// <param name="text">The feed, decoded; not disposed.</param>
    /// <param name="address">Where it was fetched, for relative links; null when that is not known.</param>
    public XmlFeedParser(TextReader text, string? address)
    {
        xml = new MarkupReader(text, "item", "entry") { Address = address };
        elements = new FeedElements(xml);
        feed = new FeedBuilder(xml, elements);
    }

    public MarkupFaults Faults => xml.Faults;

    /// <summary>True when the text ended inside an element.</summary>
    public bool IsCut => xml.IsCut;

    public long Line => xml.Line;

    /// <summary>True when it was a feed at all.</summary>
    public bool IsFeed => hasRoot;

    /// <summary>What the feed has said so far; whole once there are no more items.</summary>
    public Feed Feed => built ??= feed.Build();

    /// <summary>The next item; null at the end. An item that the end of the text cuts is left out. Throws what the text reader throws.</summary>
    public FeedItem? Next()
    {
        while (xml.Read())
        {
            if (xml.Kind != MarkupKind.Start) continue;
            if (!hasRoot && Root()) continue;
            switch (xml.Name.Local)
            {
                case "item" or "entry" when xml.Vocabulary is Vocabulary.Plain or Vocabulary.Atom:
                    hasRoot = true;
                    var item = new FeedItemBuilder(xml, elements, feed.Format).Read();
                    return xml.IsCut ? null : item;
                case "channel" or "items" or "rss" or "feed" or "rdf": break;
                default:
                    feed.Take();
                    built = null;
                    break;
            }
        }
        return null;
    }

    private bool Root()
    {
        var version = xml.Attribute("version")?.Trim();
        switch (xml.Name.Local)
        {
            case "rss" or "channel":
                feed.Format = FeedFormat.Rss;
                break;
            case "rdf":
                feed.Format = FeedFormat.Rdf;
                version ??= xml.Attributes.Exists(attribute => attribute.Value.Contains("rss/1.0", StringComparison.OrdinalIgnoreCase)) ? "1.0"
                    : xml.Attributes.Exists(attribute => attribute.Value.Contains("rdf/simple/0.9", StringComparison.OrdinalIgnoreCase)) ? "0.90" : null;
                break;
            case "feed":
                feed.Format = FeedFormat.Atom;
                version ??= xml.Namespace.Contains("2005/atom", StringComparison.OrdinalIgnoreCase) || xml.Namespace.Length == 0 ? "1.0" : "0.3";
                break;
            default: return false;
        }
        hasRoot = true;
        built = null;
        feed.Version = version ?? "";
        feed.Language ??= xml.Language;
        return true;
    }
}
