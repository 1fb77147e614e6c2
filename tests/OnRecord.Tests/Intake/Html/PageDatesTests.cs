using System.Diagnostics;
using System.Text;
using OnRecord.Intake.Html;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Html;

public sealed class PageDatesTests
{
    private const string Lead = "The gates of the dam will stay shut until spring, the water minister of Valtry said on Monday, and the boats have to wait above the town until then.";

    [Theory]
    [InlineData("""<meta http-equiv="x" property="article:published_time" content="2031-05-04T10:45:00Z">""", "2031-05-04T10:45Z")]
    [InlineData("""<meta name="DC.date.created" content="2031-05-04">""", "2031-05-04")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"A "broken" one","datePublished" : "2031-05-04"}</script>""", "2031-05-04")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2031\/05\/04"}]}</script>""", "2031-05-04")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"04:25:06 PM IST May 04, 2031"}</script>""", "2031-05-04T16:25")]
    [InlineData("<title>Gates stay shut | Harbour Gazette | 04.05.2031</title>", "2031-05-04")]
    public void The_head_of_a_page_tells_its_day(string head, string date) => Dated(Page(head, ""), date, DateBasis.Metadata);

    [Theory]
    [InlineData("""<abbr class="published" title="Sunday, May 4th, 2031, 7:05 pm">yesterday</abbr>""", "2031-05-04T19:05")]
    [InlineData("""<meta itemprop="datePublished" content="2031-05-04T17:04:34+0300">""", "2031-05-04T17:04+03:00")]
    [InlineData("""<span class="PublishDate_date">4. Mai 2031</span>""", "2031-05-04")]
    [InlineData("""<span class="when-time" data-time="1935619200">an hour ago</span>""", "2031-05-04T00:00Z")]
    [InlineData("""<time>2031/05/04 01:10</time>""", "2031-05-04T01:10")]
    [InlineData("""<div class="post_meta">Ila Morn &middot; May 4, 2031 &middot; 3 comments</div>""", "2031-05-04")]
    public void Marked_up_dates_at_the_headline_are_the_pages(string mark, string date) => Dated(Page("", mark), date);

    [Theory]
    [InlineData("<h3>Datum: 04.05.2031, Rubrik: Fluss</h3>", "2031-05-04")]
    [InlineData("<div>Jutta Morn, 4. toukokuuta 2031</div>", "2031-05-04")]
    [InlineData("<div>Harbour, 4 septembrie 2031 16:20</div>", "2031-09-04T16:20")]
    [InlineData("<div>2031年5月4日</div>", "2031-05-04")]
    [InlineData("<div>2031. május 4., 10:45</div>", "2031-05-04T10:45")]
    [InlineData("<div>تم نشره الجمعة 24 نيسان / أبريل 2031</div>", "2031-04-24")]
    public void A_short_line_under_the_headline_tells_it_too(string line, string date) => Dated(Page("", line), date);

    [Fact]
    public void A_date_in_brackets_may_open_the_text() =>
        Dated($"<html><body><h1>Gates stay shut</h1><p>(04.05.2031) {Lead}</p></body></html>", "2031-05-04", DateBasis.Header);

    [Fact]
    public void What_the_page_says_to_machines_stands_above_what_it_prints() =>
        Dated(Page("""<meta property="article:published_time" content="2031-05-04">""", "<div>6 May 2031</div>"), "2031-05-04", DateBasis.Metadata);

    [Theory]
    [InlineData("<div>Call 030-12-2031 or +04.05.2031</div>")]
    [InlineData("<div>Order no. 2031-05-04-117</div>")]
    [InlineData("<div>Version 10.12.20</div>")]
    [InlineData("<p>Version 3, 29 June 2007</p>")]
    [InlineData("<script>track(\"a\", \"2031-05-04\"); go(1)</script>")]
    [InlineData("<p>The dam was built on 4 May 1991.</p>")]
    [InlineData("""<div class="related-stories"><time datetime="2031-05-04">4 May 2031</time></div>""")]
    [InlineData("""<div id="comments"><span class="date">4 May 2031</span></div>""")]
    [InlineData("""<aside><time datetime="2031-05-04">4 May 2031</time></aside>""")]
    [InlineData("""<div class="clock-date">Sunday, 4 May 2031</div>""")]
    [InlineData("""<script>var state = {"items":[{"createdAt":"2031-05-04"},{"createdAt":"2031-05-06"}]};</script>""")]
    public void Other_digits_and_the_dates_of_other_things_are_not_taken(string other) => Assert.Null(Read(Page("", other)));

    [Fact]
    public void A_page_without_a_headline_is_read_whatever_its_elements_are_called() =>
        Dated($"<html><body><div class=\"sidebar\"><p>{Lead}</p><span class=\"published\">4 May 2031</span></div></body></html>", "2031-05-04");

    [Fact]
    public void The_data_of_a_page_that_is_no_article_stand_below_the_line_at_its_headline() =>
        Dated(Page("""<script type="application/ld+json">{"@type":"WebPage","datePublished":"2031-01-02"}</script>""", "<div>Updated: 4 May 2031</div>"), "2031-05-04", DateBasis.Header);

    [Fact]
    public void A_list_of_dates_far_from_the_headline_is_no_day_of_publication() =>
        Assert.Null(Read(Page("", string.Concat(Enumerable.Repeat($"<p>{Lead}</p>", 12)) + """<span class="date">04.05.2031</span> <span class="date">06.05.2031</span>""")));

    [Theory]
    [InlineData("""<script>window.state = {"photo":{"created_at":"2031-05-04T04:36:36-05:00"}};</script>""", "2031-05-04T04:36-05:00")]
    [InlineData("""<script>load("{\"publishDate\":\"2031-05-04\"}")</script>""", "2031-05-04")]
    [InlineData("""<script>load({"createDate":20310504,"id":20310799})</script>""", "2031-05-04")]
    [InlineData("""<div data-state='{"id":"x","createDate":20310504,"media":1}'></div>""", "2031-05-04")]
    [InlineData("""<div class="line"><script>showDate("2031/05/04 01:43:09 01:43:09")</script></div>""", "2031-05-04T01:43")]
    public void The_state_of_a_script_helps_when_nothing_else_does(string script, string date) => Dated(Page("", script), date, DateBasis.Metadata);

    [Fact]
    public void The_address_is_asked_before_the_state_of_a_script() =>
        Dated(Page("""<link rel="canonical" href="https://harbour.example/2031/05/04/gates">""", """<script>load({"createDate":20310507})</script>"""), "2031-05-04", DateBasis.Url);

    [Fact]
    public void The_last_change_is_the_last_resort()
    {
        const string changed = """<meta http-equiv="Last-Modified" content="2031-05-09">""";
        Dated(Page(changed, ""), "2031-05-09", DateBasis.Metadata);
        Dated(Page(changed, "<div>4 May 2031</div>"), "2031-05-04", DateBasis.Header);
    }

    [Fact]
    public void A_report_keeps_the_basis_of_its_date()
    {
        Assert.Equal(DateBasis.Header, Taken.One(Page("", "<div>4 May 2031</div>")).Published?.Basis);
        Assert.Equal("2031-05-04", Taken.One(Page("", """<script>load({"createDate":20310504})</script>""")).Published?.Date.ToString());
    }

    [Fact]
    public void Hostile_pages_are_read_in_little_time()
    {
        var watch = Stopwatch.StartNew();
        Assert.Null(Read("<html><body><h1>Gates stay shut</h1>" + string.Concat(Enumerable.Repeat("<div class=date><span class=meta>x</span>", 50_000))));
        Assert.Null(Read("<html><head><script type='application/ld+json'>" + string.Concat(Enumerable.Repeat("\"datePublished\":", 300_000)) + "</script></head><body></body></html>"));
        Assert.Null(Read("<html><body><h1>Gates</h1><div>" + string.Concat(Enumerable.Repeat("1 May ", 300_000)) + "</div></body></html>"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static string Page(string head, string under) =>
        $"<!doctype html><html><head>{head}</head><body><header>Harbour Gazette, 2 January 2030</header><div><h1>Gates stay shut</h1>{under}<p>{Lead}</p></div></body></html>";

    private static Dating? Read(string page) => HtmlReader.Published(Encoding.UTF8.GetBytes(page));

    private static void Dated(string page, string date, DateBasis? basis = null)
    {
        var read = Read(page);
        Assert.Equal(date, read?.Date.ToString());
        if (basis is not null) Assert.Equal(basis, read?.Basis);
    }
}
