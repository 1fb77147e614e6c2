using System.Text;
using OnRecord.Intake.Feeds;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Feeds;

public sealed class FeedTests
{
    private const string Item = "<item><title>Gates stay shut</title><link>https://harbour.example/gates</link><guid>g1</guid><dc:creator>Ila Morn</dc:creator><pubDate>Tue, 04 Mar 2031 10:45:00 +0200</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The gates of the dam stay shut, the minister said.</p><p>Boats wait above it.</p>]]></content:encoded></item>";

    private static string Rss(string items) => $"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Harbour Gazette</title>{items}</channel></rss>";

    [Fact]
    public void An_item_of_RSS_is_a_report()
    {
        var report = Taken.One(Rss(Item), "feed.xml");
        Assert.Equal("g1", report.Id);
        Assert.Equal("The gates of the dam stay shut, the minister said.\n\nBoats wait above it.", report.Text);
        Assert.Equal("Gates stay shut", report.Title?.Text);
        Assert.Equal("Harbour Gazette", report.Outlet);
        Assert.Equal(["Ila Morn"], report.Authors);
        Assert.Equal("https://harbour.example/gates", report.Url);
        Assert.Equal("2031-03-04T10:45+02:00", report.Published?.Date.ToString());
        Assert.Equal(DateBasis.Feed, report.Published?.Basis);
    }

    [Fact]
    public void The_source_of_an_item_is_its_outlet() =>
        Assert.Equal("Riverglass", Taken.One(Rss(Item.Replace("<guid>", "<source url=\"https://riverglass.example/\">Riverglass</source><guid>", StringComparison.Ordinal))).Outlet);

    [Fact]
    public void An_entry_of_Atom_is_a_report()
    {
        var report = Taken.One("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Riverglass</title><entry><title>Gates stay shut</title><id>urn:1</id><link href=\"https://riverglass.example/1\"/><author><name>Tor Hale</name></author><updated>2031-03-04T08:45:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>The gates stay shut, he said.</p></div></content></entry></feed>");
        Assert.Equal(("urn:1", "The gates stay shut, he said.", "Riverglass", "https://riverglass.example/1"), (report.Id, report.Text, report.Outlet, report.Url));
        Assert.Equal(["Tor Hale"], report.Authors);
        Assert.Equal("2031-03-04T08:45Z", report.Published?.Date.ToString());
    }

    [Fact]
    public void An_item_of_a_JSON_feed_is_a_report()
    {
        var report = Taken.One("""{"version":"https://jsonfeed.org/version/1.1","title":"Riverglass","items":[{"id":"1","title":"Gates","content_html":"<p>The gates stay shut.</p>","date_published":"2031-03-04T08:45:00Z","authors":[{"name":"Tor Hale"}]}]}""");
        Assert.Equal(("1", "The gates stay shut.", "Riverglass"), (report.Id, report.Text, report.Outlet));
    }

    [Fact]
    public void Items_before_a_fault_are_read()
    {
        var results = Taken.From(Rss(Item + Item.Replace("g1", "g2", StringComparison.Ordinal) + "<item><title>Cut</tit").Replace("</channel></rss>", "", StringComparison.Ordinal));
        Assert.Equal(["g1", "g2", null], results.Select(r => r.Value?.Id));
        Assert.Equal(ProblemCodes.BadFeed, results[^1].Problem?.Code);
    }

    [Fact]
    public void An_item_of_which_a_summary_is_all_is_an_excerpt_and_one_with_its_text_is_not()
    {
        Assert.False(Taken.One(Rss(Item)).IsExcerpt);
        Assert.True(Taken.One(Rss("<item><title>Gates stay shut</title><link>https://harbour.example/gates</link><description>The gates of the dam stay shut, the minister said.</description></item>")).IsExcerpt);
        Assert.True(Taken.One(Rss(Item.Replace("Boats wait above it.", "Boats wait above it and …", StringComparison.Ordinal))).IsExcerpt);
        Assert.True(Taken.One(Rss("<item><title>Gates stay shut</title><link>https://harbour.example/gates</link></item>")).IsExcerpt);
    }

    [Fact]
    public void Content_and_summary_make_no_text_twice()
    {
        var report = Taken.One(Rss(Item.Replace("Short.", "The gates of the dam stay shut, the minister said. Boats wait above it. It is longer than the rest of the item, which it repeats.", StringComparison.Ordinal)));
        Assert.Equal("The gates of the dam stay shut, the minister said.\n\nBoats wait above it.", report.Text);
    }

    [Fact]
    public void Authors_of_a_feed_are_those_of_entries_that_name_none()
    {
        var report = Taken.One("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Riverglass</title><author><name>Tor Hale</name></author><entry><title>Gates</title><id>1</id><content>The gates stay shut.</content></entry></feed>");
        Assert.Equal(["Tor Hale"], report.Authors);
    }

    [Theory]
    [InlineData("AT&amp;amp;T says &amp;lt;b&amp;gt; is a tag", "text", "AT&amp;T says &lt;b&gt; is a tag")]
    [InlineData("Gates &amp;amp; boats &lt;b&gt;shut&lt;/b&gt;", "html", "Gates & boats shut")]
    public void A_title_is_read_as_it_says_it_is_written(string written, string type, string title)
    {
        var report = Taken.One($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Riverglass</title><entry><title type=\"{type}\">{written}</title><id>1</id><content>The gates stay shut.</content></entry></feed>");
        Assert.Equal(title, report.Title?.Text);
    }

    [Fact]
    public void Relative_links_are_made_whole()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"/news/\"><link rel=\"self\" href=\"feed.atom\"/><link rel=\"hub\" href=\"//hub.example/\"/><entry><link href=\"gates\"/><link rel=\"enclosure\" href=\"gates.mp3\" type=\"audio/mpeg\"/></entry></feed>"));
        var read = FeedReader.Read(stream, "a", "https://riverglass.example/x");
        Assert.Equal("https://riverglass.example/news/gates", read.Items[0].Url);
        Assert.Equal("https://riverglass.example/news/feed.atom", read.Feed.Self);
        Assert.Equal(["https://hub.example/"], read.Feed.Hubs);
        Assert.Equal("https://riverglass.example/news/gates.mp3", read.Items[0].Links.Single(link => link.Rel == FeedLink.Enclosure).Href);
    }

    [Fact]
    public void Modules_are_known_by_their_namespace_whatever_the_prefix()
    {
        var report = Taken.One("<rss version=\"2.0\" xmlns:c=\"http://purl.org/rss/1.0/modules/content/\" xmlns:d=\"http://purl.org/dc/elements/1.1/\" xmlns:m=\"http://search.yahoo.com/mrss/\"><channel><title>Harbour Gazette</title><item><m:title>A picture</m:title><title>Gates stay shut</title><d:creator>Ila Morn</d:creator><d:date>2031-03-04</d:date><c:encoded>&lt;p&gt;The gates stay shut.&lt;/p&gt;</c:encoded></item></channel></rss>");
        Assert.Equal(("Gates stay shut", "The gates stay shut.", "2031-03-04"), (report.Title?.Text, report.Text, report.Published?.Date.ToString()));
        Assert.Equal(["Ila Morn"], report.Authors);
    }

    [Fact]
    public void Hints_of_when_to_ask_again_are_read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><ttl>45</ttl><skipHours><hour>24</hour><hour>3</hour><hour>x</hour></skipHours><skipDays><day>Sunday</day></skipDays><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>"));
        var schedule = FeedReader.Read(stream, "a").Feed.Schedule;
        Assert.Equal((TimeSpan.FromMinutes(45), TimeSpan.FromMinutes(15)), (schedule.TimeToLive, schedule.Period));
        Assert.Equal([0, 3], schedule.SkippedHours);
        Assert.Equal([DayOfWeek.Sunday], schedule.SkippedDays);
    }

    [Fact]
    public void A_JSON_feed_that_breaks_off_keeps_the_items_before()
    {
        var results = Taken.From("""{"version":"https://jsonfeed.org/version/1.1","title":"Riverglass","items":[{"id":"1","content_text":"The gates stay shut."},{"id":"2","content_te""");
        Assert.Equal("1", results[0].Value?.Id);
        Assert.Equal(ProblemCodes.BadFeed, results[^1].Problem?.Code);
    }

    [Fact]
    public void Feeds_of_a_page_are_found_where_it_says_and_where_sites_have_them()
    {
        var page = Encoding.UTF8.GetBytes("<!doctype html><html><head><script>var a = '<a href=\"/rss\">';</script><!-- <link rel=alternate type=application/rss+xml href=/old> --><base href=\"https://harbour.example/en/\"><link rel=\"alternate stylesheet\" href=a.css><link rel='alternate' type='application/rss+xml; charset=utf-8' title='News &amp; tides' href='news.rss'><link rel=alternate type=application/json href=/wp-json/1></head><body><a href=\"feed://harbour.example/tides.xml\">feed</a><a href=\"/about\">us</a></body></html>");
        var found = FeedDiscovery.Candidates(page, "https://harbour.example/");
        Assert.Equal(new FeedCandidate("https://harbour.example/en/news.rss", FeedCandidateBasis.Declared, "News & tides", "application/rss+xml; charset=utf-8"), found[0]);
        Assert.Equal(("http://harbour.example/tides.xml", FeedCandidateBasis.Linked), (found[1].Address, found[1].Basis));
        Assert.Equal(("https://harbour.example/feed", FeedCandidateBasis.Usual), (found[2].Address, found[2].Basis));
        Assert.DoesNotContain(found, candidate => candidate.Address.Contains("old", StringComparison.Ordinal) || candidate.Address.Contains("wp-json", StringComparison.Ordinal));
    }
}
