using System.Diagnostics;
using System.Text;
using OnRecord.Intake.Opml;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Opml;

public sealed class OpmlTests
{
    private static OpmlDocument Read(string words)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(words));
        return OpmlReader.Read(stream, "a");
    }

    [Fact]
    public void Feeds_are_read_with_their_folders()
    {
        var list = Read("<opml version=\"1.0\"><head><title>Desk &amp; port</title></head><body><outline text=\"Ports\"><outline text=\"North\"><outline type=\"rss\" text=\"Harbour Gazette\" xmlUrl=\"https://harbour.example/feed\" htmlUrl=\"https://harbour.example/\" language=\"en\" category=\"/tides,/gates\"/></outline></outline><outline text=\"Riverglass\" xmlurl=\"feed://riverglass.example/rss\"/><outline text=\"no feed\"/></body></opml>");
        Assert.Equal("Desk & port", list.Title);
        Assert.Equal(["https://harbour.example/feed", "http://riverglass.example/rss"], list.Feeds.Select(feed => feed.Address));
        Assert.Equal(["Ports", "North"], list.Feeds[0].Folders);
        Assert.Equal(("Harbour Gazette", "https://harbour.example/", "en"), (list.Feeds[0].Title, list.Feeds[0].Page, list.Feeds[0].Language));
        Assert.Empty(list.Feeds[1].Folders);
        Assert.Empty(list.Problems);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var list = new OpmlDocument("Desk \u0001& <port>", [
            new OpmlFeed("https://a.example/feed?a=1&b=2", "A \"x\" <b>", "https://a.example/", ["Ports", "North"]) { Language = "en", Categories = ["tides"] },
            new OpmlFeed("https://b.example/feed", Folders: ["Ports"]),
            new OpmlFeed("https://c.example/feed", "C")], []);
        using var stream = new MemoryStream();
        OpmlWriter.Write(stream, list);
        stream.Position = 0;
        var read = OpmlReader.Read(stream, "a");
        Assert.Empty(read.Problems);
        Assert.Equal("Desk & <port>", read.Title);
        Assert.Equal(list.Feeds.Select(feed => (feed.Address, feed.Title ?? feed.Address, feed.Page, feed.Language, string.Join('/', feed.Folders), string.Join(',', feed.Categories))),
            read.Feeds.Select(feed => (feed.Address, feed.Title ?? feed.Address, feed.Page, feed.Language, string.Join('/', feed.Folders), string.Join(',', feed.Categories))));
    }

    [Fact]
    public void Addresses_that_are_none_are_told_and_left_out()
    {
        var list = Read("<opml><body><outline text=a xmlUrl='javascript:alert(1)'/><outline text='b' xmlUrl='file:///etc/passwd'/><outline text='c < d' xmlUrl='https://c.example/x?a=1&b=2'/></body>");
        Assert.Equal("https://c.example/x?a=1&b=2", Assert.Single(list.Feeds).Address);
        Assert.Equal(2, list.Problems.Count(problem => problem.Code == ProblemCodes.BadField));
        Assert.Contains(list.Problems, problem => problem.Code == ProblemCodes.Mended);
    }

    [Theory]
    [InlineData("<outline text='a'>", 300_000)]
    [InlineData("<outline text='a' xmlUrl='https://a.example/feed'/>", 200_000)]
    [InlineData("<outline text='a' xmlUrl='https://a.example/feed'><outline text='b'>", 100_000)]
    public void Hostile_lists_take_linear_time(string piece, int count)
    {
        var watch = Stopwatch.StartNew();
        using var stream = new RepeatedStream("<opml><body>", piece, count, "");
        Assert.NotNull(OpmlReader.Read(stream, "a"));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void A_list_is_no_report_and_says_so() =>
        Assert.Equal(ProblemCodes.AddressList, Taken.Code(Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline xmlUrl=\"https://a.example/feed\"/></body></opml>"), "feeds.txt"));
}
