using System.Globalization;
using OnRecord.Store.Sources;
using OnRecord.Text;

namespace OnRecord.App.Watching;

/// <summary>What is the matter with a source, and why we think so.</summary>
/// <param name="Condition">The gravest thing that is the matter.</param>
/// <param name="Why">In words, with the numbers it rests on; null when nothing is.</param>
internal sealed record SourceHealth(SourceCondition Condition, string? Why = null)
{
    /// <summary>Visits and items that are looked at.</summary>
    public const int VisitsSeen = 200, ItemsSeen = 60;

    /// <summary>Failures in a row before a source is called failing: two are any server's bad hour.</summary>
    private const int FailuresInRow = 3;

    /// <summary>The newest items, which are held against those before them.</summary>
    private const int Lately = 10;

    /// <summary>Items before them without which there is nothing to compare with.</summary>
    private const int LeastEarlier = 10;

    /// <summary>Share of the late items that makes a fault a condition.</summary>
    private const double Most = .5;

    /// <summary>Share of the earlier ones up to which it is new.</summary>
    private const double Few = .2;

    /// <summary>A text this much shorter than the earlier median has lost its body.</summary>
    private const double Shorter = .4;

    /// <summary>Times its usual gap after which silence is unusual, and the least time that is.</summary>
    private const int UnusualGaps = 6;

    private static readonly TimeSpan LeastSilence = TimeSpan.FromDays(2);

    /// <summary>Judges a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="visits">Its latest visits, newest first.</param>
    /// <param name="items">Its latest items, newest first.</param>
    /// <param name="now">The present.</param>
    public static SourceHealth Of(Source source, IReadOnlyList<Visit> visits, IReadOnlyList<SourceItem> items, DateTimeOffset now)
    {
        if (source.IsPaused) return new SourceHealth(SourceCondition.Paused);
        if (visits.Count == 0) return new SourceHealth(SourceCondition.New);
        return Failing(visits) ?? Layout(items) ?? Texts(items) ?? Dates(items) ?? Silence(items, now) ?? new SourceHealth(SourceCondition.Well);
    }

    private static SourceHealth? Failing(IReadOnlyList<Visit> visits)
    {
        var failed = visits.TakeWhile(visit => visit.Outcome == VisitOutcome.Failed).ToList();
        if (failed.Count == 0) return null;
        var last = failed[0];
        var status = last.Detail?.Split(' ')[0];
        var why = string.Create(CultureInfo.InvariantCulture, $"{Times(failed.Count)} in a row since {failed[^1].At:yyyy-MM-dd HH:mm}: {last.Problem}{(last.Detail is null ? "" : $", {last.Detail}")}");
        if (last.Problem == ProblemCodes.FetchForbidden.Id || (last.Problem == ProblemCodes.FetchRefused.Id && status is "401" or "402" or "403" or "429" or "451")) return new SourceHealth(SourceCondition.Blocked, why);
        if (last.Problem == ProblemCodes.FetchRefused.Id && status is "404" or "410") return new SourceHealth(SourceCondition.Gone, why);
        return failed.Count >= FailuresInRow ? new SourceHealth(SourceCondition.Failing, why) : null;
    }

    private static SourceHealth? Layout(IReadOnlyList<SourceItem> items) => Turned(items.Where(item => item.Page is not null && item.State != ItemState.Waiting), item => item.State == ItemState.GivenUp,
        SourceCondition.LayoutChanged, "no article was found on {0} of the last {1} pages, and on {2} of the {3} before");

    private static SourceHealth? Dates(IReadOnlyList<SourceItem> items)
    {
        var late = items.Take(Lately).ToList();
        if (late.Count < Lately) return null;
        var ahead = late.Count(item => item.IsAhead);
        if (ahead >= Most * late.Count) return new SourceHealth(SourceCondition.DatesWrong, string.Create(CultureInfo.InvariantCulture, $"{ahead} of the last {late.Count} items are dated after they were seen"));
        return Turned(items, item => !item.IsDated, SourceCondition.DatesWrong, "{0} of the last {1} items have no date, and {2} of the {3} before");
    }

    private static SourceHealth? Texts(IReadOnlyList<SourceItem> items)
    {
        var lengths = items.Where(item => item.Length is > 0).Select(item => item.Length!.Value).ToList();
        if (lengths.Count < Lately + LeastEarlier) return null;
        var (late, early) = (Median(lengths.Take(Lately)), Median(lengths.Skip(Lately)));
        return late < Shorter * early ? new SourceHealth(SourceCondition.TextsShorter, string.Create(CultureInfo.InvariantCulture, $"the last {Lately} articles have {late} characters, those before {early} (medians)")) : null;
    }

    private static SourceHealth? Silence(IReadOnlyList<SourceItem> items, DateTimeOffset now)
    {
        if (items.Count < LeastEarlier) return null;
        var seen = items.Select(item => item.SeenAt).ToList();
        var gaps = seen.Zip(seen.Skip(1), (later, earlier) => (later - earlier).Ticks).Where(gap => gap > 0).Order().ToList();
        if (gaps.Count == 0) return null;
        var usual = TimeSpan.FromTicks(gaps[gaps.Count / 2]);
        var silence = now - seen[0];
        var unusual = usual * UnusualGaps < LeastSilence ? LeastSilence : usual * UnusualGaps;
        return silence > unusual ? new SourceHealth(SourceCondition.Silent, $"nothing new for {Long(silence)}; usually every {Long(usual)}") : null;
    }

    /// <summary>A fault that most of the late items have and few of the earlier ones had.</summary>
    private static SourceHealth? Turned(IEnumerable<SourceItem> items, Func<SourceItem, bool> isFaulty, SourceCondition condition, string words)
    {
        var all = items.Select(isFaulty).ToList();
        var (late, early) = (all.Take(Lately).ToList(), all.Skip(Lately).ToList());
        if (late.Count < Lately || early.Count < LeastEarlier) return null;
        var (lateCount, earlyCount) = (late.Count(faulty => faulty), early.Count(faulty => faulty));
        return lateCount >= Most * late.Count && earlyCount <= Few * early.Count
            ? new SourceHealth(condition, string.Format(CultureInfo.InvariantCulture, words, lateCount, late.Count, earlyCount, early.Count)) : null;
    }

    private static int Median(IEnumerable<int> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }

    private static string Times(int count) => count == 1 ? "failed once" : string.Create(CultureInfo.InvariantCulture, $"failed {count} times");

    private static string Long(TimeSpan span) => span.TotalDays >= 2 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} days")
        : span.TotalHours >= 2 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} hours")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, span.TotalMinutes):0} min");
}
