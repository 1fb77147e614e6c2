using System.Collections.Immutable;
using System.Text.Json;
using OnRecord.Intake.Jsonl;
using OnRecord.Intake.Markup;

namespace OnRecord.Intake.Feeds;

/// <summary>Gathers what a JSON Feed says of itself, and its items.</summary>
internal sealed class JsonFeedItems(string where, string? address)
{
    private readonly List<FeedLink> links = [];
    private Feed feed = new() { Format = FeedFormat.Json };

    public bool HasItems { get; set; }

    public List<FeedItem> Items { get; } = [];

    public List<Problem> Problems { get; } = [];

    public Feed Feed => feed with { Links = [.. links] };

    /// <summary>One property of the feed.</summary>
    public void Describe(string name, JsonElement value)
    {
        var text = JsonFields.StringOf(value);
        switch (name)
        {
            case "version" when text is not null: feed = feed with { Version = text[(text.LastIndexOf('/') + 1)..] }; break;
            case "title" when text is not null: feed = feed with { Title = new FeedText(text, FeedTextKind.Text) }; break;
            case "description" when text is not null: feed = feed with { Subtitle = new FeedText(text, FeedTextKind.Text) }; break;
            case "language": feed = feed with { Language = text }; break;
            case "icon" when text is not null: feed = feed with { Logo = Resolve(text) }; break;
            case "favicon" when text is not null: feed = feed with { Icon = Resolve(text) }; break;
            case "home_page_url": Link(text, FeedLink.Alternate); break;
            case "feed_url": Link(text, FeedLink.Self); break;
            case "next_url": Link(text, FeedLink.Next); break;
            case "author" when feed.Authors.IsEmpty: feed = feed with { Authors = Person(value) is FeedPerson one ? [one] : [] }; break;
            case "authors" when value.ValueKind == JsonValueKind.Array: feed = feed with { Authors = People(value) }; break;
            case "hubs" when value.ValueKind == JsonValueKind.Array:
                foreach (var hub in value.EnumerateArray().Take(FeedLimits.Entries)) Link(Field(hub, "url"), FeedLink.Hub);
                break;
            default: break;
        }
    }

    public void AddItem(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Problems.Add(new Problem(ProblemCodes.BadFeed, $"{where}#{Items.Count + 1}", Detail: "an item that is no object"));
            return;
        }
        var fields = new JsonFields(json, where);
        var (html, plain, summary) = (fields.Text("content_html"), fields.Text("content_text"), fields.Text("summary"));
        var itemLinks = ImmutableArray.CreateBuilder<FeedLink>();
        if (Resolve(fields.Text("url")) is string url) itemLinks.Add(new FeedLink(url));
        if (Resolve(fields.Text("external_url")) is string external) itemLinks.Add(new FeedLink(external, itemLinks.Count == 0 ? FeedLink.Alternate : "related"));
        if (json.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array)
        {
            foreach (var attachment in attachments.EnumerateArray().Take(FeedLimits.Entries))
            {
                if (Resolve(Field(attachment, "url")) is string at) itemLinks.Add(new FeedLink(at, FeedLink.Enclosure, Field(attachment, "mime_type"), Title: Field(attachment, "title"), Length: Number(attachment, "size_in_bytes")));
            }
        }
        var authors = json.TryGetProperty("authors", out var list) && list.ValueKind == JsonValueKind.Array ? People(list) : [];
        if (authors.IsEmpty && json.TryGetProperty("author", out var author) && Person(author) is FeedPerson person) authors = [person];
        Items.Add(new FeedItem
        {
            Format = FeedFormat.Json,
            Id = fields.Text("id"),
            IdIsAddress = null,
            Title = fields.Text("title") is string title ? new FeedText(title, FeedTextKind.Text) : null,
            Links = itemLinks.ToImmutable(),
            Content = html is not null ? new FeedText(html, FeedTextKind.Html) : plain is not null ? new FeedText(plain, FeedTextKind.Text) : null,
            ContentType = html is not null ? "text/html" : plain is not null ? "text/plain" : null,
            Summary = summary is null ? null : new FeedText(summary, FeedTextKind.Text),
            Published = fields.Text("date_published"),
            Updated = fields.Text("date_modified"),
            Language = fields.Text("language"),
            Authors = authors,
            Categories = [.. fields.Texts("tags").Take(FeedLimits.Entries).Select(tag => new FeedCategory(tag))],
            IsTooLong = Math.Max(html?.Length ?? 0, Math.Max(plain?.Length ?? 0, summary?.Length ?? 0)) > FeedLimits.TextCharacters,
        });
    }

    private void Link(string? href, string rel)
    {
        if (Resolve(href) is string whole) links.Add(new FeedLink(whole, rel));
    }

    private string? Resolve(string? href) => Addresses.Resolve(href, address);

    private static ImmutableArray<FeedPerson> People(JsonElement list) => [.. list.EnumerateArray().Take(FeedLimits.Entries).Select(Person).OfType<FeedPerson>()];

    private static FeedPerson? Person(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return JsonFields.StringOf(json) is { Length: > 0 } words ? FeedPerson.Of(words) : null;
        var (name, url) = (Field(json, "name"), Field(json, "url"));
        return name is null && url is null ? null : new FeedPerson(name, Url: url);
    }

    private static string? Field(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? JsonFields.StringOf(value) : null;

    private static string? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;
}
