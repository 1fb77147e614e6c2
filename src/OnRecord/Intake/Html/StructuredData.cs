using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OnRecord.Intake.Chrome;
using OnRecord.Intake.Dates;
using OnRecord.Intake.Html.Tags;

namespace OnRecord.Intake.Html;

/// <summary>The JSON-LD of a page: the first object that is an article; of data that do not parse only the date.</summary>
internal static class StructuredData
{
    /// <summary>Objects are nested no deeper on real pages.</summary>
    private const int MaxDepth = 32;

    /// <summary>An article has fewer authors.</summary>
    private const int MostNames = 20;

    /// <summary>Names are shorter, also several in one field.</summary>
    private const int MostInName = 300;

    /// <summary>A page has fewer scripts of data: each that is broken costs as much as a page.</summary>
    private const int MostScripts = 100;

    /// <summary>Objects of a graph among which a name is looked up.</summary>
    private const int MostInGraph = 200;

    /// <summary>Entries of a live blog that are read.</summary>
    private const int MostEntries = 2000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    /// <summary>What the first article among the page's scripts of data tells.</summary>
    /// <param name="scripts">The page's scripts.</param>
    public static PageFacts Read(ImmutableArray<PageScript> scripts)
    {
        PartialDate? broken = null;
        foreach (var script in scripts.Where(script => script.IsStructured).Take(MostScripts))
        {
            var text = script.Text;
            try
            {
                using var json = JsonDocument.Parse(text.TrimEnd(";\n\r\t "), Lenient);
                if (Article(json.RootElement) is JsonElement article) return Facts(article, json.RootElement);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                // Sites break their own structured data; the page's other elements tell the same, but for the date, which is then often left to readers as "an hour ago".
                if (text.Span.Contains("Article\"", StringComparison.Ordinal)) broken ??= ScriptDates.FirstPublished(text.Span);
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

    private static PageFacts Facts(JsonElement article, JsonElement root) => new()
    {
        IsArticle = true,
        Title = PageText.Clean(Text(article, "headline")),
        Authors = People(article, root, organisations: false),
        Organisations = People(article, root, organisations: true),
        Descriptions = [.. new[] { PageText.Clean(Text(article, "description")), PageText.Clean(Text(article, "alternativeHeadline")) }.OfType<string>()],
        IsPaid = IsPaid(article),
        Words = article.TryGetProperty("wordCount", out var words) && (words.ValueKind == JsonValueKind.Number && words.TryGetInt32(out var count) || words.ValueKind == JsonValueKind.String && int.TryParse(words.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out count)) ? count : 0,
        Published = (Date(Text(article, "datePublished")) ?? Date(Text(article, "dateCreated"))) is PartialDate date ? new Dating(date, DateBasis.Metadata) : null,
        Outlet = Names(article, "publisher", root).Select(publisher => publisher.Name).FirstOrDefault(),
        Language = Text(article, "inLanguage"),
        IsLive = article.TryGetProperty("liveBlogUpdate", out _),
        Body = Text(article, "articleBody") ?? Entries(article),
    };

    /// <summary>The entries of a live blog, in lines: when, what it is called, what it says.</summary>
    private static string? Entries(JsonElement article)
    {
        if (!article.TryGetProperty("liveBlogUpdate", out var entries)) return null;
        var text = new StringBuilder();
        foreach (var entry in Items(entries).Take(MostEntries))
        {
            if (entry.ValueKind != JsonValueKind.Object || Text(entry, "articleBody") is not string words) continue;
            if (Date(Text(entry, "datePublished")) is PartialDate date) text.Append(date.ToString().Replace('T', ' ')).Append('\n');
            if (PageText.Clean(Text(entry, "headline")) is string headline) text.Append(headline).Append('\n');
            text.Append(words).Append('\n');
        }
        return text.Length == 0 ? null : text.ToString();
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString() : null;

    private static PartialDate? Date(string? words) => words is null ? null : StampReader.Read(words);

    /// <summary>Persons who are authors, or organisations. Data without a type are taken for persons.</summary>
    private static ImmutableArray<string> People(JsonElement article, JsonElement root, bool organisations)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, isOrganisation) in Names(article, "author", root).Concat(Names(article, "creator", root)))
        {
            if (isOrganisation != organisations) continue;
            foreach (var one in Byline.Credited(name)) if (!names.Contains(one, StringComparer.OrdinalIgnoreCase)) names.Add(one);
        }
        return names.ToImmutable();
    }

    /// <summary>Said of the article, or only of its parts: sites mark the part behind the wall and leave the whole unmarked, or call the whole free.</summary>
    private static bool IsPaid(JsonElement article)
    {
        if (IsFalse(article, "isAccessibleForFree")) return true;
        if (!article.TryGetProperty("hasPart", out var parts)) return false;
        return parts.ValueKind == JsonValueKind.Array ? parts.EnumerateArray().Any(part => IsFalse(part, "isAccessibleForFree")) : IsFalse(parts, "isAccessibleForFree");
    }

    private static bool IsFalse(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.False || value.ValueKind == JsonValueKind.String && value.GetString() is string word && word.TrimEnd('/').EndsWith("false", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Name, bool IsOrganisation)> Names(JsonElement element, string property, JsonElement root)
    {
        if (!element.TryGetProperty(property, out var value)) yield break;
        foreach (var one in Items(value).Take(MostNames))
        {
            var item = Named(one, root);
            var name = item.ValueKind == JsonValueKind.Object ? Text(item, "name") : item.ValueKind == JsonValueKind.String ? item.GetString() : null;
            if (PageText.Clean(name) is not string plain || plain.Length > MostInName || plain.StartsWith("http", StringComparison.Ordinal)) continue;
            yield return (plain, item.ValueKind == JsonValueKind.Object && Text(item, "@type") is string type && type.EndsWith("Organization", StringComparison.Ordinal));
        }
    }

    /// <summary>The object that another one only points to, by its name in the graph; else the object itself.</summary>
    private static JsonElement Named(JsonElement item, JsonElement root)
    {
        if (item.ValueKind != JsonValueKind.Object || item.TryGetProperty("name", out _) || Text(item, "@id") is not string id) return item;
        var graph = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("@graph", out var inner) ? inner : root;
        if (graph.ValueKind != JsonValueKind.Array) return item;
        foreach (var other in graph.EnumerateArray().Take(MostInGraph))
        {
            if (other.ValueKind == JsonValueKind.Object && other.TryGetProperty("name", out _) && Text(other, "@id") == id) return other;
        }
        return item;
    }

    private static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Items) : [value];
}
