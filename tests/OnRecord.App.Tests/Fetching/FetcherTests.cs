using System.IO.Compression;
using System.Net;
using System.Text;
using OnRecord.App.Fetching;
using OnRecord.Text;

namespace OnRecord.App.Tests.Fetching;

public sealed class FetcherTests : IDisposable
{
    private const string Page = "<p>The ferry ministry said on Tuesday that the harbour would open.</p>";

    private static readonly FetchLimits Quick = new()
    {
        MaxBytes = 256 * 1024,
        Time = TimeSpan.FromSeconds(2),
        Retries = 1,
        RetryPause = TimeSpan.FromMilliseconds(10),
        LongestRetryPause = TimeSpan.FromMilliseconds(200),
        HostPause = TimeSpan.Zero,
    };

    private readonly FaultServer _server = new();

    public void Dispose() => _server.Dispose();

    private static CancellationToken End => TestContext.Current.CancellationToken;

    // This server alone is allowed; everything else that is inside stays refused.
    private static Fetcher Fetcher(FetchLimits? limits = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        var settings = new FetchSettings { Limits = limits ?? Quick, AllowedNetworks = [IPNetwork.Parse("127.0.0.1/32")], Contact = "https://desk.example/about" };
        return OnRecord.App.Fetching.Fetcher.Open(resolve is null ? settings : settings with { Resolve = resolve }, TimeProvider.System, () => .5);
    }

    private async Task<FetchOutcome> Get(string path, FetchLimits? limits = null)
    {
        using var fetcher = Fetcher(limits);
        return await fetcher.Get(new FetchRequest(_server.At(path)), End);
    }

    private static void Fails(ProblemCode code, FetchOutcome outcome)
    {
        Assert.False(outcome.IsOk, "something was fetched");
        Assert.Equal(code, outcome.Failure.Problem.Code);
    }

    [Fact]
    public async Task A_page_comes_with_its_bytes_and_type_and_we_say_who_we_are()
    {
        _server.Answer("/a", Page);
        var outcome = await Get("/a");
        Assert.Equal(Page, Encoding.UTF8.GetString(outcome.Answer!.Bytes.Span));
        Assert.Equal("text/html; charset=utf-8", outcome.Answer.ContentType);
        Assert.All(_server.Requests, head => Assert.Contains("User-Agent: OnRecord/", head, StringComparison.Ordinal));
        Assert.All(_server.Requests, head => Assert.Contains("(+https://desk.example/about)", head, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        _server.Answer("/feed", async (stream, head, end) =>
        {
            var known = head.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal) && head.Contains("If-Modified-Since: Tue, 03 Mar 2026 10:00:00 GMT", StringComparison.Ordinal);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(known ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n" : "HTTP/1.1 500 Wrong\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), end);
        });
        using var fetcher = Fetcher();
        var outcome = await fetcher.Get(new FetchRequest(_server.At("/feed"), "\"v1\"", "Tue, 03 Mar 2026 10:00:00 GMT"), End);
        Assert.True(outcome.Answer!.IsUnchanged);
        Assert.True(outcome.Answer.Bytes.IsEmpty);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Packed_answers_are_unpacked(string coding)
    {
        _server.Answer("/a", "200 OK", $"Content-Encoding: {coding}\r\n", Pack(coding, Encoding.UTF8.GetBytes(Page)));
        Assert.Equal(Page, Encoding.UTF8.GetString((await Get("/a")).Answer!.Bytes.Span));
    }

    [Fact]
    public async Task Deflate_without_its_header_is_unpacked_too()
    {
        _server.Answer("/a", "200 OK", "Content-Encoding: deflate\r\n", Pack("raw", Encoding.UTF8.GetBytes(Page)));
        Assert.Equal(Page, Encoding.UTF8.GetString((await Get("/a")).Answer!.Bytes.Span));
    }

    [Fact]
    public async Task A_page_that_says_it_is_packed_and_is_not_is_taken_as_it_is()
    {
        _server.Answer("/a", "200 OK", "Content-Encoding: gzip\r\n", Encoding.UTF8.GetBytes(Page));
        Assert.Equal(Page, Encoding.UTF8.GetString((await Get("/a")).Answer!.Bytes.Span));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_ends_at_the_limit(string coding)
    {
        _server.Answer("/a", "200 OK", $"Content-Encoding: {coding}\r\n", Pack(coding, new byte[64 * 1024 * 1024]));
        Fails(ProblemCodes.FetchTooLarge, await Get("/a"));
    }

    [Fact]
    public async Task A_bomb_within_a_bomb_ends_at_the_limit()
    {
        _server.Answer("/a", "200 OK", "Content-Encoding: gzip, gzip\r\n", Pack("gzip", Pack("gzip", new byte[64 * 1024 * 1024])));
        Fails(ProblemCodes.FetchTooLarge, await Get("/a"));
    }

    [Theory]
    [InlineData("gzip, gzip, gzip")]
    [InlineData("rot13")]
    public async Task Codings_that_nobody_uses_are_a_problem(string coding)
    {
        _server.Answer("/a", "200 OK", $"Content-Encoding: {coding}\r\n", [1, 2, 3]);
        Fails(ProblemCodes.FetchBroken, await Get("/a"));
    }

    [Fact]
    public async Task A_feed_without_end_ends_at_the_limit()
    {
        _server.Answer("/a", async (stream, _, end) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rss>"u8.ToArray(), end);
            while (true) await stream.WriteAsync("<item><title>again</title></item>"u8.ToArray(), end);
        });
        Fails(ProblemCodes.FetchTooLarge, await Get("/a"));
    }

    [Fact]
    public async Task Headers_without_end_are_a_problem()
    {
        _server.Answer("/a", async (stream, _, end) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), end);
            while (true) await stream.WriteAsync("X-More: and more\r\n"u8.ToArray(), end);
        });
        Fails(ProblemCodes.FetchNoAnswer, await Get("/a"));
    }

    [Fact]
    public async Task An_answer_shorter_than_it_says_is_tried_again_and_never_taken()
    {
        _server.Answer("/a", async (stream, _, end) => await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<p>The ferry"u8.ToArray(), end));
        Fails(ProblemCodes.FetchBroken, await Get("/a"));
        Assert.Equal(2, _server.Asked("/a"));
    }

    [Fact]
    public async Task A_line_that_breaks_once_is_tried_again()
    {
        var first = true;
        _server.Answer("/a", async (stream, _, end) =>
        {
            if (first)
            {
                first = false;
                return;
            }
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Page.Length}\r\nConnection: close\r\n\r\n{Page}"), end);
        });
        Assert.True((await Get("/a")).IsOk);
    }

    [Fact]
    public async Task A_server_that_drips_ends_in_time()
    {
        _server.Answer("/a", async (stream, _, end) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"u8.ToArray(), end);
            while (true)
            {
                await stream.WriteAsync("."u8.ToArray(), end);
                await Task.Delay(50, end);
            }
        });
        Fails(ProblemCodes.FetchSlow, await Get("/a", Quick with { Time = TimeSpan.FromMilliseconds(400), Retries = 0 }));
    }

    [Theory]
    [InlineData("http://127.0.0.2/")]
    [InlineData("http://localhost.example:1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://172.20.0.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://2130706434/")]
    [InlineData("http://0x7f.0.0.2/")]
    [InlineData("http://[64:ff9b::a00:1]/")]
    [InlineData("http://[64:ff9b:1::1]/")]
    [InlineData("http://[2002:a00:1::]/")]
    [InlineData("http://[2001:0:102:304::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[ff02::1]/")]
    public async Task No_redirect_leads_inside(string inside)
    {
        _server.Redirect("/a", inside);
        // A name that leads inside is as bad as the number.
        using var fetcher = Fetcher(resolve: (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.9.8.7")]));
        Fails(ProblemCodes.FetchInside, await fetcher.Get(new FetchRequest(_server.At("/a")), End));
    }

    [Fact]
    public async Task A_name_that_changes_its_address_is_checked_at_every_connection()
    {
        var asked = 0;
        _server.Answer("/a", Page);
        using var fetcher = Fetcher(resolve: (_, _) => Task.FromResult<IPAddress[]>([Interlocked.Increment(ref asked) <= 2 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.3")]));
        var address = new Uri($"http://rebinding.example:{_server.Root.Port}/a");
        Assert.True((await fetcher.Get(new FetchRequest(address), End)).IsOk);
        Fails(ProblemCodes.FetchInside, await fetcher.Get(new FetchRequest(address), End));
    }

    [Theory]
    [InlineData("ftp://files.example/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://old.example/")]
    [InlineData("http://name:word@site.example/")]
    public async Task Only_open_web_addresses_are_fetched(string address)
    {
        using var fetcher = Fetcher();
        Fails(ProblemCodes.FetchAddress, await fetcher.Get(new FetchRequest(new Uri(address)), End));
        _server.Redirect("/a", address);
        Fails(ProblemCodes.FetchAddress, await Get("/a"));
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        _server.Redirect("/a", "/b");
        _server.Redirect("/b", "/a");
        Fails(ProblemCodes.FetchRedirects, await Get("/a"));
    }

    [Theory]
    [InlineData("301 Moved Permanently", true)]
    [InlineData("308 Permanent Redirect", true)]
    [InlineData("302 Found", false)]
    [InlineData("307 Temporary Redirect", false)]
    public async Task Only_a_move_for_good_changes_the_address(string status, bool isForGood)
    {
        _server.Redirect("/a", "/b#part", status);
        _server.Answer("/b", Page);
        var answer = (await Get("/a")).Answer!;
        Assert.Equal(_server.At("/b"), answer.Address);
        Assert.Equal(isForGood ? _server.At("/b") : null, answer.MovedTo);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        _server.Answer("/robots.txt", "User-agent: *\nDisallow: /private\n");
        Fails(ProblemCodes.FetchForbidden, await Get("/private/a"));
        Assert.Equal(0, _server.Asked("/private/a"));
    }

    [Fact]
    public async Task A_redirect_to_what_robots_txt_forbids_is_not_followed()
    {
        _server.Answer("/robots.txt", "User-agent: onrecord\nDisallow: /private\n");
        _server.Redirect("/a", "/private/a");
        Fails(ProblemCodes.FetchForbidden, await Get("/a"));
        Assert.Equal(0, _server.Asked("/private/a"));
    }

    [Fact]
    public async Task A_site_whose_robots_txt_fails_is_left_alone()
    {
        _server.Answer("/a", Page);
        _server.Answer("/robots.txt", "503 Busy", "", []);
        var outcome = await Get("/a");
        Fails(ProblemCodes.FetchRefused, outcome);
        Assert.True(outcome.Failure!.MayPass);
        Assert.Equal(0, _server.Asked("/a"));
    }

    [Fact]
    public async Task Robots_txt_is_asked_for_once_a_day()
    {
        _server.Answer("/a", Page);
        using var fetcher = Fetcher();
        for (var i = 0; i < 3; i++) Assert.True((await fetcher.Get(new FetchRequest(_server.At("/a")), End)).IsOk);
        Assert.Equal(1, _server.Asked("/robots.txt"));
    }

    [Fact]
    public async Task Two_requests_to_one_host_keep_the_pause_it_asks_for()
    {
        _server.Answer("/robots.txt", "User-agent: *\nCrawl-delay: 0.3\n");
        _server.Answer("/a", Page);
        _server.Answer("/b", Page);
        using var fetcher = Fetcher();
        Assert.True((await fetcher.Get(new FetchRequest(_server.At("/a")), End)).IsOk);
        var before = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(fetcher.Get(new FetchRequest(_server.At("/a")), End), fetcher.Get(new FetchRequest(_server.At("/b")), End));
        Assert.InRange(TimeProvider.System.GetElapsedTime(before).TotalMilliseconds, 550, 10_000);
    }

    [Theory]
    [InlineData("404 Not Found", 1)]
    [InlineData("410 Gone", 1)]
    [InlineData("451 Unavailable For Legal Reasons", 1)]
    [InlineData("500 Broken", 2)]
    [InlineData("503 Busy", 2)]
    [InlineData("429 Too Many Requests", 2)]
    public async Task Only_what_may_pass_is_tried_again(string status, int times)
    {
        _server.Answer("/a", status, "", []);
        var outcome = await Get("/a");
        Fails(ProblemCodes.FetchRefused, outcome);
        Assert.Equal(times, _server.Asked("/a"));
        Assert.Equal(times > 1, outcome.Failure!.MayPass);
    }

    [Fact]
    public async Task A_server_that_wants_a_long_pause_gets_it_from_the_schedule()
    {
        _server.Answer("/a", "429 Too Many Requests", "Retry-After: 3600\r\n", []);
        var outcome = await Get("/a");
        Fails(ProblemCodes.FetchRefused, outcome);
        Assert.Equal(TimeSpan.FromHours(1), outcome.Failure!.RetryAfter);
        Assert.Equal(1, _server.Asked("/a"));
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_no_answer()
    {
        Uri nobody;
        using (var gone = new FaultServer()) nobody = gone.Root;
        using var fetcher = Fetcher();
        Fails(ProblemCodes.FetchNoAnswer, await fetcher.Get(new FetchRequest(nobody), End));
    }

    private static byte[] Pack(string coding, byte[] bytes)
    {
        var packed = new MemoryStream();
        using (Stream packer = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "raw" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        }) packer.Write(bytes);
        return packed.ToArray();
    }

    private Fetcher ThroughProxy(params string[] inside) => OnRecord.App.Fetching.Fetcher.Open(
        new FetchSettings { Limits = Quick, Proxy = _server.Root, Resolve = (host, _) => Task.FromResult(new[] { IPAddress.Parse(inside.Contains(host) ? "10.0.0.9" : host == "127.0.0.1" ? host : "93.184.216.34") }) },
        TimeProvider.System,
        () => .5);

    [Fact]
    public async Task Through_a_proxy_everything_is_asked_of_the_proxy()
    {
        _server.Answer("http://news.example/a", Page);
        using var fetcher = ThroughProxy();
        var outcome = await fetcher.Get(new FetchRequest(new Uri("http://news.example/a")), End);
        Assert.Equal(Page, Encoding.UTF8.GetString(outcome.Answer!.Bytes.Span));
        Assert.All(_server.Requests, head => Assert.Contains("Host: news.example", head, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://intranet.example/a")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    public async Task A_proxy_is_never_asked_for_what_lies_inside(string address)
    {
        using var fetcher = ThroughProxy("intranet.example");
        Fails(ProblemCodes.FetchInside, await fetcher.Get(new FetchRequest(new Uri(address)), End));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_redirect_through_a_proxy_leads_no_more_inside_than_without()
    {
        _server.Redirect("http://news.example/a", "http://intranet.example/a");
        using var fetcher = ThroughProxy("intranet.example");
        Fails(ProblemCodes.FetchInside, await fetcher.Get(new FetchRequest(new Uri("http://news.example/a")), End));
    }

    [Fact]
    public async Task A_form_is_sent_as_it_is_and_only_a_redirect_that_keeps_it_is_followed()
    {
        _server.Redirect("/form", _server.At("/there").AbsoluteUri, "307 Temporary Redirect");
        _server.Redirect("/lost", _server.At("/there").AbsoluteUri, "303 See Other");
        var sent = "";
        _server.Answer("/there", async (stream, head, end) =>
        {
            var body = new byte[7];
            await stream.ReadExactlyAsync(body, end);
            sent = head.Split(' ')[0] + " " + Encoding.ASCII.GetString(body);
            await stream.WriteAsync("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), end);
        });
        using var fetcher = Fetcher();
        Assert.True((await fetcher.Get(new FetchRequest(_server.At("/form")) { Form = [new("a", "1"), new("b", "2")] }, End)).IsOk);
        Assert.Equal("POST a=1&b=2", sent);
        Fails(ProblemCodes.FetchRefused, await fetcher.Get(new FetchRequest(_server.At("/lost")) { Form = [new("a", "1"), new("b", "2")] }, End));
        Assert.Equal(0, _server.Asked("/robots.txt"));
    }
}
