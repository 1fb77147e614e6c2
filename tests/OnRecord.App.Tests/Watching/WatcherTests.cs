using System.Net;
using System.Text;
using OnRecord.App.Fetching;
using OnRecord.App.Tests.Fetching;
using OnRecord.App.Watching;
using OnRecord.Store.Reports;
using OnRecord.Store.Sources;
using OnRecord.Text;
using Record = OnRecord.Store.Record;

namespace OnRecord.App.Tests.Watching;

public sealed class WatcherTests : IDisposable
{
    private const string Beginning =
        """
        <html><head><title>Ferry talks</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry talks","isAccessibleForFree":false,"wordCount":900}</script></head><body><article><h1>Ferry talks</h1>
        <p>The harbour minister of Kestoria, Ana Brill, said on Tuesday that the ferries would sail again before the end of the month.</p><p>"We have an agreement with the crews," Brill told reporters in the harbour.</p></article></body></html>
        """;

    private readonly FaultServer _server = new();
    private readonly SteppedClock _clock = new(new DateTimeOffset(2031, 3, 4, 9, 0, 0, TimeSpan.Zero));
    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-watch-").FullName;
    private readonly List<WatchNews> _news = [];
    private readonly Record _record;
    private readonly Fetcher _fetcher;
    private readonly Watcher _watcher;

    public WatcherTests()
    {
        Record.Open(Path.Combine(_folder, "watch.db"), _clock, create: true).IsOk(out var record);
        _record = record!;
        var limits = new FetchLimits { Retries = 0, HostPause = TimeSpan.Zero, Time = TimeSpan.FromSeconds(5) };
        _fetcher = Fetcher.Open(new FetchSettings { Limits = limits, AllowedNetworks = [IPNetwork.Parse("127.0.0.1/32")] }, TimeProvider.System, () => .5);
        _watcher = new Watcher(_record, _fetcher, _clock, () => .5, _news.Add);
        _record.Sources.Add(new NewSource(Feed));
    }

    private string Feed => _server.At("/feed").AbsoluteUri;

    private Source Watched => _record.Sources.List().Single();

    private IEnumerable<Added> Added => _news.Select(news => news.Added).OfType<Added>();

    public void Dispose()
    {
        _fetcher.Dispose();
        _record.Dispose();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Serve(params string[] items) => _server.Answer("/feed", $"<rss version=\"2.0\"><channel><title>Harbour Times</title>{string.Concat(items)}</channel></rss>");

    private string Item(string name, string text, string? title = null, string date = "Tue, 04 Mar 2031 08:00:00 GMT") =>
        $"<item><title>{title ?? "Ferry talks"}</title><link>{_server.At("/" + name)}</link><guid isPermaLink=\"false\">{name}</guid><pubDate>{date}</pubDate><description>{text}</description></item>";

    private static string Page(string words) =>
        $"<html><body><article><h1>Ferry talks</h1><p>{words}</p><p>The harbour minister of Kestoria, Ana Brill, said on Tuesday that the ferries would sail again before the end of the month.</p>"
        + "<p>\"We have an agreement with the crews,\" Brill told reporters in the harbour, and added that nobody would lose pay over the strike.</p></article></body></html>";

    private async Task Turn(TimeSpan? later = null)
    {
        _clock.Now += later ?? TimeSpan.Zero;
        while (await _watcher.Turn(TestContext.Current.CancellationToken))
        {
        }
    }

    [Fact]
    public async Task An_article_that_the_feed_only_opens_is_got_from_its_page()
    {
        Serve(Item("a", "The ferries would sail again…"));
        _server.Answer("/a", Page("All piers open."));
        await Turn();
        var report = _record.GetReport(Assert.Single(Added).Id)!;
        Assert.Contains("We have an agreement", report.Text, StringComparison.Ordinal);
        Assert.Equal("Harbour Times", report.Report.Outlet);
        Assert.Equal(DateBasis.Feed, report.Report.Published?.Basis);
        Assert.Equal(DateBasis.Fetched, report.Report.Captured?.Basis);
        Assert.Equal("Harbour Times", Watched.Title);
    }

    [Fact]
    public async Task What_was_sent_is_kept_byte_for_byte()
    {
        Serve(Item("a", "The ferries would sail again…"));
        _server.Answer("/a", Page("All piers open."));
        await Turn();
        var kept = new List<string>();
        Assert.Equal(1, _record.Sources.ForEachCapture((_, _, capture) => kept.Add(Encoding.UTF8.GetString(capture.Content.Span))));
        Assert.Equal([Page("All piers open.")], kept);
    }

    [Fact]
    public async Task Nothing_is_recorded_twice_however_often_it_is_shown()
    {
        Serve(Item("a", new string('x', 20) + " " + string.Concat(Enumerable.Repeat("The minister said the piers would open. ", 40))));
        await Turn();
        await Turn(TimeSpan.FromHours(12));
        await Turn(TimeSpan.FromHours(12));
        Assert.Single(Added);
        Assert.True(_server.Asked("/feed") >= 3);
    }

    [Fact]
    public async Task A_page_that_cannot_be_had_is_tried_again()
    {
        Serve(Item("a", "The ferries would sail again…"));
        _server.Answer("/a", "503 Busy", "", []);
        await Turn();
        Assert.Empty(Added);
        _server.Answer("/a", Page("All piers open."));
        await Turn(TimeSpan.FromMinutes(11));
        Assert.Contains("All piers open.", _record.GetReport(Assert.Single(Added).Id)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_behind_a_wall_leaves_what_the_feed_says()
    {
        Serve(Item("a", "The harbour minister said on Tuesday that the ferries would sail again…"));
        _server.Answer("/a", "402 Payment Required", "", []);
        await Turn();
        Assert.Contains("would sail again", _record.GetReport(Assert.Single(Added).Id)!.Text, StringComparison.Ordinal);
        Assert.Contains(_news, news => news.Problem?.Code == ProblemCodes.FetchRefused);
    }

    [Fact]
    public async Task The_beginning_of_a_paid_article_is_recorded_and_told()
    {
        Serve(Item("a", "The ferries would sail again…"));
        _server.Answer("/a", Beginning);
        await Turn();
        var news = Assert.Single(_news);
        Assert.True(_record.GetReport(news.Added!.Id)!.Report.IsExcerpt);
        Assert.Null(news.Problem);
        var remark = Assert.Single(news.Remarks);
        Assert.Equal(ProblemCodes.Stub, remark.Code);
        Assert.Equal(_server.At("/a").AbsoluteUri, remark.Where);
    }

    [Fact]
    public async Task The_beginning_of_a_paid_article_does_not_replace_the_longer_text_of_its_feed()
    {
        var words = string.Join(' ', Enumerable.Range(1, 4).Select(pier => $"Pier {pier} of the harbour opens again on Tuesday for the ferries to the islands, the harbour minister told reporters."));
        Serve(Item("a", words + " Talks with the crews go on…"));
        _server.Answer("/a", Beginning);
        await Turn();
        var news = Assert.Single(_news);
        Assert.Contains("Pier 4", _record.GetReport(news.Added!.Id)!.Text, StringComparison.Ordinal);
        Assert.Empty(news.Remarks);
    }

    [Fact]
    public async Task A_whole_article_that_is_closed_later_stays_whole()
    {
        Serve(Item("a", "The ferries would sail again…"));
        _server.Answer("/a", Page("All piers open."));
        await Turn();
        _server.Answer("/a", Beginning);
        await Turn(TimeSpan.FromHours(2));
        Assert.Contains("All piers open.", _record.GetReport(Assert.Single(Added).Id)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_was_edited_is_a_revision_of_itself()
    {
        Serve(Item("a", "The ferries would sail again…"));
        _server.Answer("/a", Page("All piers open."));
        await Turn();
        _server.Answer("/a", Page("All piers but one open."));
        await Turn(TimeSpan.FromHours(2));
        Assert.Equal([AddOutcome.Recorded, AddOutcome.Revision], Added.Select(added => added.Outcome));
        Assert.Single(Added.Select(added => added.Id).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_edited_title_is_no_new_article()
    {
        Serve(Item("a", "The ferries would sail again…"));
        _server.Answer("/a", Page("All piers open."));
        await Turn();
        Serve(Item("a", "The ferries would sail again…", title: "Ferry talks end"));
        await Turn(TimeSpan.FromHours(1));
        Assert.Equal(1, _record.Counts().Reports);
    }

    [Fact]
    public async Task Two_feeds_of_one_outlet_give_one_report()
    {
        Serve(Item("a", "The ferries would sail again…"));
        _server.Answer("/a", Page("All piers open."));
        await Turn();
        _server.Answer("/politics", $"<rss version=\"2.0\"><channel><title>Politics</title>{Item("a", "The ferries would sail again…")}</channel></rss>");
        _record.Sources.Add(new NewSource(_server.At("/politics").AbsoluteUri));
        await Turn();
        Assert.Equal(1, _record.Counts().Reports);
        Assert.Equal(1, _server.Asked("/a"));
    }

    [Fact]
    public async Task A_source_that_moved_for_good_is_asked_at_its_new_address()
    {
        _server.Redirect("/feed", "/new", "301 Moved Permanently");
        _server.Answer("/new", "<rss version=\"2.0\"><channel><title>Harbour Times</title></channel></rss>");
        await Turn();
        Assert.Equal(_server.At("/new").AbsoluteUri, Watched.Address);
    }

    [Fact]
    public async Task A_source_that_fails_is_asked_less_and_less_and_told()
    {
        _server.Answer("/feed", "500 Broken", "", []);
        for (var i = 0; i < 3; i++)
        {
            await Turn();
            _clock.Now = Watched.NextAt;
        }
        Assert.Equal(3, Watched.Failures);
        Assert.Equal(SourceCondition.Failing, SourceHealth.Of(Watched, _record.Sources.Visits(Watched, 10), [], _clock.Now).Condition);
        Assert.Equal(3, _news.Count(news => news.Problem?.Code == ProblemCodes.FetchRefused));
    }

    [Fact]
    public async Task A_server_that_asks_for_a_pause_gets_it()
    {
        _server.Answer("/feed", "503 Busy", "Retry-After: 86400\r\n", []);
        await Turn();
        Assert.True(Watched.NextAt > _clock.Now.AddHours(20));
    }

    [Fact]
    public async Task A_page_in_the_place_of_a_feed_is_a_failed_visit()
    {
        _server.Answer("/feed", Page("We use cookies."));
        await Turn();
        Assert.Equal(VisitOutcome.Failed, _record.Sources.Visits(Watched, 1)[0].Outcome);
        Assert.Empty(Added);
    }

    [Fact]
    public async Task A_feed_that_breaks_off_gives_what_stands_before_it_and_the_rest_later()
    {
        var whole = string.Concat(Enumerable.Repeat("The minister said the piers would open. ", 40));
        _server.Answer("/feed", $"<rss version=\"2.0\"><channel><title>Harbour Times</title>{Item("a", whole)}<item><title>Cut");
        await Turn();
        Serve(Item("a", whole), Item("b", whole + "Twice."));
        await Turn(TimeSpan.FromHours(2));
        Assert.Equal(2, Added.Select(added => added.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, _record.Counts().Reports);
    }

    [Fact]
    public async Task A_paused_source_is_left_alone()
    {
        Serve();
        _record.Sources.Pause(Watched, isPaused: true);
        await Turn(TimeSpan.FromDays(2));
        Assert.Empty(_server.Requests);
    }
}
