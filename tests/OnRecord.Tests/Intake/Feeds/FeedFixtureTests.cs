using OnRecord.Eval.Feeds;
using OnRecord.Intake.Feeds;

namespace OnRecord.Tests.Intake.Feeds;

public sealed class FeedFixtureTests
{
    [Fact]
    public void Every_expected_value_in_scope_is_read()
    {
        var checks = FeedsCommand.Check(SharedData.Path("data/intake/feeds")).ToList();
        Assert.True(checks.Count > 600);
        Assert.Empty(checks.Where(check => check.Reason is null && !check.IsFound).Select(check => $"{check.File} {check.Value.Name}: {check.Value.Value} but {check.Found}"));
    }

    [Fact]
    public void What_is_out_of_scope_stands_in_the_documentation()
    {
        var page = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "feeds.md"));
        Assert.All(FeedValues.OutOfScope, pair => Assert.Contains($"| `{pair.Key}` | {pair.Value} |", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("atom03_feed.xml", FeedFormat.Atom, "0.3")]
    [InlineData("atom10_feed.xml", FeedFormat.Atom, "1.0")]
    [InlineData("rdf_feed.xml", FeedFormat.Rdf, "1.0")]
    [InlineData("rss_feed_leading_spaces.xml", FeedFormat.Rss, "2.0")]
    public void A_format_is_known_by_its_root(string file, FeedFormat format, string version)
    {
        using var stream = File.OpenRead(SharedData.Path("data/intake/feeds/universal/" + file));
        var feed = FeedReader.Read(stream, file).Feed;
        Assert.Equal((format, version, "Feed Title"), (feed.Format, feed.Version, feed.Title?.Value));
    }
}
