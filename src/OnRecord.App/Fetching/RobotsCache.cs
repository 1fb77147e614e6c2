using System.Collections.Concurrent;
using System.Net;
using OnRecord.Intake.Robots;

namespace OnRecord.App.Fetching;

/// <summary>The robots.txt of each site, kept for a day as RFC 9309 (2.4) allows.</summary>
internal sealed class RobotsCache(Func<Uri, Task<FetchOutcome>> fetch, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>How long a failure stands before the site is asked again.</summary>
    private static readonly TimeSpan FailureKept = TimeSpan.FromMinutes(5);

    /// <summary>Sites kept in mind; beyond it those whose time is over are forgotten.</summary>
    private const int MostSites = 4096;

    private readonly ConcurrentDictionary<string, Entry> _sites = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules of an address's site.</summary>
    public async Task<RobotsRules> Get(Uri address)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (_sites.TryGetValue(site, out var entry) && entry.Until > clock.GetUtcNow()) return entry.Rules;
        if (_sites.Count > MostSites) Forget();
        var rules = Of(await fetch(new Uri(site + "/robots.txt")));
        _sites[site] = new Entry(rules, clock.GetUtcNow() + (rules.IsOk ? Kept : FailureKept));
        return rules;
    }

    /// <summary>RFC 9309, 2.3.1: no file allows all; a failing server forbids all, which here is told as what failed.</summary>
    private static RobotsRules Of(FetchOutcome outcome)
    {
        if (outcome.IsOk) return new RobotsRules(RobotsFile.Parse(outcome.Answer.Bytes.Span), Failure: null);
        var status = (int?)outcome.Failure.Status;
        var isMissing = status is >= 400 and < 500 && status != (int)HttpStatusCode.TooManyRequests;
        // A file that goes on for ever, or round in redirects, is as good as none (2.3.1.2 and 2.5).
        var isUnusable = outcome.Failure.Problem.Code == Text.ProblemCodes.FetchTooLarge || outcome.Failure.Problem.Code == Text.ProblemCodes.FetchRedirects;
        return isMissing || isUnusable ? new RobotsRules(RobotsFile.AllowAll, Failure: null) : new RobotsRules(Value: null, outcome.Failure);
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (site, entry) in _sites)
        {
            if (entry.Until <= now) _sites.TryRemove(site, out _);
        }
    }

    private sealed record Entry(RobotsRules Rules, DateTimeOffset Until);
}
