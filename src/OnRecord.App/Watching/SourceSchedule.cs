using OnRecord.Store.Sources;

namespace OnRecord.App.Watching;

/// <summary>
/// When to look at a source again. The pause shrinks when there is news and grows when there is none, as the window of a network connection
/// does, so that it settles near the outlet's own rhythm; and it never grows beyond what the feed holds, so that nothing passes unseen.
/// </summary>
internal static class SourceSchedule
{
    /// <summary>No outlet is asked more often than this, whatever it yields.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    /// <summary>A source that has had nothing for long is still looked at as often as this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>The longest pause of a source of high priority.</summary>
    public static readonly TimeSpan LongestHigh = TimeSpan.FromMinutes(30);

    /// <summary>The shortest pause of a source of low priority.</summary>
    public static readonly TimeSpan ShortestLow = TimeSpan.FromHours(6);

    /// <summary>The shortest pause of a source whose hub tells of what is new: looking ourselves is for the day the hub falls silent.</summary>
    public static readonly TimeSpan ShortestTold = TimeSpan.FromHours(2);

    /// <summary>A server that fails and fails is asked once a day.</summary>
    public static readonly TimeSpan LongestAfterFailure = TimeSpan.FromHours(24);

    /// <summary>Factor of the pause after a visit with news.</summary>
    private const double Shrink = .6;

    /// <summary>Factor after a visit without; less than it takes back in one visit with news, so that a burst after a quiet night is followed.</summary>
    private const double Grow = 1.3;

    /// <summary>Looks that should fall into the time that the items of a feed span: two may fail before something is lost.</summary>
    private const int LooksInWindow = 3;

    /// <summary>Share of the pause by which sources are spread, either way.</summary>
    private const double Spread = .1;

    /// <summary>The pause after a visit that found the source in order.</summary>
    /// <param name="source">As it was before.</param>
    /// <param name="fresh">Items not seen before.</param>
    /// <param name="items">Items the source showed; 0 when it sent nothing because nothing has changed.</param>
    /// <param name="window">Time between the oldest and the newest item it shows; null when their dates do not tell.</param>
    /// <param name="asked">The pause the source asks for itself; null when it asks for none.</param>
    /// <param name="isTold">True when a hub tells of what is new.</param>
    public static TimeSpan After(Source source, int fresh, int items, TimeSpan? window, TimeSpan? asked, bool isTold = false)
    {
        // Half of what it shows is new: the other half of the next such burst would be lost.
        var factor = fresh == 0 ? Grow : items > 1 && 2 * fresh >= items ? Shrink * Shrink : Shrink;
        var pause = source.Interval * factor;
        if (isTold && pause < ShortestTold) pause = ShortestTold;
        if (window is TimeSpan span && span > TimeSpan.Zero && pause > span / LooksInWindow) pause = span / LooksInWindow;
        if (asked is TimeSpan wish && pause < wish && wish <= Longest) pause = wish;
        var (shortest, longest) = source.Priority switch
        {
            SourcePriority.High => (Shortest, LongestHigh),
            SourcePriority.Low => (ShortestLow, Longest),
            _ => (Shortest, Longest),
        };
        return pause < shortest ? shortest : pause > longest ? longest : pause;
    }

    /// <summary>The wait after a failed visit: doubled with each in a row, and as long as the server asks.</summary>
    public static TimeSpan AfterFailure(Source source, TimeSpan? retryAfter)
    {
        var wait = source.Interval * Math.Pow(2, Math.Min(source.Failures, 16));
        if (wait > LongestAfterFailure) wait = LongestAfterFailure;
        return retryAfter > wait ? retryAfter.Value : wait;
    }

    /// <summary>A pause a little longer or shorter, so that sources added together part.</summary>
    /// <param name="pause">The pause.</param>
    /// <param name="chance">0 to 1.</param>
    public static TimeSpan Spreading(TimeSpan pause, double chance) => pause * (1 + (Spread * ((2 * chance) - 1)));
}
