using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using OnRecord.Intake.Formats;
using OnRecord.Intake.Jsonl;

namespace OnRecord.Intake.Feeds;

/// <summary>JSON Feed 1.0 and 1.1: each item a report.</summary>
public static class JsonFeedReader
{
    /// <summary>Reads the feed as a whole, which its form asks for, and gives one item at a time.</summary>
    /// <param name="stream">UTF-8 without byte-order mark.</param>
    /// <param name="where">Name of the feed; an item without id and link is called by it and its number.</param>
    public static IEnumerable<Result<Report>> Read(Stream stream, string where)
    {
        if (WholeInput.Read(stream, where, out var bytes) is Problem problem) return [problem];
        try
        {
            // Decoded first, so that bytes that are no UTF-8 cost a character and not the feed.
            var json = JsonDocument.Parse(Encoding.UTF8.GetString(bytes), new JsonDocumentOptions { AllowTrailingCommas = true });
            return Items(json, where);
        }
        catch (JsonException error)
        {
            return [new Problem(ProblemCodes.BadFeed, where, Detail: $"line {error.LineNumber + 1}")];
        }
    }

    private static IEnumerable<Result<Report>> Items(JsonDocument json, string where)
    {
        using var document = json;
        var feed = new JsonFields(json.RootElement, where);
        if (!json.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            yield return new Problem(ProblemCodes.BadFeed, where, Detail: "no list of items");
            yield break;
        }
        var channel = feed.Text("title");
        var language = feed.Text("language");
        var number = 0;
        foreach (var item in items.EnumerateArray())
        {
            number++;
            yield return item.ValueKind == JsonValueKind.Object
                ? FeedReport.Of(Item(item, $"{where}#{number}"), channel, language, $"{where}#{number}")
                : new Problem(ProblemCodes.BadFeed, $"{where}#{number}", Detail: "an item that is no object");
        }
    }

    private static FeedItem Item(JsonElement json, string where)
    {
        var fields = new JsonFields(json, where);
        var html = fields.Text("content_html");
        return new FeedItem
        {
            Id = fields.Text("id"),
            Title = fields.Text("title"),
            Url = fields.Text("url") ?? fields.Text("external_url"),
            Content = html ?? fields.Text("content_text") ?? fields.Text("summary"),
            IsHtml = html is not null,
            Published = fields.Text("date_published"),
            Updated = fields.Text("date_modified"),
            Language = fields.Text("language"),
            Authors = Authors(json),
        };
    }

    private static ImmutableArray<string> Authors(JsonElement json)
    {
        var authors = ImmutableArray.CreateBuilder<string>();
        if (json.TryGetProperty("author", out var one)) Add(one);
        if (json.TryGetProperty("authors", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var author in list.EnumerateArray()) Add(author);
        }
        return authors.ToImmutable();

        void Add(JsonElement author)
        {
            if (author.ValueKind == JsonValueKind.Object && author.TryGetProperty("name", out var name) && JsonFields.StringOf(name) is { Length: > 0 } plain && !authors.Contains(plain)) authors.Add(plain);
        }
    }
}
