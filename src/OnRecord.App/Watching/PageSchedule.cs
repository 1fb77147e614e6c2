using OnRecord.Store.Sources;

namespace OnRecord.App.Watching;

/// <summary>When the page of an item is asked for: again after failures, and again after it was recorded, since outlets edit what they printed.</summary>
internal static class PageSchedule
{
    /// <summary>Waits after tries in vain; after the last the page is given up.</summary>
    private static readonly TimeSpan[] Retries = [TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    /// <summary>Looks after it was recorded. Most edits fall into the first hours; what is corrected later is corrected on the next day.</summary>
    private static readonly TimeSpan[] Looks = [TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24), TimeSpan.FromDays(3)];

    /// <summary>When to try again; null when it is given up.</summary>
    public static DateTimeOffset? AfterFailure(SourceItem item, bool mayPass, TimeSpan? retryAfter, DateTimeOffset now)
    {
        if (!mayPass || item.Tries >= Retries.Length) return null;
        var wait = Retries[item.Tries];
        return now + (retryAfter > wait ? retryAfter.Value : wait);
    }

    /// <summary>When to look again at a page that is recorded; null when it has been looked at enough.</summary>
    public static DateTimeOffset? AfterRecording(SourceItem item, DateTimeOffset now) => item.Visits < Looks.Length ? now + Looks[item.Visits] : null;
}
