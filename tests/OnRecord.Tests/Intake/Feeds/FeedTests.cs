using System.Text;
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
        var results = Taken.From(Rss(Item + Item.Replace("g1", "g2", StringComparison.Ordinal) + "<item><title>Cut</tit"));
        Assert.Equal(["g1", "g2", null], results.Select(r => r.Value?.Id));
        Assert.Equal(ProblemCodes.BadFeed, results[^1].Problem?.Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>")]
    public void Entities_of_a_document_type_are_refused(string type)
    {
        var feed = Rss(Item.Replace("Short.", "&b;", StringComparison.Ordinal)).Replace("<rss", type + "<rss", StringComparison.Ordinal);
        Assert.Equal(ProblemCodes.BadFeed, Taken.Code(Encoding.UTF8.GetBytes(feed)));
    }
}
