using System.Net;
using Microsoft.AspNetCore.Builder;
using OnRecord.App.Fetching;
using OnRecord.App.Tests.Fetching;
using OnRecord.App.Watching;
using OnRecord.App.Watching.Push;
using OnRecord.App.Web;
using OnRecord.Store.Sources;
using OnRecord.Text;
using Record = OnRecord.Store.Record;

namespace OnRecord.App.Tests.Watching.Push;

public sealed class PushTests : IAsyncLifetime
{
    private readonly FaultServer _server = new();
    private readonly SteppedClock _clock = new(new DateTimeOffset(2031, 3, 4, 9, 0, 0, TimeSpan.Zero));
    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-push-").FullName;
    private readonly List<WatchNews> _news = [];
    private readonly Record _record;
    private readonly Fetcher _fetcher;
    private readonly HubServer _hub;
    private Watcher? _watcher;
    private WebApplication? _host;

    public PushTests()
    {
        Record.Open(Path.Combine(_folder, "push.db"), _clock, create: true).IsOk(out var record);
        _record = record!;
        var limits = new FetchLimits { Retries = 0, HostPause = TimeSpan.Zero, Time = TimeSpan.FromSeconds(5) };
        _fetcher = Fetcher.Open(new FetchSettings { Limits = limits, AllowedNetworks = [IPNetwork.Parse("127.0.0.1/32")] }, TimeProvider.System, () => .5);
        _hub = new HubServer(_server, "/hub");
        _record.Sources.Add(new NewSource(Feed));
    }

    private string Feed => _server.At("/feed").AbsoluteUri;

    private Source Watched => _record.Sources.List().Single();

    private Subscription Subscribed => _record.Subscriptions.Of(Watched)!;

    private IEnumerable<string?> Titles => _news.Where(news => news.Added is not null).Select(news => news.Title);

    public async ValueTask InitializeAsync()
    {
        // The address that hubs are told holds the port of the listener, which is known once it listens.
        HubSubscriber? hubs = null;
        var secrets = 0;
        _host = await PushHost.StartAsync(new PushReceiver(_record, new SourceVisitor(_record, _fetcher, _clock, () => .5, _news.Add), _clock, _news.Add), 0, new FetchLimits { MaxBytes = 50_000 }, TestContext.Current.CancellationToken);
        hubs = new HubSubscriber(_record, _fetcher, _clock, new Uri(DeskHost.AddressOf(_host) + "/push/"), () => $"secret{++secrets}");
        _watcher = new Watcher(_record, _fetcher, _clock, () => .5, _news.Add, hubs);
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        _hub.Dispose();
        _fetcher.Dispose();
        _record.Dispose();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Rss(params string[] items) =>
        $"<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Harbour Times</title><atom:link rel=\"hub\" href=\"{_hub.Address}\"/><atom:link rel=\"self\" href=\"{Feed}\"/>{string.Concat(items)}</channel></rss>";

    private static string Item(string name) =>
        $"<item><title>Talks {name}</title><guid isPermaLink=\"false\">{name}</guid><pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate><description>The crews of {name} would sail again on Friday, said minister Ana Brill.</description></item>";

    private async Task Turn(TimeSpan later = default)
    {
        _clock.Now += later;
        while (await _watcher!.Turn(TestContext.Current.CancellationToken))
        {
        }
    }

    /// <summary>A source with a hub, of which one item is recorded and which the hub promised to tell of.</summary>
    private async Task Subscribe()
    {
        _server.Answer("/feed", Rss(Item("one")));
        await Turn();
        await Turn();
    }

    [Fact]
    public async Task A_hub_that_the_feed_names_is_asked_and_its_question_answered()
    {
        await Subscribe();
        var wish = Assert.Single(_hub.Wishes);
        Assert.Equal(("subscribe", Feed), (wish["hub.mode"], wish["hub.topic"]));
        Assert.EndsWith("/push/" + Subscribed.Token, wish["hub.callback"], StringComparison.Ordinal);
        Assert.Equal((200, "hub-challenge-7"), _hub.Confirmed);
        Assert.Equal(SubscriptionState.Active, Subscribed.State);
        Assert.Equal(_clock.Now + TimeSpan.FromHours(1), Subscribed.Until);
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    [InlineData("sha512")]
    public async Task What_the_hub_sends_and_signs_is_recorded_when_it_is_acknowledged(string method)
    {
        await Subscribe();
        Assert.Equal(202, await _hub.Send(Rss(Item("two"), Item("one")), method: method));
        Assert.Equal(["Talks one", "Talks two"], Titles);
        Assert.Equal(2, _record.Counts().Reports);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256=00")]
    [InlineData("sha256=zz")]
    [InlineData("md5=d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_not_signed_with_the_secret_is_told_and_nothing_of_it_taken(string signature)
    {
        await Subscribe();
        Assert.Equal(202, await _hub.Send(Rss(Item("forged")), signature));
        Assert.Equal(["Talks one"], Titles);
        Assert.Equal(ProblemCodes.PushUnsigned, Assert.Single(_news, news => news.Problem is not null).Problem!.Code);
    }

    [Fact]
    public async Task A_token_that_nobody_was_given_gets_nothing()
    {
        await Subscribe();
        using var client = new HttpClient();
        var there = DeskHost.AddressOf(_host!);
        using var question = await client.GetAsync(new Uri($"{there}/push/guess?hub.mode=subscribe&hub.topic={Uri.EscapeDataString(Feed)}&hub.challenge=x"), TestContext.Current.CancellationToken);
        using var message = await client.PostAsync(new Uri($"{there}/push/guess"), new StringContent(Rss(Item("two"))), TestContext.Current.CancellationToken);
        using var other = await client.DeleteAsync(new Uri($"{there}/push/{Subscribed.Token}"), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Gone, HttpStatusCode.MethodNotAllowed), (question.StatusCode, message.StatusCode, other.StatusCode));
        Assert.Equal(["Talks one"], Titles);
    }

    [Fact]
    public async Task A_question_about_another_feed_is_answered_with_no()
    {
        await Subscribe();
        Assert.Equal(404, (await _hub.Ask("subscribe", "c", topic: "https://elsewhere.example/")).Status);
        Assert.Equal(404, (await _hub.Ask("unsubscribe", "c")).Status);
    }

    [Fact]
    public async Task A_hub_that_says_no_is_left_for_a_week_and_the_feed_looked_at_as_ever()
    {
        await Subscribe();
        Assert.Equal(200, (await _hub.Ask("denied", "")).Status);
        Assert.Equal((SubscriptionState.Denied, "not here"), (Subscribed.State, Subscribed.Detail));
        await Turn(TimeSpan.FromDays(6));
        Assert.Single(_hub.Wishes);
        await Turn(TimeSpan.FromDays(1));
        Assert.Equal(2, _hub.Wishes.Count);
    }

    [Fact]
    public async Task A_promise_is_renewed_before_it_ends()
    {
        await Subscribe();
        await Turn(TimeSpan.FromMinutes(47));
        Assert.Single(_hub.Wishes);
        _hub.AsksBack = false;
        await Turn(TimeSpan.FromMinutes(2));
        Assert.Equal(2, _hub.Wishes.Count);
        Assert.Equal(SubscriptionState.Active, Subscribed.State);
    }

    [Fact]
    public async Task A_source_that_a_hub_tells_of_is_asked_less_often()
    {
        await Subscribe();
        await Turn(TimeSpan.FromMinutes(40));
        var before = _server.Asked("/feed");
        await Turn(TimeSpan.FromMinutes(100));
        Assert.Equal(before, _server.Asked("/feed"));
        _server.Answer("/feed", Rss(Item("missed"), Item("one")));
        await Turn(TimeSpan.FromMinutes(40));
        Assert.Contains("Talks missed", Titles);
    }

    [Fact]
    public async Task A_source_that_is_removed_tells_its_hub_to_stop()
    {
        await Subscribe();
        _record.Sources.Remove(Watched);
        Assert.Equal(410, await _hub.Send(Rss(Item("late"))));
        Assert.Equal((200, "bye"), await _hub.Ask("unsubscribe", "bye"));
    }

    [Fact]
    public async Task A_message_over_the_limit_is_refused()
    {
        await Subscribe();
        Assert.Equal(413, await _hub.Send(new string('x', 60_000)));
    }

    [Fact]
    public async Task What_is_sent_and_is_no_feed_makes_us_look_ourselves()
    {
        await Subscribe();
        _server.Answer("/feed", Rss(Item("two"), Item("one")));
        Assert.Equal(202, await _hub.Send("ping"));
        await Turn();
        Assert.Equal(["Talks one", "Talks two"], Titles);
    }
}
