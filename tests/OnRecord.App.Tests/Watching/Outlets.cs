using System.Globalization;
using System.Net;
using System.Text;

namespace OnRecord.App.Tests.Watching;

/// <summary>
/// Outlets that publish as a clock goes on, each in its own rhythm, and fail now and then: what a network would answer, without the network.
/// </summary>
internal sealed class Outlets : HttpMessageHandler
{
    /// <summary>Items a feed shows.</summary>
    public const int Window = 20;

    private readonly TimeProvider _clock;
    private readonly Random _chance;
    private readonly double _faults;
    private readonly List<DateTimeOffset>[] _published;

    /// <summary>Outlets with everything they will publish.</summary>
    /// <param name="count">How many outlets.</param>
    /// <param name="clock">What it is by.</param>
    /// <param name="span">For how long they publish.</param>
    /// <param name="seed">Of all chance.</param>
    /// <param name="faults">Share of the answers that fail.</param>
    public Outlets(int count, TimeProvider clock, TimeSpan span, int seed, double faults)
    {
        (_clock, _chance, _faults) = (clock, new Random(seed), faults);
        var start = clock.GetUtcNow();
        _published = [.. Enumerable.Range(0, count).Select(n => Times(start, span, n))];
    }

    /// <summary>Requests for feeds, and those that failed.</summary>
    public int Asked { get; private set; }

    public int Failed { get; private set; }

    public static string Feed(int outlet) => string.Create(CultureInfo.InvariantCulture, $"https://s{outlet}.example/feed.xml");

    public static string Article(int outlet, int item) => string.Create(CultureInfo.InvariantCulture, $"https://s{outlet}.example/a/{item}");

    /// <summary>Addresses of everything that all outlets published so far.</summary>
    public IEnumerable<string> Published() =>
        _published.SelectMany((times, outlet) => times.TakeWhile(time => time <= _clock.GetUtcNow()).Select((_, item) => Article(outlet, item)));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var outlet = int.Parse(address.Host.AsSpan(1, address.Host.IndexOf('.', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture);
        if (address.AbsolutePath == "/robots.txt") return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
        double fault, kind;
        lock (_chance)
        {
            (fault, kind) = (_chance.NextDouble(), _chance.NextDouble());
            Asked++;
            if (fault < _faults) Failed++;
        }
        if (fault < _faults && kind < .3) throw new HttpRequestException("no line");
        if (fault < _faults && kind < .7) return Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        var shown = _published[outlet].TakeWhile(time => time <= _clock.GetUtcNow()).Count();
        var mark = $"\"{shown}\"";
        if (request.Headers.TryGetValues("If-None-Match", out var known) && known.Contains(mark)) return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotModified));
        var feed = Rss(outlet, shown);
        // Broken off in the middle: what stands before it is read, and the rest must come at the next visit.
        if (fault < _faults) return Task.FromResult(new HttpResponseMessage { Content = new StringContent(feed[..(feed.Length / 2)]) });
        var answer = new HttpResponseMessage { Content = new StringContent(feed, Encoding.UTF8, "application/rss+xml") };
        answer.Headers.TryAddWithoutValidation("ETag", mark);
        return Task.FromResult(answer);
    }

    private List<DateTimeOffset> Times(DateTimeOffset start, TimeSpan span, int outlet)
    {
        // From one article in sixteen days to two a day.
        var rate = TimeSpan.FromHours(12 * Math.Pow(32, _chance.NextDouble()));
        var times = new List<DateTimeOffset>();
        for (var at = start + (rate * (outlet % 7) / 7); at < start + span; at += rate * -Math.Log(1 - (.999 * _chance.NextDouble()))) times.Add(at);
        return times;
    }

    private string Rss(int outlet, int shown)
    {
        var feed = new StringBuilder($"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Outlet {outlet}</title>");
        for (var item = shown - 1; item >= 0 && item >= shown - Window; item--)
        {
            feed.Append(CultureInfo.InvariantCulture, $"<item><title>Ferry {item}</title><link>{Article(outlet, item)}</link><guid>{item}</guid><pubDate>{_published[outlet][item]:R}</pubDate>");
            feed.Append(CultureInfo.InvariantCulture, $"<content:encoded>The harbour of Kestoria will open on pier {item} of {outlet}, minister Ana Brill said.</content:encoded></item>");
        }
        return feed.Append("</channel></rss>").Replace("<rss ", "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" ").ToString();
    }
}
