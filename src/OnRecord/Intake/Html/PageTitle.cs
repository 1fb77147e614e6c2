using AngleSharp.Html.Dom;
using OnRecord.Intake.Chrome;

namespace OnRecord.Intake.Html;

/// <summary>The headline of a page as its readers see it: the heading that the page's data repeat, and never the name of the site.</summary>
internal static class PageTitle
{
    /// <summary>Headings beyond these are in the text.</summary>
    private const int MostHeadings = 8;

    private static readonly string[] Bars = [" | ", " - ", " – ", " — ", " » ", " « ", " · ", " :: ", " : "];

    /// <summary>The title; null when nothing gives one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="shared">What it gives to those who share it.</param>
    /// <param name="headline">The headline of its structured data.</param>
    /// <param name="site">The site's name.</param>
    public static string? Of(IHtmlDocument page, string? shared, string? headline, string? site)
    {
        var bar = PageText.Clean(page.Title);
        var headings = Headings(page, "h1");
        if (Repeated(headings, bar, shared, headline, site) is string heading) return heading;
        if (headings.Length == 1 && !IsSite(headings[0], bar, site)) return headings[0];
        if (headline is null && Repeated(Headings(page, "h2"), bar, shared, headline, site) is string second) return second;
        return headline ?? WithoutSite(shared, site, headings) ?? WithoutSite(bar, site, headings) ?? headings.FirstOrDefault();
    }

    private static string[] Headings(IHtmlDocument page, string name) =>
        [.. page.GetElementsByTagName(name).Take(MostHeadings).Select(h => PageText.Clean(h.TextContent)).OfType<string>().Where(h => h.Length is > 3 and < 300)];

    /// <summary>The first heading that is all of what the data give, else the first that they contain; not the site's name, which titles contain too.</summary>
    private static string? Repeated(string[] headings, string? bar, string? shared, string? headline, string? site)
    {
        if (headline is not null && shared is not null && TitleWords.Same(headline, shared) && headings.Any(heading => HasKicker(heading, headline))) return headline;
        foreach (var heading in headings)
        {
            if (headline is not null && TitleWords.Same(heading, headline) || shared is not null && TitleWords.Same(heading, shared)) return heading;
        }
        foreach (var heading in headings)
        {
            if (!IsSite(heading, bar, site) && (Holds(bar, heading) || Holds(shared, heading))) return heading;
        }
        return null;
    }

    /// <summary>A single word is a title only where it is all of one of its parts: it may be a word of the title of something else.</summary>
    private static bool Holds(string? title, string heading) =>
        title?.Contains(heading, StringComparison.OrdinalIgnoreCase) == true && (heading.Contains(' ', StringComparison.Ordinal) || heading.Any(c => c > 0x2E80) || title.Split(Bars, StringSplitOptions.TrimEntries).Contains(heading, StringComparer.OrdinalIgnoreCase));

    /// <summary>True for a heading that has a topic before the headline, or a line behind it, in one element.</summary>
    private static bool HasKicker(string heading, string headline) =>
        heading.Length > headline.Length + 3 && headline.Contains(' ', StringComparison.Ordinal)
        && (heading.EndsWith(headline, StringComparison.OrdinalIgnoreCase) && heading[heading.Length - headline.Length - 1] == ' ' || heading.StartsWith(headline, StringComparison.OrdinalIgnoreCase) && heading[headline.Length] == ' ');

    /// <summary>True for the site's name: as the page gives it, or as the last part of the title of its window, where other parts stand before it.</summary>
    private static bool IsSite(string heading, string? bar, string? site)
    {
        if (site is not null && TitleWords.Same(heading, site) || IsHost(heading)) return true;
        if (bar is null || bar.Length <= heading.Length + 3) return false;
        var parts = bar.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 2 && parts.AsSpan(1..^1).Contains(heading)) return true;
        foreach (var mark in Bars)
        {
            if (bar.EndsWith(mark + heading, StringComparison.OrdinalIgnoreCase) || mark is " » " && bar.StartsWith(heading + " ", StringComparison.OrdinalIgnoreCase) && bar.AsSpan(heading.Length).TrimStart().StartsWith("»")) return true;
        }
        return false;
    }

    /// <summary>True for the name of a host, as "harbour.example".</summary>
    private static bool IsHost(string heading)
    {
        var dot = heading.LastIndexOf('.');
        return dot > 1 && heading.Length - dot is > 2 and < 9 && !heading.AsSpan(dot + 1).ContainsAnyExceptInRange('a', 'z') && !heading.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>Less the site's name: a part that is the site's or a heading that was found to be, else what stands behind the last bar or a dash with few words.</summary>
    private static string? WithoutSite(string? title, string? site, string[] headings)
    {
        if (title is null) return null;
        int cut = -1, length = 0;
        foreach (var mark in Bars)
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > cut) (cut, length) = (at, mark.Length);
        }
        if (cut <= 0) return title;
        var (head, tail) = (title[..cut].TrimEnd(), title[(cut + length)..].Trim());
        if (title[cut + 1] == '»') return tail;
        var isSite = site is not null && (tail.Contains(site, StringComparison.OrdinalIgnoreCase) || site.Contains(tail, StringComparison.OrdinalIgnoreCase)) || headings.Any(heading => TitleWords.Same(heading, tail));
        return isSite || title[cut + 1] is '|' or '·' || tail.Split(' ').Length <= 3 && cut > 20 && title[cut + 1] != ':' ? head : title;
    }
}
