using System.Diagnostics;
using System.Text;
using OnRecord.Intake;
using OnRecord.Intake.Feeds;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Feeds;

public sealed class BrokenFeedTests
{
    private static string Rss(string items) => $"<rss version=\"2.0\"><channel><title>Harbour Gazette</title>{items}</channel></rss>";

    [Theory]
    [InlineData("<item><guid>1</guid><description>Gates & boats &nbsp;stay&hellip; at 5 &lt; 6 &unknown; there.</description></item>", "Gates & boats stay… at 5 < 6 &unknown; there.")]
    [InlineData("<item><guid>1</guid><description>Gates < boats.</description></item>", "Gates < boats.")]
    [InlineData("<item><guid>1</guid><description>Gates <b>stay shut.</description></item>", "Gates stay shut.")]
    [InlineData("<item><guid>1</guid><description>Gates</b> stay shut.</description></item>", "Gates stay shut.")]
    [InlineData("<item><guid>1</guid><description>Gates stay\u0001\u0008 shut.</description></item>", "Gates stay shut.")]
    [InlineData("<item><guid>1</guid><description>Gates stay&#1; shut &#xD83D;&#xDEA2;.</description></item>", "Gates stay shut 🚢.")]
    [InlineData("<item><guid a=b c>1</guid><description x='1' x='1'y=\"2\">Gates stay shut.</description></item>", "Gates stay shut.")]
    public void What_is_broken_is_mended_and_told(string item, string text)
    {
        var result = Assert.Single(Taken.From(Rss(item)));
        Assert.Equal("1", result.Value?.Id);
        Assert.Equal(text, result.Value?.Text.Replace('\u00A0', ' ').Replace("  ", " ", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Remarks, remark => remark.Code != ProblemCodes.Mended);
        if (!item.Contains("a=b", StringComparison.Ordinal) && !item.Contains("<b>", StringComparison.Ordinal)) Assert.Single(result.Remarks);
    }

    [Fact]
    public void An_item_that_is_not_closed_ends_where_the_next_begins()
    {
        var results = Taken.From(Rss(string.Concat(Enumerable.Range(1, 1000).Select(i => $"<item><guid>{i}</guid><description>Gate {i} stays shut.</description>"))));
        Assert.Equal(Enumerable.Range(1, 1000).Select(i => i.ToString()), results.Select(result => result.Value?.Id));
    }

    [Theory]
    [InlineData("utf-8", "iso-8859-1", false)]
    [InlineData("iso-8859-1", "utf-8", false)]
    [InlineData("windows-1251", "utf-8", false)]
    [InlineData("windows-1251", "windows-1251", true)]
    [InlineData("koi8-r", "koi8-r", true)]
    [InlineData("shift_jis", "Shift_JIS", true)]
    [InlineData("utf-16", "utf-16", true)]
    public void The_encoding_is_what_the_bytes_are_in(string encoding, string stated, bool isTrue)
    {
        var words = encoding switch { "shift_jis" => "港の門は閉じたままだと大臣は述べた。", "windows-1251" or "koi8-r" => "Ворота гавани остаются закрытыми, заявил министр.", _ => "Die Tore bleiben für alle geschlossen, sagte der Präsident über Köln." };
        var feed = $"<?xml version=\"1.0\" encoding=\"{stated}\"?>" + Rss($"<item><guid>1</guid><description>{words}</description></item>");
        var written = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var result = Assert.Single(Taken.From([.. encoding == "utf-16" ? written.GetPreamble() : [], .. written.GetBytes(feed)]));
        Assert.Equal(words, result.Value?.Text);
        Assert.Equal(isTrue ? [] : [ProblemCodes.OtherEncoding], result.Remarks.Select(remark => remark.Code));
    }

    [Fact]
    public void A_stray_byte_in_UTF8_is_read_as_the_letter_it_was()
    {
        var result = Assert.Single(Taken.From([.. Encoding.UTF8.GetBytes(Rss("<item><guid>1</guid><description>Die Tore für alle: ö ä ü ß é. Das Caf")[..^16]), 0xE9, .. " bleibt zu.</description></item></channel></rss>"u8]));
        Assert.EndsWith("Das Café bleibt zu.", result.Value?.Text, StringComparison.Ordinal);
        Assert.Equal(ProblemCodes.OtherEncoding, Assert.Single(result.Remarks).Code);
    }

    [Theory]
    [InlineData("<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">")]
    [InlineData("<!ENTITY b SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!ENTITY % c SYSTEM \"https://harbour.example/x.dtd\"> %c; <!ENTITY b \"x > y\">")]
    public void Entities_of_a_document_type_are_not_read(string definitions)
    {
        var result = Assert.Single(Taken.From($"<?xml version=\"1.0\"?><!DOCTYPE rss [{definitions}]>" + Rss("<item><guid>1</guid><description>Gates &b; stay shut.</description></item>")));
        Assert.Equal("Gates &b; stay shut.", result.Value?.Text);
        Assert.Contains(result.Remarks, remark => remark.Code == ProblemCodes.DefinedEntities);
    }

    [Fact]
    public void Two_hundred_thousand_items_take_linear_time_and_little_memory()
    {
        using var stream = new RepeatedStream("<rss version=\"2.0\"><channel><title>Harbour Gazette</title>", "<item><guid>1</guid><link>https://harbour.example/1</link><title>Gates stay shut</title></item>", 200_000, "</channel></rss>");
        var watch = Stopwatch.StartNew();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var read = FeedReader.Read(stream, "a");
        Assert.Equal(200_000, read.Items.Length);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 0, 400_000_000);
    }

    [Theory]
    [InlineData("<a>", "nested")]
    [InlineData("</a>", "ends without starts")]
    [InlineData("<a b=\"", "quotes that do not close")]
    [InlineData("<", "brackets")]
    [InlineData("&", "ampersands")]
    [InlineData("&#xD800;", "halves of pairs")]
    [InlineData("<!-- ", "comments that do not close")]
    [InlineData("<![CDATA[", "sections that do not close")]
    [InlineData("<!DOCTYPE a [", "document types that do not close")]
    [InlineData("<item>", "items")]
    [InlineData("<link/>", "links")]
    [InlineData("<category>a</category>", "categories")]
    [InlineData("\0", "nulls")]
    public void Hostile_feeds_take_linear_time(string piece, string what)
    {
        Assert.NotEmpty(what);
        var watch = Stopwatch.StartNew();
        using var stream = new RepeatedStream("<rss version=\"2.0\"><channel><title>Harbour Gazette</title><item><guid>1</guid>", piece, 2_000_000 / piece.Length, "");
        Assert.NotNull(FeedReader.Read(stream, "a"));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void A_hundred_megabytes_of_one_text_are_too_long_and_not_held()
    {
        using var stream = new RepeatedStream("<rss version=\"2.0\"><channel><title>Harbour Gazette</title><item><guid>1</guid><description>", "The gates stay shut. ", 5_000_000, "</description></item><item><guid>2</guid><description>Boats wait.</description></item></channel></rss>");
        var results = ReportStream.Read(stream, "a").ToList();
        Assert.Equal(ProblemCodes.TooLong, results[0].Problem?.Code);
        Assert.Equal("2", results[1].Value?.Id);
    }
}
