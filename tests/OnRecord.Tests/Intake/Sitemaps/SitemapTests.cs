using System.Diagnostics;
using System.Text;
using OnRecord.Intake.Sitemaps;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Sitemaps;

public sealed class SitemapTests
{
    private static Sitemap Read(string words)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(words));
        return SitemapReader.Read(stream, "a", "https://harbour.example/sitemap.xml");
    }

    [Fact]
    public void A_news_sitemap_gives_addresses_with_headline_date_and_outlet()
    {
        var map = Read("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\" xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\"><url><loc> https://harbour.example/gates?a=1&amp;b=2 </loc><lastmod>2031-03-05</lastmod><image:image><image:loc>https://harbour.example/a.jpg</image:loc><image:title>A picture</image:title></image:image><n:news><n:publication><n:name>Harbour Gazette</n:name><n:language>en</n:language></n:publication><n:publication_date>2031-03-04T10:45:00+02:00</n:publication_date><n:title>Gates &amp;amp; boats</n:title></n:news></url><url><loc>/tides</loc></url><url><loc>javascript:a</loc></url></urlset>");
        Assert.False(map.IsIndex);
        Assert.Equal(2, map.Entries.Length);
        var entry = map.Entries[0];
        Assert.Equal(("https://harbour.example/gates?a=1&b=2", "2031-03-05", "2031-03-04T10:45+02:00"), (entry.Address, entry.Modified?.ToString(), entry.Published?.ToString()));
        Assert.Equal(("Gates & boats", "Harbour Gazette", "en"), (entry.Title, entry.Outlet, entry.Language));
        Assert.Equal("https://harbour.example/tides", map.Entries[1].Address);
        Assert.Equal(ProblemCodes.BadField, Assert.Single(map.Problems).Code);
    }

    [Fact]
    public void An_index_gives_sitemaps()
    {
        var map = Read("<?xml version='1.0'?><sitemapindex><sitemap><loc>https://harbour.example/1.xml.gz</loc></sitemap><sitemap><loc>https://harbour.example/2.xml</loc><sitemap><loc>https://harbour.example/3.xml</loc></sitemap></sitemapindex>");
        Assert.True(map.IsIndex);
        Assert.Equal(3, map.Entries.Length);
    }

    [Fact]
    public void More_addresses_than_a_sitemap_may_have_are_cut_and_told()
    {
        var watch = Stopwatch.StartNew();
        using var stream = new RepeatedStream("<urlset>", "<url><loc>https://harbour.example/1</loc></url>", SitemapReader.MostEntries + 10, "</urlset>");
        var map = SitemapReader.Read(stream, "a");
        Assert.Equal(SitemapReader.MostEntries, map.Entries.Length);
        Assert.Equal(ProblemCodes.TooLong, Assert.Single(map.Problems).Code);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void A_sitemap_is_no_report_and_says_so() =>
        Assert.Equal(ProblemCodes.AddressList, Taken.Code(Encoding.UTF8.GetBytes("<?xml version='1.0'?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://a.example/</loc></url></urlset>"), "a.xml"));
}
