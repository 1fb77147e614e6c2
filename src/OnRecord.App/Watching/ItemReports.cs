using System.Security.Cryptography;
using System.Text;
using OnRecord.App.Fetching;
using OnRecord.Intake;
using OnRecord.Intake.Feeds;
using OnRecord.Store.Sources;
using OnRecord.Text;

namespace OnRecord.App.Watching;

/// <summary>Reports of the items of a source: what the feed says of an article and what its page says, put together.</summary>
internal static class ItemReports
{
    /// <summary>Characters of the hash that names an item without address.</summary>
    private const int HashLength = 12;

    /// <summary>What an item is known by, however often it is shown and edited.</summary>
    public static string KeyOf(FeedItem item) => item.Id ?? item.Url ?? "#" + Hash(item.Title?.Value, item.Published)[..HashLength];

    /// <summary>A mark of the item's state: another one means that the outlet edited it.</summary>
    public static string StateOf(FeedItem item) => Hash(item.Title?.Value, item.Url, item.Updated, item.Content?.Value ?? item.Summary?.Value);

    /// <summary>The report that the feed itself makes of an item, under a name of its own.</summary>
    public static Report FromFeed(Report report, Source source, string key, DateTimeOffset now)
    {
        var home = Uri.TryCreate(source.Address, UriKind.Absolute, out var address) ? CapturedReports.NameOf(new Uri(address.GetLeftPart(UriPartial.Authority))) : source.Address;
        return report with
        {
            Id = Uri.TryCreate(report.Url, UriKind.Absolute, out var page) ? CapturedReports.NameOf(PageAddress.WithoutTracking(page)) : $"{home}#{Hash(key)[..HashLength]}",
            Url = page is null ? report.Url : PageAddress.WithoutTracking(page).AbsoluteUri,
            Outlet = source.Outlet ?? report.Outlet,
            Captured = report.Captured ?? CapturedReports.CapturedAt(now),
        };
    }

    /// <summary>The report of an article's page, with what only the feed tells.</summary>
    /// <param name="page">The report of the page.</param>
    /// <param name="feed">The report that the feed makes.</param>
    /// <param name="source">Where the feed came from.</param>
    public static Report Together(Report page, Report feed, Source source)
    {
        // A page that gives less than the feed did is a wall or a stub; one that says it is only a beginning is believed.
        var whole = page.Text.Length >= feed.Text.Length || feed.IsExcerpt && !page.IsExcerpt && page.Text.Length > feed.Text.Length / 2 ? page : feed;
        return whole with
        {
            Id = feed.Id,
            Url = page.Url ?? feed.Url,
            Title = page.Title ?? feed.Title,
            Outlet = source.Outlet ?? page.Outlet ?? feed.Outlet,
            Authors = page.Authors.IsEmpty ? feed.Authors : page.Authors,
            Published = MoreExact(page.Published, feed.Published),
            Captured = page.Captured,
        };
    }

    /// <summary>Whether a date lies after the day it was seen: no outlet publishes tomorrow.</summary>
    public static bool IsAhead(Report report, DateTimeOffset now) => report.Published?.Date.ToDay() is DateOnly day && day > DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);

    /// <summary>The page's own date, unless the feed tells the same day with its hour.</summary>
    private static Dating? MoreExact(Dating? page, Dating? feed)
    {
        if (page is null || feed is null) return page ?? feed;
        return page.Date.Time is null && feed.Date.Time is not null && page.Date.ToDay() == feed.Date.ToDay() ? feed : page;
    }

    private static string Hash(params string?[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts))));
}
