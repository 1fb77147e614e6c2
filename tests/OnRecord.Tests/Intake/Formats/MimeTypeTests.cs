using OnRecord.Intake.Formats;

namespace OnRecord.Tests.Intake.Formats;

public sealed class MimeTypeTests
{
    [Theory]
    [InlineData("text/html", "text/html", null)]
    [InlineData(" TEXT/HTML ;charset=\"Shift_JIS\\\"\"", "text/html", "Shift_JIS\"")]
    [InlineData("text/html;a=b;charset=utf-8 ", "text/html", "utf-8")]
    [InlineData("text/html;charset;charset=gbk", "text/html", "gbk")]
    [InlineData("application/rss+xml; x", "application/rss+xml", null)]
    public void A_media_type_is_read(string words, string essence, string? charset) => Assert.Equal(new MimeType(essence, charset), MimeType.Parse(words));

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("text/")]
    [InlineData("/html")]
    [InlineData("te xt/html")]
    [InlineData("text/html/x")]
    public void Other_words_are_none(string words) => Assert.Null(MimeType.Parse(words));
}
