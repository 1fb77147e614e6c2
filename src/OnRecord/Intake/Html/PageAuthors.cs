using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OnRecord.Intake.Chrome;

namespace OnRecord.Intake.Html;

/// <summary>
/// Who wrote a page: persons in its structured data, then in its meta elements, then in elements named for authors; names of one word come after full ones,
/// and the outlet's own name is left for last, where no line of the page names a person either.
/// </summary>
internal static class PageAuthors
{
    /// <summary>Elements of one kind that are looked at.</summary>
    private const int MostElements = 6;

    /// <summary>More elements with different names are the bylines of other stories; the first is this one's.</summary>
    private const int MostBylines = 3;

    /// <summary>Letters of an element that holds a name or some.</summary>
    private const int MostLetters = 120;

    /// <summary>Elements around a name that are asked for what they are.</summary>
    private const int MostAround = 12;

    private static readonly string[] Metas = ["author", "parsely-author", "sailthru.author", "dc.creator", "article:author", "byl", "citation_author", "cxenseparse:author"];

    private static readonly string[] WroteIt = ["Written by", "Verfasst von", "Geschrieben von", "Escrito por", "Écrit par", "Scritto da", "Geschreven door", "Skriven av", "Skrevet av", "Skrevet af", "Napisane przez", "Author", "Autor"];

    public static ImmutableArray<string> Of(IHtmlDocument page, Dictionary<string, List<string>> metas, PageFacts data, string? outlet)
    {
        ImmutableArray<string> people = [.. data.Authors.Where(name => !IsOutlet(name, outlet) && !IsOutlet(name, data.Outlet))];
        if (!people.IsEmpty) return people;
        var given = Metas.SelectMany(name => metas.TryGetValue(name, out var values) ? values : []).Concat(Labelled(metas)).Where(value => !value.Contains("://", StringComparison.Ordinal) && !IsOutlet(value, outlet)).ToArray();
        if (First(given, Byline.People, outlet) is { IsEmpty: false } stated) return stated;
        var marked = Marked(page);
        foreach (var kind in marked)
        {
            if (First(kind, Byline.People, outlet) is { IsEmpty: false } shown) return shown;
        }
        foreach (var kind in marked.Take(SureKinds))
        {
            if (First(kind, One, outlet) is { IsEmpty: false } single) return single;
        }
        return [];
    }

    /// <summary>What the cards of a network show beside a page, where the label says that it is who wrote it.</summary>
    private static IEnumerable<string> Labelled(Dictionary<string, List<string>> metas) =>
        metas.TryGetValue("twitter:label1", out var labels) && WroteIt.Contains(labels[0], StringComparer.OrdinalIgnoreCase) && metas.TryGetValue("twitter:data1", out var values) ? values.Take(1) : [];

    /// <summary>Who is named for want of a person: organisations, then whoever the page's data name, be it the outlet.</summary>
    public static ImmutableArray<string> Otherwise(IHtmlDocument page, Dictionary<string, List<string>> metas, PageFacts data)
    {
        if (!data.Organisations.IsEmpty) return data.Organisations;
        if (!data.Authors.IsEmpty) return data.Authors;
        ImmutableArray<string> stated = [.. Metas.SelectMany(name => metas.TryGetValue(name, out var values) ? values : []).Where(value => !value.Contains("://", StringComparison.Ordinal)).SelectMany(value => Byline.Credited(value)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostElements)];
        if (!stated.IsEmpty) return stated;
        // Who writes a site alone often gives it the own name.
        foreach (var kind in Marked(page).Take(SureKinds))
        {
            if (First(kind, One, outlet: null) is { IsEmpty: false } owner) return owner;
        }
        return [];
    }

    /// <summary>The first kinds below hold a name and nothing else, be it of one word.</summary>
    private const int SureKinds = 4;

    /// <summary>The words of elements that are named for authors, surest kind first.</summary>
    private static List<string>[] Marked(IHtmlDocument page)
    {
        List<string>[] kinds = [[], [], [], [], [], []];
        var headlines = page.Body is null ? [] : FramesAround.Of(page.Body, "h1");
        foreach (var element in page.All)
        {
            if (Kind(element) is not int kind || kinds[kind].Count >= MostElements || ShortText.Of(element, 4 * MostLetters) is not string text) continue;
            if (PageText.Clean(text) is { Length: > 1 and < MostLetters } words && !IsElsewhere(element, headlines)) kinds[kind].Add(words);
        }
        return kinds;
    }

    private static int? Kind(IElement element)
    {
        var property = element.GetAttribute("itemprop");
        if (property is not null)
        {
            if (property.Contains("name", StringComparison.Ordinal) && HasAround(element, around => around.GetAttribute("itemprop")?.Contains("author", StringComparison.Ordinal) == true)) return 0;
            if (property.Contains("author", StringComparison.Ordinal)) return 0;
        }
        if (element.GetAttribute("rel") is string relation && relation.Contains("author", StringComparison.OrdinalIgnoreCase)) return 1;
        if (element.LocalName == "a" && element.HasAttribute("href")) return 3;
        if (element.ClassName is not { Length: > 1 and < 300 } names) return element.LocalName == "a" && element.ParentElement is IElement parent && IsByline(parent.ClassName) ? 3 : null;
        if (element.ClassList.Contains("fn") || Has(names, "author-name") || Has(names, "author__name") || Has(names, "authorname") || Has(names, "author_name")) return 2;
        if (IsByline(names)) return element.LocalName == "a" ? 3 : 4;
        if (element.LocalName == "a" && element.ParentElement is IElement outer && IsByline(outer.ClassName)) return 3;
        return Has(names, "author") || Has(names, "autor") ? 5 : null;
    }

    private static bool IsByline(string? names) => names is { Length: < 300 } && (Has(names, "byline") || names.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase));

    private static bool Has(string names, string part) => names.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool HasAround(IElement element, Func<IElement, bool> holds)
    {
        var around = element.ParentElement;
        for (var i = 0; i < MostAround && around is not null; i++, around = around.ParentElement)
        {
            if (holds(around)) return true;
        }
        return false;
    }

    /// <summary>True inside a box about something else. What holds the headline is no such box: a frame is also called by what stands beside the article in it.</summary>
    private static bool IsElsewhere(IElement element, HashSet<INode> headlines) => HasAround(element, around => !headlines.Contains(around) && (around.LocalName is "aside" or "footer" or "figure" or "nav" or "figcaption" || around.LocalName is not ("body" or "html" or "article" or "main") && NameCues.IsElsewhere(around)));

    private static ImmutableArray<string> First(IReadOnlyList<string> fields, Func<string, ImmutableArray<string>> read, string? outlet)
    {
        var names = new List<string>();
        foreach (var field in fields)
        {
            var found = read(field).Where(name => !IsOutlet(name, outlet)).ToArray();
            if (names.Count == 0) names.AddRange(found);
            else if (fields.Count <= MostBylines) names.AddRange(found.Except(names, StringComparer.OrdinalIgnoreCase).ToArray());
        }
        return [.. names];
    }

    private static ImmutableArray<string> One(string words) => words.Split(' ').Length <= 3 ? Byline.Credited(words) : [];

    private static bool IsOutlet(string name, string? outlet) =>
        outlet is not null && (TitleWords.Same(name, outlet) || name.Length > 3 && outlet.Contains(name, StringComparison.OrdinalIgnoreCase) || outlet.Length > 3 && name.Contains(outlet, StringComparison.OrdinalIgnoreCase));
}
