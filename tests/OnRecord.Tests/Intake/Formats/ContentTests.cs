using System.Text;
using OnRecord.Tests.Intake.Warc;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Formats;

/// <summary>What an input is tells its content, whatever its name.</summary>
public sealed class ContentTests
{
    private const string Feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour Gazette</title><item><guid>g1</guid><description>The gates stay shut.</description></item></channel></rss>";

    [Theory]
    [InlineData("page.html")]
    [InlineData("feed.warc.gz")]
    [InlineData("stdin.jsonl")]
    public void A_feed_packed_with_gzip_is_a_feed(string name) => Assert.Equal("g1", Assert.Single(Taken.From(WarcSamples.Gzip(Encoding.UTF8.GetBytes(Feed)), name)).Value?.Id);

    [Fact]
    public void An_archive_named_like_a_text_is_an_archive() => Assert.Equal("https://harbour.example/0", Taken.From(WarcSamples.Archive(1, isPacked: true), "notes.txt")[0].Value?.Url);

    [Fact]
    public void A_feed_in_UTF16_without_a_mark_is_a_feed() => Assert.Equal("g1", Assert.Single(Taken.From(Encoding.BigEndianUnicode.GetBytes(Feed))).Value?.Id);

    [Fact]
    public void A_packed_file_that_breaks_off_or_unpacks_without_end_is_a_problem()
    {
        var packed = WarcSamples.Gzip(Encoding.UTF8.GetBytes("The gates stay shut. " + new string('x', 100_000)));
        Assert.Equal(ProblemCodes.Unreadable, Taken.Code(packed[..^60]));
        Assert.Equal(ProblemCodes.TooLong, Taken.Code(WarcSamples.Gzip([.. "The gates"u8, .. Enumerable.Repeat((byte)'x', 60_000_000)])));
    }

    [Fact]
    public void A_packed_file_of_a_packed_file_is_no_text() => Assert.Equal(ProblemCodes.NotText, Taken.Code(WarcSamples.Gzip(WarcSamples.Gzip(Encoding.UTF8.GetBytes(Feed)))));
}
