using System.Buffers.Text;
using System.Text;
using OnRecord.Intake.Markup;

namespace OnRecord.Intake.Feeds;

/// <summary>Elements that feeds, sources and items share. Each is read from its start tag, and the reader stands behind it afterwards.</summary>
internal sealed class FeedElements(MarkupReader xml)
{
    /// <summary>Words without tags.</summary>
    public string Words() => MarkupContent.Words(xml, FeedLimits.LineCharacters);

    public string? WordsOrNull() => Words() is { Length: > 0 } words ? words : null;

    /// <summary>The inside as it stands, tags and all, of an element that should have held words only.</summary>
    public string Line() => MarkupContent.Inner(xml, isEscaped: false, FeedLimits.LineCharacters, out _);

    /// <summary>A text that may be mark-up, as its <c>type</c> and <c>mode</c> say.</summary>
    /// <param name="limit">Characters that are kept.</param>
    /// <param name="mediaType">The stated type, or null.</param>
    public FeedText Text(int limit, out string? mediaType)
    {
        mediaType = xml.Attribute("type")?.Trim();
        var type = mediaType?.ToLowerInvariant();
        var mode = xml.Attribute("mode")?.Trim().ToLowerInvariant();
        var isAtom = xml.Vocabulary == Vocabulary.Atom;
        var isXhtml = type is "xhtml" or "application/xhtml+xml" || mode == "xml" && type is "text/html";
        var value = MarkupContent.Inner(xml, isXhtml, limit, out var hasTags);
        if (mode == "base64" || isAtom && mode is null && IsBinary(type)) value = Unpacked(value) ?? value;
        var kind = isXhtml || hasTags || type is "html" or "text/html" ? FeedTextKind.Html
            : isAtom && mode != "escaped" ? FeedTextKind.Text
            : FeedTextKind.Open;
        return new FeedText(value, kind);
    }

    public FeedText Text() => Text(FeedLimits.LineCharacters, out _);

    /// <summary>A link with attributes as in Atom, or with its address as words as in RSS.</summary>
    public FeedLink Link()
    {
        var href = Resolve(xml.Attribute("href"));
        var link = new FeedLink(
            href,
            xml.Attribute("rel")?.Trim() is { Length: > 0 } rel ? Relation(rel) : FeedLink.Alternate,
            xml.Attribute("type")?.Trim(),
            xml.Attribute("hreflang"),
            xml.Attribute("title"),
            xml.Attribute("length"));
        var root = xml.Base;
        var words = Words();
        return href is null && words.Length > 0 ? link with { Href = Addresses.Resolve(words, root) } : link;
    }

    public FeedLink Enclosure()
    {
        var link = new FeedLink(Resolve(xml.Attribute("url")), FeedLink.Enclosure, xml.Attribute("type")?.Trim(), Length: xml.Attribute("length"));
        xml.Skip();
        return link;
    }

    /// <summary>A person as elements for name, mail and page, or as words.</summary>
    public FeedPerson? Person()
    {
        string? name = null, mail = null, url = null;
        var words = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read())
        {
            if (xml.Kind == MarkupKind.Close && xml.Depth == depth) break;
            if (xml.Kind == MarkupKind.Text && words.Length < FeedLimits.LineCharacters) xml.AppendWords(words);
            if (xml.Kind != MarkupKind.Start) continue;
            switch (xml.Name.Local)
            {
                case "name": name ??= WordsOrNull(); break;
                case "email": mail ??= WordsOrNull(); break;
                case "uri" or "url" or "homepage":
                    var root = xml.Base;
                    url ??= Addresses.Resolve(WordsOrNull(), root);
                    break;
                default:
                    words.Append('<').Append(xml.Name.Local).Append('>').Append(Line()).Append("</").Append(xml.Name.Local).Append('>');
                    break;
            }
        }
        if (name is not null || mail is not null || url is not null) return new FeedPerson(name, mail, url);
        var plain = WellFormed.Text(words.ToString().Trim());
        return plain.Length == 0 ? null : FeedPerson.Of(plain);
    }

    public FeedCategory Category()
    {
        var category = new FeedCategory(xml.Attribute("term"), xml.Attribute("scheme") ?? xml.Attribute("domain"), xml.Attribute("label"));
        var words = Line();
        return category.Term is null && words.Length > 0 ? category with { Term = words } : category;
    }

    public string? Resolve(string? href) => Addresses.Resolve(href, xml.Base);

    /// <summary>Adds to a list that hostile input could fill.</summary>
    public static void Add<T>(ref List<T>? list, T? entry)
        where T : class
    {
        if (entry is not null && (list is null || list.Count < FeedLimits.Entries)) (list ??= []).Add(entry);
    }

    /// <summary>Registered relations may be written as addresses.</summary>
    private static string Relation(string rel) => rel.ToLowerInvariant().Replace("http://www.iana.org/assignments/relation/", "", StringComparison.Ordinal);

    private static bool IsBinary(string? type) =>
        type is not null && type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("+xml", StringComparison.Ordinal) && !type.EndsWith("/xml", StringComparison.Ordinal);

    private static string? Unpacked(string value)
    {
        var bytes = Encoding.ASCII.GetBytes(value);
        return Base64.DecodeFromUtf8InPlace(bytes, out var length) == System.Buffers.OperationStatus.Done ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
