using OnRecord.App.Tests.Fetching;

namespace OnRecord.App.Tests.Commands;

public sealed class AddressTests : IDisposable
{
    private const string Page =
        """
        <html><head><title>Ferry talks</title><meta property="article:published_time" content="2031-03-04T10:00:00+02:00"></head><body><article><h1>Ferry talks</h1>
        <p>The harbour minister of Kestoria, Ana Brill, said on Tuesday that the ferries would sail again before the end of the month.</p>
        <p>"We have an agreement with the crews," Brill told reporters in the harbour, and added that nobody would lose pay over the strike.</p></article></body></html>
        """;

    private readonly FaultServer _server = new();
    private readonly Cli _cli = new();

    public void Dispose()
    {
        _server.Dispose();
        _cli.Dispose();
    }

    [Fact]
    public async Task A_page_is_recorded_from_its_address_once()
    {
        _server.Answer("/ferry", Page);
        var address = _server.At("/ferry").AbsoluteUri;
        var first = (await _cli.RunAsync("add", address, "--allow-network", "127.0.0.1/32")).Expect(0);
        Assert.StartsWith($"recorded 127.0.0.1:{_server.Root.Port}/ferry", first.Lines[0], StringComparison.Ordinal);
        var again = (await _cli.RunAsync("add", address, "--allow-network", "127.0.0.1/32")).Expect(0);
        Assert.StartsWith("already recorded", again.Lines[0], StringComparison.Ordinal);
        Assert.Contains("We have an agreement with the crews", (await _cli.RunAsync("who", "Brill")).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_fetched_goes_into_an_archive_and_comes_out_of_it()
    {
        _server.Answer("/ferry", Page);
        (await _cli.RunAsync("add", _server.At("/ferry").AbsoluteUri, "--allow-network", "127.0.0.1/32")).Expect(0);
        Assert.StartsWith("1 capture in case.warc.gz", (await _cli.RunAsync("archive", "case.warc.gz")).Expect(0).Lines[0], StringComparison.Ordinal);
        Assert.Contains("We have an agreement with the crews", (await _cli.RunAsync("read", "case.warc.gz")).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("OR10", (await _cli.RunAsync("archive", "case.warc.gz")).Expect(3).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_had_is_told_and_the_rest_is_read()
    {
        _server.Answer("/ferry", Page);
        var run = (await _cli.RunAsync("read", _server.At("/gone").AbsoluteUri, _server.At("/ferry").AbsoluteUri, "--allow-network", "127.0.0.1/32")).Expect(3);
        Assert.Single(run.Lines);
        Assert.Contains("\"captured\":", run.Output, StringComparison.Ordinal);
        Assert.Contains("OR5008", run.Errors, StringComparison.Ordinal);
        Assert.Contains("404", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_machine_is_not_fetched_from_unless_it_is_allowed()
    {
        _server.Answer("/ferry", Page);
        Assert.Contains("OR5002", (await _cli.RunAsync("add", _server.At("/ferry").AbsoluteUri)).Expect(3).Errors, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("--allow-network", "everything")]
    [InlineData("--proxy", "proxy.example")]
    public async Task Settings_that_mean_nothing_are_refused(string option, string value) => (await _cli.RunAsync("add", "https://news.example/", option, value)).Expect(2);
}
