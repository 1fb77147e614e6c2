using System.Collections.Immutable;
using OnRecord.App.Fetching;
using OnRecord.Intake;
using OnRecord.Intake.Feeds;
using OnRecord.Text;

namespace OnRecord.App.Watching;

/// <summary>From an address that a person gives to the feed that is meant: the address itself, else what its page points to, else where most sites have theirs.</summary>
internal static class SourceFinder
{
    /// <summary>Addresses tried for one page, so that a page full of links does not become a search of the site.</summary>
    private const int MostTried = 12;

    /// <summary>The feed, or why none was found.</summary>
    public static async Task<Result<FoundSource>> Find(string given, Fetcher fetcher, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(given.Contains("://", StringComparison.Ordinal) ? given : "https://" + given, UriKind.Absolute, out var address)) return Problem.Of(ProblemCodes.FetchAddress, given, default);
        var outcome = await fetcher.Get(new FetchRequest(address), cancellation);
        if (!outcome.IsOk) return outcome.Failure.Problem;
        if (Feed(outcome.Answer) is FoundSource here) return here;
        foreach (var candidate in FeedDiscovery.Candidates(outcome.Answer.Bytes.Span, outcome.Answer.Address.AbsoluteUri).Take(MostTried))
        {
            var tried = await fetcher.Get(new FetchRequest(new Uri(candidate.Address)), cancellation);
            if (tried.IsOk && Feed(tried.Answer) is FoundSource found) return found;
        }
        return new Problem(ProblemCodes.NoFeed, given);
    }

    /// <summary>The feed of an answer; null when it is none.</summary>
    private static FoundSource? Feed(FetchAnswer answer)
    {
        var address = (answer.MovedTo ?? answer.Address).AbsoluteUri;
        var document = FeedReader.Read(new MemoryStream(answer.Bytes.ToArray(), writable: false), address, address);
        if (document.Items.IsEmpty && (document.Feed.Title is null || !document.Problems.IsEmpty)) return null;
        var items = ImmutableArray.CreateBuilder<Report>();
        for (var i = 0; i < document.Items.Length; i++)
        {
            if (document.Report(i, address).IsOk(out var report)) items.Add(report);
        }
        return new FoundSource(address, document.Feed.Title?.Plain, items.ToImmutable());
    }
}
