using OnRecord.Intake.Dates;
using OnRecord.Intake.Html;
using OnRecord.Text.Languages;

namespace OnRecord.Intake.Feeds;

/// <summary>An item of a feed as a report.</summary>
internal static class FeedReport
{
    /// <summary>Its text, read from the content the feed carries.</summary>
    /// <param name="item">The item.</param>
    /// <param name="channel">The feed's title, which is the outlet unless the item names another; null when it has none.</param>
    /// <param name="language">The feed's language, or null.</param>
    /// <param name="where">The feed's name and the number of the item.</param>
    public static Result<Report> Of(FeedItem item, string? channel, string? language, string where)
    {
        if (item.Content?.Length > ReportLimits.MaxCharacters) return new Problem(ProblemCodes.TooLong, where);
        var title = PageText.Clean(WithoutTags(item.Title));
        var (text, headings) = item.IsHtml ? HtmlReader.Fragment(item.Content ?? "") : (item.Content?.Trim() ?? "", []);
        // A feed of headlines: the title is all its text.
        if (string.IsNullOrWhiteSpace(text)) (text, headings) = (title ?? "", []);
        if (text.Length == 0) return Problem.Of(ProblemCodes.Empty, where, item.Url);
        var remarks = new List<Problem>();
        var stated = item.Published ?? item.Updated;
        Dating? published = null;
        if (!string.IsNullOrWhiteSpace(stated))
        {
            if (PartialDate.TryParse(stated, out var date) || DateWords.TryWhole(stated, out date)) published = new Dating(date, DateBasis.Feed);
            else remarks.Add(Problem.Of(ProblemCodes.BadField, where, stated, "no date"));
        }
        var report = new Report
        {
            Id = item.Id ?? item.Url ?? where,
            Text = text,
            Masks = headings,
            Title = title is null ? null : new Title(title),
            Url = Uri.TryCreate(item.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? item.Url : null,
            Outlet = PageText.Clean(item.Source) ?? PageText.Clean(channel),
            Authors = item.Authors,
            Language = item.Language ?? language ?? LanguageIdentifier.Unknown,
            Published = published,
        };
        return Result<Report>.With(ReportDresser.Dress(report), remarks);
    }

    private static string? WithoutTags(string? title) => title?.Contains('<', StringComparison.Ordinal) == true ? HtmlReader.Fragment(title).Text : title;
}
