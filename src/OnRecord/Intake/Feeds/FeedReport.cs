using System.Collections.Immutable;
using OnRecord.Intake.Chrome;
using OnRecord.Intake.Html;
using OnRecord.Text.Languages;

namespace OnRecord.Intake.Feeds;

/// <summary>An item of a feed as a report.</summary>
internal static class FeedReport
{
    /// <summary>A summary that is longer may be the whole article, as it is in feeds that have no other text.</summary>
    private const int LeastArticle = 1200;

    /// <summary>Ends of teasers.</summary>
    private static readonly string[] Endings = ["…", "...", "[…]", "[...]", "[&#8230;]", "»", "more", "reading", "weiterlesen", "mehr", "suite", "más"];

    /// <summary>Its text, read from the content the feed carries: the content or the summary, never both.</summary>
    /// <param name="item">The item.</param>
    /// <param name="feed">The feed, whose title is the outlet unless the item names another.</param>
    /// <param name="where">The feed's name and the number of the item.</param>
    public static Result<Report> Of(FeedItem item, Feed feed, string where)
    {
        if (item.IsTooLong) return new Problem(ProblemCodes.TooLong, where);
        var title = item.Title?.Plain;
        var (text, headings) = Text(item.Content);
        var isContent = text.Length > 0;
        if (!isContent) (text, headings) = Text(item.Summary);
        // A feed of headlines: the title is all its text.
        var isHeadline = text.Length == 0;
        if (isHeadline) (text, headings) = (title ?? "", []);
        if (text.Length == 0) return Problem.Of(ProblemCodes.Empty, where, item.Url);
        var remarks = new List<Problem>();
        if (item.Date is null && (item.Published ?? item.Updated) is { Length: > 0 } stated) remarks.Add(Problem.Of(ProblemCodes.BadField, where, stated, "no date"));
        var report = new Report
        {
            Id = item.Id ?? item.Url ?? where,
            Text = text,
            Masks = headings,
            Title = title is null ? null : new Title(title),
            Url = item.Url,
            Outlet = item.Source?.Title?.Plain ?? feed.Title?.Plain,
            Authors = Authors(item, feed),
            Language = item.Language ?? feed.Language ?? LanguageIdentifier.Unknown,
            Published = item.Date is PartialDate date ? new Dating(date, DateBasis.Feed) : null,
            IsExcerpt = isHeadline || IsTeaser(text) || !isContent && text.Length < LeastArticle,
        };
        return Result<Report>.With(ReportDresser.Dress(report), remarks);
    }

    private static (string Text, ImmutableArray<Mask> Headings) Text(FeedText? text) =>
        text is null ? ("", []) : text.Kind == FeedTextKind.Text ? (text.Value.Trim(), []) : HtmlReader.Fragment(text.Value);

    private static bool IsTeaser(string text)
    {
        var end = text.AsSpan().TrimEnd(" \n\t.»>]");
        if (text.AsSpan(end.Length).Contains("...", StringComparison.Ordinal)) return true;
        foreach (var ending in Endings)
        {
            if (ending[0] > 'z' || !char.IsAsciiLetter(ending[0]))
            {
                if (text.EndsWith(ending, StringComparison.Ordinal)) return true;
            }
            else if (text.Length < LeastArticle && end.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && end.Length > ending.Length && !char.IsLetter(end[^(ending.Length + 1)]) && end[(end.LastIndexOf('\n') + 1)..].Length < 40) return true;
        }
        return false;
    }

    private static ImmutableArray<string> Authors(FeedItem item, Feed feed)
    {
        var people = !item.Authors.IsEmpty ? item.Authors
            : item.Source is { Authors.IsEmpty: false } source ? source.Authors
            : feed.Format is FeedFormat.Atom or FeedFormat.Json ? feed.Authors : [];
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var person in people)
        {
            if (person.Name is null || PageText.Clean(WithoutTags(person.Name)) is not string plain || plain.Contains('@', StringComparison.Ordinal)) continue;
            foreach (var name in Byline.People(plain))
            {
                if (!names.Contains(name)) names.Add(name);
            }
        }
        return names.ToImmutable();
    }

    private static string WithoutTags(string name) => name.Contains('<', StringComparison.Ordinal) ? HtmlReader.Fragment(name).Text : name;
}
