using System.Net;
using OnRecord.App.Web;
using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.App.Tests.Web;

public sealed class DeskTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<string> Page(string address)
    {
        using var answer = await desk.Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task The_first_page_lists_the_stories() => Assert.Contains($"href=\"{DeskLinks.Story(desk.Story)}\"", await Page("/"), StringComparison.Ordinal);

    [Fact]
    public async Task A_story_page_shows_the_brief_with_every_citation_a_link_to_the_words()
    {
        var page = await Page(DeskLinks.Story(desk.Story));
        Assert.Contains("What is contested", page, StringComparison.Ordinal);
        Assert.Contains("The gates must stay shut, and 400 families should leave", page, StringComparison.Ordinal);
        var at = desk.Record.GetReport("herald")!.Text.IndexOf("4,000", StringComparison.Ordinal);
        Assert.Contains($"href=\"{DeskLinks.Words(new Citation("herald", new TextSpan(at, at + 5)))}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_is_called_the_same_everywhere_and_counts_only_what_it_lists()
    {
        var title = desk.Record.ListStories()[0].Title;
        Assert.Contains($">{title}</a>", await Page("/"), StringComparison.Ordinal);
        var page = await Page(DeskLinks.Story(desk.Story));
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        var carried = page[page.IndexOf("3 reports go back to 1 origin:", StringComparison.Ordinal)..page.IndexOf("<nav class=\"toc\"", StringComparison.Ordinal)];
        foreach (var report in new[] { "post", "herald", "copy" }) Assert.Contains($"href=\"{DeskLinks.Report(report)}\"", carried, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_page_shows_how_it_came_about_and_what_to_type()
    {
        var page = await Page(DeskLinks.Story(desk.Story));
        Assert.Contains("How this story came about", page, StringComparison.Ordinal);
        Assert.Contains("first seen in", page, StringComparison.Ordinal);
        Assert.Contains($"onrecord story split {desk.Story} REPORT", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["/", "/search?q=gates"]);
        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address)) continue;
            var page = await Page(address);
            foreach (var link in page.Split("href=\"")[1..].Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Where(link => link[0] == '/' && !link.StartsWith("/desk.", StringComparison.Ordinal)))
            {
                var parts = link.Split('#');
                open.Enqueue(parts[0]);
                if (parts.Length > 1) Assert.Contains($"id=\"{parts[1]}\"", await Page(parts[0]), StringComparison.Ordinal);
            }
            foreach (var link in page.Split("href=\"#")[1..].Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])) Assert.Contains($"id=\"{link}\"", page, StringComparison.Ordinal);
        }
        Assert.True(seen.Count > 20, string.Join('\n', seen));
    }

    [Fact]
    public async Task The_renderings_page_has_the_heat_the_witnesses_and_the_table()
    {
        var page = await Page(DeskLinks.Utterance("u-gates"));
        Assert.Contains("Otherwise in Lume Herald, copy", page, StringComparison.Ordinal);
        Assert.Contains("changes the sense", page, StringComparison.Ordinal);
        Assert.Contains("another number", page, StringComparison.Ordinal);
        Assert.Contains("the Harbour Post is credited", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reader_marks_statements_and_cited_words_and_greys_what_is_masked()
    {
        var page = await Page("/reports/post?at=30-35");
        Assert.Contains("id=\"c-30-35\"", page, StringComparison.Ordinal);
        Assert.Contains("headline", page, StringComparison.Ordinal);
        Assert.Contains("class=\"said", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reader_says_that_only_a_part_of_the_article_is_here()
    {
        desk.Record.Add(Pipeline.Read(new Report { Id = "part", Text = "The gates stay shut, the minister said.", IsExcerpt = true }));
        Assert.Contains("only a part of the article is here", await Page("/reports/part"), StringComparison.Ordinal);
        Assert.DoesNotContain("only a part of the article", await Page("/reports/post"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/stories/none")]
    [InlineData("/utterances/none")]
    [InlineData("/reports/none")]
    [InlineData("/speakers/none")]
    [InlineData("/reports/a%2Fb")]
    [InlineData("/nowhere")]
    public async Task What_is_not_in_the_record_is_said_so(string address)
    {
        using var answer = await desk.Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Not in the record", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/post?at=5-1")]
    [InlineData("/reports/post?at=0-99999999999")]
    [InlineData("/reports/post?at=<script>")]
    [InlineData("/search?q=%22%20OR%20%27")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%00")]
    public async Task Bad_questions_get_a_page(string address) => Assert.Contains("</html>", await Page(address), StringComparison.Ordinal);

    [Fact]
    public async Task Search_finds_statements_and_reports()
    {
        var page = await Page("/search?q=families");
        Assert.Contains("href=\"/reports/post?at=", page, StringComparison.Ordinal);
        Assert.Contains("Lume Herald", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/desk.css")]
    [InlineData("/nowhere")]
    public async Task Every_answer_carries_the_guarding_headers(string address)
    {
        using var answer = await desk.Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Only_names_of_this_machine_are_answered(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var answer = await desk.Client.SendAsync(request, Cancellation);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_but_reading_is_allowed()
    {
        using var answer = await desk.Client.PostAsync(new Uri("/", UriKind.Relative), content: null, Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task No_page_has_script_or_inline_style()
    {
        foreach (var address in new[] { "/", DeskLinks.Story(desk.Story), DeskLinks.Figures(desk.Story), DeskLinks.Origins(desk.Story), DeskLinks.Utterance("u-gates"), "/reports/post", "/search?q=gates" })
        {
            var page = await Page(address);
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_taken_port_gives_way_to_a_free_one()
    {
        await using var other = await DeskHost.StartAsync(desk.Record, desk.Client.BaseAddress!.Port, Cancellation);
        Assert.NotEqual(desk.Client.BaseAddress.Port, new Uri(DeskHost.AddressOf(other)).Port);
        Assert.Equal("127.0.0.1", new Uri(DeskHost.AddressOf(other)).Host);
    }
}
