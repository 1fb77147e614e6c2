using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using OnRecord.Intake.Html.Tags;

namespace OnRecord.Intake.Html;

/// <summary>Title, authors, date, outlet, address and language of a page: structured data first, then meta elements, then the visible page.</summary>
internal static class PageFactsReader
{
    private static readonly string[] DescriptionMetas = ["og:description", "description", "twitter:description"];

    public static PageFacts Read(IHtmlDocument page, ImmutableArray<PageScript> scripts)
    {
        var data = StructuredData.Read(scripts);
        var metas = Metas(page);
        var url = Address(page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href")) ?? Address(First(metas, ["og:url"]));
        var outlet = First(metas, ["og:site_name"]) ?? data.Outlet ?? First(metas, ["application-name", "publisher", "dc.publisher"]);
        var title = PageTitle.Of(page, First(metas, ["og:title", "twitter:title", "dc.title"]), data.Title, First(metas, ["og:site_name"]) ?? data.Outlet);
        var published = data.Published ?? PageDates.Published(page, scripts, metas, title);
        return data with
        {
            Title = title,
            IsArticle = data.IsArticle || First(metas, ["og:type"])?.StartsWith("article", StringComparison.OrdinalIgnoreCase) == true,
            Authors = PageAuthors.Of(page, metas, data, outlet),
            Organisations = PageAuthors.Otherwise(page, metas, data),
            Descriptions = [.. data.Descriptions, .. DescriptionMetas.Select(name => First(metas, [name])).OfType<string>()],
            Published = published,
            Fallback = published is null ? PageDates.Fallback(page, scripts, metas) : null,
            Outlet = outlet,
            Url = url,
            Language = Language(page.DocumentElement?.GetAttribute("lang")) ?? Language(First(metas, ["og:locale", "language", "content-language"])) ?? Language(data.Language),
        };
    }

    private static Dictionary<string, List<string>> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            if (name is null || PageText.Clean(meta.GetAttribute("content")) is not string content) continue;
            if (!metas.TryGetValue(name, out var values)) metas.Add(name, values = []);
            values.Add(content);
        }
        return metas;
    }

    private static string? First(Dictionary<string, List<string>> metas, string[] names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var values)) return values[0];
        }
        return null;
    }

    private static string? Address(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;

    private static string? Language(string? tag) => tag is { Length: >= 2 and <= 12 } && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1]) ? tag.Replace('_', '-') : null;
}
