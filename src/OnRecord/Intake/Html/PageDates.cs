using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OnRecord.Intake.Dates;
using OnRecord.Intake.Html.Tags;

namespace OnRecord.Intake.Html;

/// <summary>
/// When a page was published, from what its makers say to machines before what they print for readers: meta elements, marked-up dates, a short line near the headline,
/// then structured data that are of no article. What no such place gives stays open: digits elsewhere on a page are other stories, events and clocks.
/// </summary>
internal static class PageDates
{
    /// <summary>Letters of text before the headline in which a date may still be the article's.</summary>
    private const int Before = 300;

    /// <summary>Letters of text behind the headline in which the lead, the byline and the date stand. Set with <see cref="Before"/> on public development pages.</summary>
    private const int Behind = 1200;

    private static readonly string[] Metas =
    [
        "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "publish-date", "publication_date", "publication-date", "publish_date", "publishdate", "pubdate", "pub_date",
        "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.created", "dc.date", "dcterms.date", "date", "og:published_time", "og:article:published_time", "article.published",
        "article:published", "article_date_original", "article.created", "cxenseparse:recs:publishtime", "shareaholic:article_published_time", "citation_publication_date", "citation_online_date",
        "prism.publicationdate", "rnews:datepublished", "bt:pubdate", "published_time", "published", "originalpublicationdate", "datecreated", "created",
    ];

    private static readonly string[] ChangeMetas = ["article:modified_time", "datemodified", "dateupdate", "og:updated_time", "dcterms.modified", "dc.date.modified", "last-modified"];

    /// <summary>The day of publication by what the page states of itself; null when it states none.</summary>
    public static Dating? Published(IHtmlDocument page, ImmutableArray<PageScript> scripts, Dictionary<string, List<string>> metas, string? title)
    {
        if (InMetas(metas, Metas) is PartialDate meta) return new Dating(meta, DateBasis.Metadata);
        if (InTitle(page.Title) is PartialDate titled) return new Dating(titled, DateBasis.Metadata);
        var marks = page.Body is null ? null : DateMarks.Of(page.Body, title, byName: true);
        if (marks is not null && Best(marks) is Dating best) return best;
        if (marks is not null && Misnamed(page.Body!, title, hasHeadline: marks.Headline is not null) is Dating other) return other;
        if (ScriptDates.InStructuredData(scripts) is PartialDate data) return new Dating(data, DateBasis.Metadata);
        return marks is null ? null : Alone(marks);
    }

    /// <summary>A day from places that may be about something else: the state of a script, a line that says when the page was changed, the date of the last change.</summary>
    public static Dating? Fallback(IHtmlDocument page, ImmutableArray<PageScript> scripts, Dictionary<string, List<string>> metas)
    {
        if (ScriptDates.InState(scripts) is PartialDate state) return new Dating(state, DateBasis.Metadata);
        if (page.Body is not null && Only(DateMarks.Of(page.Body, title: null, byName: false), DateMarkKind.Labelled) is DateMark labelled) return new Dating(labelled.Date, DateBasis.Header);
        return InMetas(metas, ChangeMetas) is PartialDate changed ? new Dating(changed, DateBasis.Metadata) : null;
    }

    private static PartialDate? InMetas(Dictionary<string, List<string>> metas, string[] names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var values) && StampReader.Read(values[0]) is PartialDate date) return date;
        }
        return null;
    }

    /// <summary>The part of the page's own title behind its last bar, when that is a date.</summary>
    private static PartialDate? InTitle(string? title)
    {
        var bar = title?.LastIndexOf('|') ?? -1;
        return bar > 0 && DateWords.TryWhole(title.AsSpan(bar + 1), out var date) && DateFinder.IsPlausible(date) ? date : null;
    }

    /// <summary>Mark-up that speaks of publishing wherever it stands, other mark-up near the headline, then a line near it.</summary>
    private static Dating? Best(DateMarks page)
    {
        if (Stated(page) is Dating stated) return stated;
        if ((Near(page, DateMarkKind.Time) ?? Near(page, DateMarkKind.Named)) is DateMark named) return new Dating(named.Date, DateBasis.Metadata);
        return First(page.Marks, mark => mark.Kind == DateMarkKind.Printed && mark.Offset >= page.Headline && mark.Offset <= page.Headline + Behind) is DateMark printed ? new Dating(printed.Date, DateBasis.Header) : null;
    }

    /// <summary>What stands in elements whose names misled: anything when they hold the headline too, else what says of itself that it is the day of publication.</summary>
    private static Dating? Misnamed(IElement body, string? title, bool hasHeadline)
    {
        var marks = DateMarks.Of(body, title, byName: false);
        return hasHeadline ? Stated(marks) : Best(marks);
    }

    private static Dating? Stated(DateMarks page)
    {
        foreach (var kind in (ReadOnlySpan<DateMarkKind>)[DateMarkKind.Stated, DateMarkKind.Published])
        {
            if ((Near(page, kind) ?? First(page.Marks, mark => mark.Kind == kind)) is DateMark mark) return new Dating(mark.Date, DateBasis.Metadata);
        }
        return null;
    }

    private static Dating? Alone(DateMarks page) => (Only(page, DateMarkKind.Time) ?? Only(page, DateMarkKind.Named)) is DateMark mark ? new Dating(mark.Date, DateBasis.Metadata) : null;

    private static DateMark? Near(DateMarks page, DateMarkKind kind) =>
        page.Headline is int headline ? First(page.Marks, mark => mark.Kind == kind && mark.Offset >= headline - Before && mark.Offset <= headline + Behind) : null;

    /// <summary>The mark of a kind when all of that kind name one day: a page with several is a list.</summary>
    private static DateMark? Only(DateMarks page, DateMarkKind kind)
    {
        var first = First(page.Marks, mark => mark.Kind == kind);
        return first is DateMark only && page.Marks.All(mark => mark.Kind != kind || mark.Date.ToDay() == only.Date.ToDay()) ? first : null;
    }

    private static DateMark? First(IReadOnlyList<DateMark> marks, Func<DateMark, bool> fits)
    {
        foreach (var mark in marks)
        {
            if (fits(mark)) return mark;
        }
        return null;
    }
}
