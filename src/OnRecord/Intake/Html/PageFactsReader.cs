using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using OnRecord.Intake.Chrome;

namespace OnRecord.Intake.Html;

/// <summary>Title, authors, date, outlet, address and language of a page: structured data first, then meta elements, then the visible page.</summary>
internal static class PageFactsReader
{
    private static readonly string[] AuthorMetas = ["author", "parsely-author", "sailthru.author", "dc.creator", "article:author", "byl", "citation_author", "cxenseparse:author"];

    public static PageFacts Read(IHtmlDocument page)
    {
        var data = StructuredData.Read(page);
        var metas = Metas(page);
        var url = Address(page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href")) ?? Address(First(metas, ["og:url"]));
        var title = Title(page, metas, data.Title);
        var published = data.Published ?? PageDates.Published(page, metas, title);
        return data with
        {
            Title = title,
            Authors = data.Authors.IsEmpty ? Authors(page, metas) : data.Authors,
            Published = published,
            Fallback = published is null ? PageDates.Fallback(page, metas) : null,
            Outlet = First(metas, ["og:site_name"]) ?? data.Outlet ?? First(metas, ["application-name", "publisher", "dc.publisher"]),
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

    /// <summary>The one heading that the page's title repeats; else what the page gives to those who share it.</summary>
    private static string? Title(IHtmlDocument page, Dictionary<string, List<string>> metas, string? headline)
    {
        var shared = First(metas, ["og:title", "twitter:title", "dc.title"]);
        var bar = PageText.Clean(page.Title);
        var headings = page.QuerySelectorAll("h1").Select(h => PageText.Clean(h.TextContent)).OfType<string>().Where(h => h.Length is > 5 and < 300).Take(5).ToArray();
        foreach (var heading in headings)
        {
            if (bar?.Contains(heading, StringComparison.OrdinalIgnoreCase) == true || shared?.Contains(heading, StringComparison.OrdinalIgnoreCase) == true || headline is not null && TitleWords.Same(heading, headline)) return heading;
        }
        if (headings.Length == 1) return headings[0];
        return headline ?? WithoutSite(shared, metas) ?? WithoutSite(bar, metas) ?? headings.FirstOrDefault();
    }

    /// <summary>Less the site's name behind the last bar or dash.</summary>
    private static string? WithoutSite(string? title, Dictionary<string, List<string>> metas)
    {
        if (title is null) return null;
        var cut = Math.Max(title.LastIndexOf(" | ", StringComparison.Ordinal), Math.Max(title.LastIndexOf(" - ", StringComparison.Ordinal), Math.Max(title.LastIndexOf(" – ", StringComparison.Ordinal), title.LastIndexOf(" — ", StringComparison.Ordinal))));
        if (cut <= 0) return title;
        var tail = title[(cut + 3)..];
        var site = First(metas, ["og:site_name"]);
        return title[cut + 1] == '|' || site is not null && (tail.Contains(site, StringComparison.OrdinalIgnoreCase) || site.Contains(tail, StringComparison.OrdinalIgnoreCase)) || tail.Split(' ').Length <= 3 && cut > 20 ? title[..cut].TrimEnd() : title;
    }

    private static ImmutableArray<string> Authors(IHtmlDocument page, Dictionary<string, List<string>> metas)
    {
        foreach (var name in AuthorMetas)
        {
            if (!metas.TryGetValue(name, out var values)) continue;
            ImmutableArray<string> people = [.. values.Where(value => !value.Contains("://", StringComparison.Ordinal)).SelectMany(value => Byline.People(value)).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (!people.IsEmpty) return people;
        }
        foreach (var selector in (ReadOnlySpan<string>)["[itemprop~='author'] [itemprop~='name']", "[itemprop~='author']", "a[rel~='author']", "[class*='author-name']", "[class*='author__name']", "[class*='byline'] a", "[class*='byline']", ".author a", ".author"])
        {
            var elements = page.QuerySelectorAll(selector).Select(e => PageText.Clean(e.TextContent)).OfType<string>().Where(words => words.Length is > 3 and < 120).Take(6);
            ImmutableArray<string> people = [.. elements.SelectMany(words => Byline.People(words)).Distinct(StringComparer.OrdinalIgnoreCase).Take(6)];
            if (!people.IsEmpty) return people;
        }
        return [];
    }

    private static string? Address(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;

    private static string? Language(string? tag) => tag is { Length: >= 2 and <= 12 } && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1]) ? tag.Replace('_', '-') : null;
}
