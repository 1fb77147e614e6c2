using System.Text.Json;
using OnRecord.App.Tests.Fetching;

namespace OnRecord.App.Tests.Commands;

public sealed class WatchTests : IDisposable
{
    private const string Allow = "--allow-network";
    private const string Here = "127.0.0.1/32";

    private static readonly string Whole = string.Concat(Enumerable.Repeat("The harbour minister of Kestoria, Ana Brill, said that the ferries would sail again. ", 20));

    private readonly FaultServer _server = new();
    private readonly Cli _cli = new();

    public WatchTests()
    {
        _server.Answer("/", "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" title=\"News\" href=\"/news.xml\"></head><body><p>Harbour Times</p></body></html>");
        _server.Answer("/news.xml", $"<rss version=\"2.0\"><channel><title>Harbour Times</title><item><title>Ferry talks</title><link>{_server.At("/a")}</link><pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate><description>{Whole}</description></item></channel></rss>");
    }

    public void Dispose()
    {
        _server.Dispose();
        _cli.Dispose();
    }

    private Task<CliResult> Run(params string[] arguments) => _cli.RunAsync(["watch", .. arguments]);

    [Fact]
    public async Task From_an_outlets_page_to_its_story()
    {
        var added = (await Run("add", _server.Root.AbsoluteUri, Allow, Here)).Expect(0);
        Assert.Contains("watching: Harbour Times", added.Output, StringComparison.Ordinal);
        Assert.Contains("Ferry talks", added.Output, StringComparison.Ordinal);
        var once = (await Run("--once", Allow, Here)).Expect(0);
        Assert.Contains("Ferry talks", Assert.Single(once.Lines), StringComparison.Ordinal);
        Assert.Empty((await Run("--once", Allow, Here)).Expect(0).Lines);
        Assert.Contains("well", (await Run("list")).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("Ferry talks", (await _cli.RunAsync("stories")).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_adds_nothing()
    {
        Assert.Contains("found: Harbour Times", (await Run("add", _server.Root.AbsoluteUri, "--preview", Allow, Here)).Expect(0).Output, StringComparison.Ordinal);
        Assert.Empty((await Run("list")).Expect(0).Lines);
    }

    [Fact]
    public async Task A_page_without_a_feed_is_a_problem_and_what_to_do()
    {
        _server.Answer("/plain", "<html><body><p>No feed here.</p></body></html>");
        Assert.Contains("OR5010", (await Run("add", _server.At("/plain").AbsoluteUri, Allow, Here)).Expect(3).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_feeds_come_in_and_go_out()
    {
        var list = _cli.Write("feeds.opml", "<opml version=\"2.0\"><body><outline text=\"Ports\"><outline text=\"Harbour Times\" xmlUrl=\"https://harbour.example/feed\"/></outline><outline text=\"Gulf\" xmlUrl=\"https://gulf.example/rss\"/></body></opml>");
        Assert.Contains("2 sources added", (await Run("import", list)).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("0 sources added, 2 watched already", (await Run("import", list)).Expect(0).Output, StringComparison.Ordinal);
        var export = (await Run("export")).Expect(0).Output;
        Assert.Contains("xmlUrl=\"https://harbour.example/feed\"", export, StringComparison.Ordinal);
        Assert.Contains("text=\"Ports\"", export, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_pauses_resumes_ranks_and_removes()
    {
        (await Run("import", _cli.Write("feeds.opml", "<opml><body><outline text=\"Gulf\" xmlUrl=\"https://gulf.example/rss\"/></body></opml>"))).Expect(0);
        (await Run("pause", "1")).Expect(0);
        Assert.Contains("paused", (await Run("list")).Expect(0).Output, StringComparison.Ordinal);
        (await Run("resume", "https://gulf.example/rss")).Expect(0);
        (await Run("priority", "high", "1")).Expect(0);
        using var listed = JsonDocument.Parse((await Run("list", "--json")).Expect(0).Output);
        Assert.Equal("high", listed.RootElement[0].GetProperty("priority").GetString());
        Assert.Equal("new", listed.RootElement[0].GetProperty("condition").GetString());
        (await Run("remove", "1")).Expect(0);
        Assert.Empty((await Run("list")).Expect(0).Lines);
        (await Run("pause", "1")).Expect(4);
    }

    [Fact]
    public async Task A_source_that_fails_is_named_and_the_others_are_read()
    {
        (await Run("import", _cli.Write("feeds.opml", $"<opml><body><outline text=\"Gone\" xmlUrl=\"{_server.At("/gone")}\"/><outline text=\"News\" xmlUrl=\"{_server.At("/news.xml")}\"/></body></opml>"))).Expect(0);
        var once = (await Run("--once", Allow, Here)).Expect(3);
        Assert.Contains("OR5008", once.Errors, StringComparison.Ordinal);
        Assert.Single(once.Lines);
        Assert.Contains("gone: failed once", (await Run("list")).Expect(0).Output, StringComparison.Ordinal);
    }
}
