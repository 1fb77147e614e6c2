using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;
using OnRecord.Intake.Chrome;
using OnRecord.Intake.Dates;

namespace OnRecord.Intake.Html;

/// <summary>The JSON-LD of a page: the first object that is an article; of data that do not parse only the date.</summary>
internal static class StructuredData
{
    /// <summary>Objects are nested no deeper on real pages.</summary>
    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    public static PageFacts Read(IParentNode document)
    {
        PartialDate? broken = null;
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            var text = script.TextContent;
            try
            {
                using var json = JsonDocument.Parse(text.Trim().TrimEnd(';'), Lenient);
                if (Article(json.RootElement) is JsonElement article) return Facts(article);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                // Sites break their own structured data; the page's other elements tell the same, but for the date, which is then often left to readers as "an hour ago".
                if (text.Contains("Article\"", StringComparison.Ordinal)) broken ??= ScriptDates.FirstPublished(text);
            }
        }
        return new PageFacts { Published = broken is PartialDate stated ? new Dating(stated, DateBasis.Metadata) : null };
    }

    private static JsonElement? Article(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (Article(item) is JsonElement found) return found;
            }
        }
        if (element.ValueKind != JsonValueKind.Object) return null;
        if (IsArticle(element)) return element;
        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
        {
            if (element.TryGetProperty(name, out var inner) && Article(inner) is JsonElement found) return found;
        }
        return null;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type)) return false;
        if (type.ValueKind == JsonValueKind.Array) return type.EnumerateArray().Any(IsArticleType);
        return IsArticleType(type);
    }

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is string name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report" or "ReviewNewsArticle");

    private static PageFacts Facts(JsonElement article) => new()
    {
        Title = PageText.Clean(Text(article, "headline")),
        Authors = Names(article, "author"),
        Published = (Date(Text(article, "datePublished")) ?? Date(Text(article, "dateCreated"))) is PartialDate date ? new Dating(date, DateBasis.Metadata) : null,
        Outlet = PageText.Clean(Names(article, "publisher", whole: true).FirstOrDefault()),
        Language = Text(article, "inLanguage"),
        Body = Text(article, "articleBody"),
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString() : null;

    private static PartialDate? Date(string? words) => words is null ? null : StampReader.Read(words);

    private static ImmutableArray<string> Names(JsonElement element, string property, bool whole = false)
    {
        if (!element.TryGetProperty(property, out var value)) return [];
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            var name = item.ValueKind == JsonValueKind.Object ? Text(item, "name") : item.ValueKind == JsonValueKind.String ? item.GetString() : null;
            if (PageText.Clean(name) is not string plain || plain.StartsWith("http", StringComparison.Ordinal)) continue;
            if (whole) names.Add(plain);
            else foreach (var one in Byline.People(plain)) if (!names.Contains(one)) names.Add(one);
        }
        return names.ToImmutable();
    }
}
