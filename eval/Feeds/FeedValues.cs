using OnRecord.Intake.Feeds;

namespace OnRecord.Eval.Feeds;

/// <summary>Looks up in a feed that was read what an expected reading names.</summary>
internal static class FeedValues
{
    /// <summary>What nothing is read from, and why. The same table stands in docs/feeds.md.</summary>
    public static readonly IReadOnlyDictionary<string, string> OutOfScope = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["cloud"] = "rssCloud, which WebSub took the place of",
        ["textInput"] = "a form of RSS 0.9 that no reader shows",
        ["rating"] = "PICS labels, given up in 2009",
        ["webMaster"] = "who looks after the server",
        ["image"] = "of a feed's picture only its address is kept",
        ["user_comment"] = "a note to people who read the file",
        ["avatar"] = "pictures of authors",
        ["expired"] = "whether a feed is at its end: no publisher of news says so",
        ["items.image"] = "pictures of items",
        ["items.banner_image"] = "pictures of items",
        ["items.attachments.duration_in_seconds"] = "lengths of recordings",
        ["items.content_text"] = "where the same text is there as HTML, that is kept",
    };

    /// <summary>Why a value is out of scope; null when it is not.</summary>
    public static string? Reason(ExpectedValue value, FeedDocument document)
    {
        var name = value.Name;
        if (name == "image.url") return null;
        if (name.EndsWith(".avatar", StringComparison.Ordinal)) return OutOfScope["avatar"];
        if (name == "items.content_text" && document.Items.All(item => item.Content?.Kind == FeedTextKind.Text)) return null;
        return OutOfScope.TryGetValue(name, out var reason) || OutOfScope.TryGetValue(value.Path[0], out reason) ? reason : null;
    }

    /// <summary>The value that was read; null when there is none.</summary>
    public static string? Found(FeedDocument document, ExpectedValue value)
    {
        var path = value.Path;
        return path[0] switch
        {
            "items" or "entries" => At(document.Items, path, 1) is FeedItem item ? OfItem(item, path[2..]) : null,
            _ => OfFeed(document.Feed, path),
        };
    }

    private static string? OfFeed(Feed feed, string[] path) => path[0] switch
    {
        "title" => feed.Title?.Value,
        "subtitle" or "description" => feed.Subtitle?.Value,
        "rights" or "copyright" => feed.Rights?.Value,
        "link" or "home_page_url" => feed.Url,
        "feed_url" => feed.Self,
        "next_url" => feed.Next,
        "links" => At(feed.Links, path, 1) is FeedLink link ? OfLink(link, path[2..]) : null,
        "authors" => At(feed.Authors, path, 1) is FeedPerson author ? OfPerson(author, path[2]) : null,
        "author" => feed.Authors.FirstOrDefault() is FeedPerson author ? OfPerson(author, path[1]) : null,
        "managingEditor" => feed.Authors.FirstOrDefault()?.Name,
        "contributors" => At(feed.Contributors, path, 1) is FeedPerson contributor ? OfPerson(contributor, path[2]) : null,
        "categories" => At(feed.Categories, path, 1) is FeedCategory category ? OfCategory(category, path[2]) : null,
        "generator" => path.Length > 1 && path[1] == "uri" ? feed.GeneratorUrl : feed.Generator?.Value,
        "icon" when feed.Format == FeedFormat.Json => feed.Logo,
        "icon" or "favicon" or "image" => feed.Icon,
        "logo" => feed.Logo,
        "id" => feed.Id,
        "language" => feed.Language,
        "version" => feed.Version,
        "skipHours" => int.Parse(path[1]) < feed.Schedule.SkippedHours.Length ? feed.Schedule.SkippedHours[int.Parse(path[1])].ToString() : null,
        "skipDays" => int.Parse(path[1]) < feed.Schedule.SkippedDays.Length ? feed.Schedule.SkippedDays[int.Parse(path[1])].ToString() : null,
        _ => null,
    };

    private static string? OfItem(FeedItem item, string[] path) => path[0] switch
    {
        "title" => item.Title?.Value,
        "description" or "summary" => item.Summary?.Value,
        "content" => path.Length > 1 && path[1] == "type" ? item.ContentType : item.Content?.Value,
        "content_html" or "content_text" => item.Content?.Value,
        "rights" => item.Rights?.Value,
        "link" or "url" => item.Url,
        "external_url" => item.Links.FirstOrDefault(link => link.Rel == "related")?.Href,
        "links" => At([.. item.Links.Where(link => link.Rel != FeedLink.Enclosure)], path, 1) is FeedLink link ? OfLink(link, path[2..]) : null,
        "id" => item.Id,
        "guid" => path[1] == "value" ? item.Id : item.IdIsAddress switch { true => "true", false => "false", _ => null },
        "authors" => At(item.Authors, path, 1) is FeedPerson author ? OfPerson(author, path[2]) : null,
        "author" => item.Authors.FirstOrDefault() is FeedPerson author ? OfPerson(author, path.Length > 1 ? path[1] : "name") : null,
        "contributors" => At(item.Contributors, path, 1) is FeedPerson contributor ? OfPerson(contributor, path[2]) : null,
        "categories" => At(item.Categories, path, 1) is FeedCategory category ? OfCategory(category, path[2]) : null,
        "tags" => At(item.Categories, path, 1)?.Term,
        "enclosure" => item.Links.FirstOrDefault(link => link.Rel == FeedLink.Enclosure) is FeedLink first ? OfLink(first, path[1..]) : null,
        "enclosures" or "attachments" => At([.. item.Links.Where(link => link.Rel == FeedLink.Enclosure)], path, 1) is FeedLink enclosure ? OfLink(enclosure, path[2..]) : null,
        "published" or "date_published" => item.Published,
        "date_modified" => item.Updated,
        "publishedParsed" => item.Date?.ToString(),
        "language" => item.Language,
        "source" => item.Source is Feed source ? OfFeed(source, path[1..]) : null,
        _ => null,
    };

    private static string? OfLink(FeedLink link, string[] path) => path.Length == 0 ? link.Href : path[0] switch
    {
        "href" or "url" => link.Href,
        "rel" => link.Rel,
        "type" or "mime_type" => link.Type,
        "hreflang" => link.Language,
        "title" => link.Title,
        "length" or "size_in_bytes" => link.Length,
        _ => null,
    };

    private static string? OfPerson(FeedPerson person, string name) => name switch { "name" => person.Name, "email" => person.Mail, _ => person.Url };

    private static string? OfCategory(FeedCategory category, string name) => name switch { "term" or "value" => category.Term, "label" => category.Label, _ => category.Scheme };

    private static T? At<T>(IReadOnlyList<T> list, string[] path, int part)
        where T : class => int.Parse(path[part]) is var i && i < list.Count ? list[i] : null;
}
