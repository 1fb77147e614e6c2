using System.Text;
using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Html;

public sealed class HtmlReaderTests
{
    private const string First = "The gates of the dam will stay shut until spring, the water minister of Valtry said on Monday.";
    private const string Second = "The ministry did not say how many boats were waiting above the dam, or when they would be let through.";

    private const string Page = $$"""
        <!DOCTYPE html><html lang="en-GB"><head><title>Gates stay shut | Harbour Gazette</title>
        <meta property="og:site_name" content="Harbour Gazette"><link rel="canonical" href="https://harbour.example/2031/03/04/gates">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Gates stay shut","datePublished":"2031-03-04T10:45:00+02:00","author":"Ila Morn"}</script></head>
        <body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Gates stay shut</h1><figure><figcaption>The dam in winter, seen from the town.</figcaption></figure>
        <p>{{First}}</p><h2>Boats wait</h2><p>{{Second}}</p><div class="related-links"><p>Another story about the river that nobody asked for.</p></div></article>
        <div id="comments"><p>I do not believe a word of this, and neither should you, dear reader.</p></div><footer>© Harbour</footer></body></html>
        """;

    [Fact]
    public void The_article_is_read_and_what_is_around_it_is_not()
    {
        var report = Taken.One(Page, "page.txt");
        Assert.Equal($"{First}\n\nBoats wait\n\n{Second}", report.Text);
        Assert.Equal([First, Second], report.Body());
        Assert.Equal(["Boats wait"], report.Masked(MaskKind.Intertitle));
    }

    [Fact]
    public void The_page_says_who_wrote_it_and_when()
    {
        var report = Taken.One(Page);
        Assert.Equal(new Title("Gates stay shut"), report.Title);
        Assert.Equal("Harbour Gazette", report.Outlet);
        Assert.Equal(["Ila Morn"], report.Authors);
        Assert.Equal("https://harbour.example/2031/03/04/gates", report.Url);
        Assert.Equal("en-GB", report.Language);
        Assert.Equal("2031-03-04T10:45+02:00", report.Published?.Date.ToString());
        Assert.Equal(DateBasis.Metadata, report.Published?.Basis);
    }

    [Fact]
    public void A_page_without_article_is_a_problem() =>
        Assert.Equal(ProblemCodes.NoArticle, Taken.Code("<!doctype html><html><body><nav><a href='/'>Home</a></nav><p>News of the harbour</p></body></html>"u8.ToArray()));

    [Fact]
    public void An_old_code_page_is_read_as_declared()
    {
        var page = Page.Replace("<title>", "<meta charset=\"windows-1252\"><title>", StringComparison.Ordinal).Replace("spring", "ete", StringComparison.Ordinal);
        var bytes = Encoding.Latin1.GetBytes(page.Replace("ete", "été", StringComparison.Ordinal));
        var result = Assert.Single(Taken.From(bytes));
        Assert.Contains("until été,", result.Value?.Text, StringComparison.Ordinal);
        Assert.Empty(result.Remarks);
    }

    [Fact]
    public void A_page_in_a_JSON_line_takes_what_stands_beside_it_first()
    {
        var line = System.Text.Json.JsonSerializer.Serialize(new { id = "a", html = Page, outlet = "Given" });
        var report = Taken.One(line, "a.jsonl");
        Assert.Equal("a", report.Id);
        Assert.Equal("Given", report.Outlet);
        Assert.Equal([First, Second], report.Body());
    }
}
