using System.Diagnostics;
using System.Text;
using OnRecord.Intake.Robots;
using OnRecord.Tests.Specifications;

namespace OnRecord.Tests.Intake.Robots;

public sealed class RobotsFileTests
{
    private static RobotsFile Parse(string text) => RobotsFile.Parse(Encoding.UTF8.GetBytes(text));

    public static TheoryData<string, string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string, string>();
        foreach (var row in MarkedTable.Rows("robots.md")) rows.Add(row[0], row[1], row[2], row[3], row[4]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_site_is_understood(string robots, string agent, string path, string allowed, string why) =>
        Assert.True(Parse(robots.Replace('⏎', '\n')).IsAllowed(agent, path) == (allowed == "yes"), why);

    [Fact]
    public void Lines_may_end_in_any_way_and_begin_with_a_mark() => Assert.False(Parse("\uFEFFUser-agent: *\r\nDisallow: /a\rDisallow: /b\n").IsAllowed("x", "/b"));

    [Fact]
    public void The_pause_a_site_asks_for_is_told_within_reason()
    {
        Assert.Equal(TimeSpan.FromSeconds(2.5), Parse("User-agent: *\nCrawl-delay: 2.5").DelayFor("x"));
        Assert.Equal(TimeSpan.FromMinutes(5), Parse("User-agent: *\nCrawl-delay: 99999999999").DelayFor("x"));
        Assert.Null(Parse("User-agent: *\nCrawl-delay: soon").DelayFor("x"));
        Assert.Null(Parse("User-agent: other\nCrawl-delay: 9\n\nUser-agent: *\nDisallow: /a").DelayFor("x"));
    }

    [Fact]
    public void Sitemaps_are_told_wherever_they_stand() =>
        Assert.Equal(["https://s.example/a.xml", "/b.xml"], Parse("Sitemap: https://s.example/a.xml\nUser-agent: *\nDisallow: /\nSITEMAP: /b.xml").Sitemaps);

    [Fact]
    public void What_stands_behind_the_limit_is_passed_over()
    {
        var file = "User-agent: *\nDisallow: /a\n" + new string('#', RobotsFile.MaxBytes) + "\nDisallow: /b";
        Assert.False(Parse(file).IsAllowed("x", "/a"));
        Assert.True(Parse(file).IsAllowed("x", "/b"));
    }

    [Fact]
    public void Patterns_made_to_be_slow_are_not()
    {
        var stars = "/" + string.Concat(Enumerable.Repeat("*a", 1000)) + "$";
        var file = Parse("User-agent: *\n" + string.Concat(Enumerable.Repeat($"Disallow: {stars}b\n", 200)));
        var watch = Stopwatch.StartNew();
        Assert.True(file.IsAllowed("x", "/" + new string('a', 8000)));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2000);
    }

    [Fact]
    public void Bytes_without_meaning_allow_everything() => Assert.True(RobotsFile.Parse([0xFF, 0x00, 0x3A, 0xC3, 0x28]).IsAllowed("x", "/a"));
}
