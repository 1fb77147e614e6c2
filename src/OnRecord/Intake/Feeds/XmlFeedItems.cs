using System.Collections.Immutable;
using System.Text;
using System.Xml;
using OnRecord.Intake.Chrome;
using OnRecord.Intake.Html;

namespace OnRecord.Intake.Feeds;

/// <summary>Moves through the XML of a feed and gives one item after the other; what the feed says about itself is kept.</summary>
internal sealed class XmlFeedItems(XmlReader xml)
{
    private bool inItem;

    /// <summary>Title of the feed, once it has been passed.</summary>
    public string? Channel { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The next item; null at the end. Throws <see cref="XmlException"/> at a fault.</summary>
    public FeedItem? Next()
    {
        while (inItem || xml.Read())
        {
            inItem = false;
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName.ToLowerInvariant())
            {
                case "item" or "entry": return Item();
                case "title" when Channel is null && xml.Depth <= 2:
                    Channel = PageText.Clean(Content(out _));
                    inItem = xml.NodeType == XmlNodeType.Element;
                    break;
                case "language" when Language is null && xml.Depth <= 2:
                    Language = PageText.Clean(Content(out _));
                    inItem = xml.NodeType == XmlNodeType.Element;
                    break;
                case "feed": Language ??= xml.GetAttribute("xml:lang"); break;
                case "image" or "textinput" when !xml.IsEmptyElement:
                    xml.Skip();
                    inItem = xml.NodeType == XmlNodeType.Element;
                    break;
                default: break;
            }
        }
        return null;
    }

    private FeedItem Item()
    {
        var item = new FeedItem { Id = xml.GetAttribute("rdf:about") };
        if (xml.IsEmptyElement) return item;
        var depth = xml.Depth;
        var authors = ImmutableArray.CreateBuilder<string>();
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                if (!xml.Read()) break;
                continue;
            }
            item = Field(item, authors);
        }
        return item with { Authors = authors.ToImmutable() };
    }

    /// <summary>Reads one element of an item and moves behind it.</summary>
    private FeedItem Field(FeedItem item, ImmutableArray<string>.Builder authors)
    {
        var name = xml.LocalName.ToLowerInvariant();
        // Pictures and the like have titles and texts of their own.
        if (xml.Prefix is "media" or "itunes" or "wfw" or "slash")
        {
            xml.Skip();
            return item;
        }
        switch (name)
        {
            case "title": return item with { Title = Content(out _) };
            case "link": return Link(item);
            case "guid" or "id": return item with { Id = PageText.Clean(Content(out _)) ?? item.Id };
            case "encoded" or "content" or "description" or "summary" or "body":
                var words = Content(out var isHtml);
                return words.Length > (item.Content?.Length ?? 0) ? item with { Content = words, IsHtml = isHtml } : item;
            case "pubdate" or "published" or "issued" or "date" or "created": return item with { Published = PageText.Clean(Content(out _)) ?? item.Published };
            case "updated" or "modified": return item with { Updated = PageText.Clean(Content(out _)) };
            case "author" or "creator" or "contributor":
                foreach (var person in People(Author())) if (!authors.Contains(person)) authors.Add(person);
                return item;
            case "source": return item with { Source = Source() };
            default:
                xml.Skip();
                return item;
        }
    }

    private FeedItem Link(FeedItem item)
    {
        if (xml.GetAttribute("href") is string address)
        {
            var isPage = xml.GetAttribute("rel") is null or "alternate";
            xml.Skip();
            return isPage ? item with { Url = address.Trim() } : item;
        }
        return item with { Url = PageText.Clean(Content(out _)) ?? item.Url };
    }

    /// <summary>The name in an author element, which in Atom stands beside address and mail.</summary>
    private string Author() => Named("name");

    /// <summary>An item's source: its text in RSS, its title in Atom.</summary>
    private string Source() => Named("title");

    private string Named(string child)
    {
        var text = new StringBuilder();
        string? named = null;
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == child) named ??= Content(out _);
            else if (xml.NodeType == XmlNodeType.Element) xml.Skip();
            else
            {
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text.Append(xml.Value);
                if (!xml.Read()) break;
            }
        }
        if (xml.NodeType == XmlNodeType.EndElement) xml.Read();
        return named ?? text.ToString();
    }

    /// <summary>"mail@site.example (Jane Doe)" and plain names.</summary>
    private static ImmutableArray<string> People(string words)
    {
        var open = words.IndexOf('(', StringComparison.Ordinal);
        var close = words.IndexOf(')', StringComparison.Ordinal);
        if (words.Contains('@', StringComparison.Ordinal) && open >= 0 && close > open) words = words[(open + 1)..close];
        return PageText.Clean(words) is string plain && !plain.Contains('@', StringComparison.Ordinal) ? Byline.People(plain) : [];
    }

    /// <summary>An element's content: text with entities read, or inner mark-up where the element says it holds XHTML. Moves behind it.</summary>
    private string Content(out bool isHtml)
    {
        var type = xml.GetAttribute("type");
        isHtml = type is not ("text" or "text/plain");
        if (type is "xhtml" || xml.GetAttribute("mode") == "xml" && type is "application/xhtml+xml" or "text/html") return xml.ReadInnerXml();
        var text = new StringBuilder();
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                // Mark-up that was not escaped.
                text.Append(xml.ReadOuterXml());
                continue;
            }
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(xml.Value);
            if (!xml.Read()) break;
        }
        if (xml.NodeType == XmlNodeType.EndElement) xml.Read();
        return text.ToString().Trim();
    }
}
