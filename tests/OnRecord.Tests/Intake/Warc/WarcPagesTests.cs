using System.IO.Compression;
using System.Text;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Warc;

public sealed class WarcPagesTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pages_of_an_archive_are_reports_with_address_and_moment(bool isPacked)
    {
        var results = Taken.From(WarcSamples.Archive(3, isPacked), "a.bin");
        Assert.Equal(["https://harbour.example/0", "https://harbour.example/1", "https://harbour.example/2"], results.Select(result => result.Value?.Url));
        Assert.All(results, result => Assert.Equal("2031-03-04T10:45Z", result.Value?.Captured?.Date.ToString()));
        Assert.Contains("3 request", Assert.Single(results[^1].Remarks, remark => remark.Code == ProblemCodes.OtherRecords).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    public void Packed_bodies_are_unpacked(string packing)
    {
        using var packed = new MemoryStream();
        using (Stream packer = packing switch
        {
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "raw deflate" => new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            _ => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        }) packer.Write(WarcSamples.Page(1));
        var body = packing == "gzip, gzip" ? WarcSamples.Gzip(packed.ToArray()) : packed.ToArray();
        var record = WarcSamples.Record("response", "https://harbour.example/1", [.. WarcSamples.Head($"Content-Encoding: {packing.Replace("raw ", "", StringComparison.Ordinal)}\r\n"), .. body]);
        Assert.Equal("Gates 1 stay shut", Taken.From(record)[0].Value?.Title?.Text);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void Bodies_that_were_unpacked_already_are_read(string packing) =>
        Assert.Equal("Gates 1 stay shut", Taken.From(WarcSamples.Record("response", "https://harbour.example/1", [.. WarcSamples.Head($"Content-Encoding: {packing}\r\nTransfer-Encoding: chunked\r\n"), .. WarcSamples.Page(1)]))[0].Value?.Title?.Text);

    [Fact]
    public void Chunks_are_joined()
    {
        var page = WarcSamples.Page(1);
        byte[] body = [.. Encoding.ASCII.GetBytes($"{100:x}; a=b\r\n"), .. page[..100], .. Encoding.ASCII.GetBytes($"\r\n{page.Length - 100:X}\r\n"), .. page[100..], .. "\r\n0\r\n\r\n"u8];
        var head = WarcSamples.Head("Transfer-Encoding: chunked\r\n");
        Assert.StartsWith("The gates", Taken.From(WarcSamples.Record("response", "https://harbour.example/1", [.. head, .. body]))[0].Value?.Text, StringComparison.Ordinal);
        Assert.Equal(ProblemCodes.BadArchive, Taken.From(WarcSamples.Record("response", "https://harbour.example/1", [.. head, .. body[..^40]]))[0].Problem?.Code);
    }

    [Fact]
    public void A_body_that_unpacks_without_end_is_bounded()
    {
        var bomb = WarcSamples.Gzip(new byte[100_000_000]);
        Assert.Equal(ProblemCodes.BadArchive, Taken.From(WarcSamples.Record("response", "https://harbour.example/1", [.. WarcSamples.Head("Content-Encoding: gzip\r\n"), .. bomb]))[0].Problem?.Code);
    }

    [Fact]
    public void The_encoding_that_the_server_told_counts()
    {
        byte[] page = [.. "<!doctype html><html><body><p>"u8, .. Encoding.Latin1.GetBytes("Die Tore für alle bleiben zu. "), .. Encoding.ASCII.GetBytes(WarcSamples.Words), .. "</p></body></html>"u8];
        byte[] head = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n"u8];
        var result = Taken.From(WarcSamples.Record("response", "https://harbour.example/1", [.. head, .. page]))[0];
        Assert.StartsWith("Die Tore für alle", result.Value?.Text, StringComparison.Ordinal);
        Assert.Empty(result.Remarks);
    }

    [Fact]
    public void Redirects_pictures_and_revisits_are_counted()
    {
        byte[] archive = [
            .. WarcSamples.Record("response", "https://harbour.example/0", [.. "HTTP/1.1 301 Moved\r\nLocation: /1\r\n\r\n"u8]),
            .. WarcSamples.Record("response", "https://harbour.example/a.png", [.. "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"u8]),
            .. WarcSamples.Record("revisit", "https://harbour.example/1", [.. "HTTP/1.1 200 OK\r\n\r\n"u8]),
            .. WarcSamples.Record("response", "https://harbour.example/robots.txt", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *"u8]),
            .. WarcSamples.Record("response", "<https://harbour.example/a b>", [.. WarcSamples.Head(), .. WarcSamples.Page(1)])];
        var result = Assert.Single(Taken.From(archive));
        Assert.Equal("https://harbour.example/a%20b", result.Value?.Url);
        Assert.Equal("1 image/png, 1 revisit, 1 text/plain, 1 with status 301", Assert.Single(result.Remarks).Detail);
    }

    [Fact]
    public void A_feed_in_an_archive_gives_its_items()
    {
        byte[] block = [.. "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss version=\"2.0\"><channel><title>Harbour Gazette</title><item><guid>g1</guid><link>/gates</link><description>The gates stay shut.</description></item></channel></rss>"u8];
        var report = Taken.From(WarcSamples.Record("response", "https://harbour.example/feed", block))[0].Value;
        Assert.Equal(("g1", "https://harbour.example/gates", "2031-03-04T10:45Z"), (report?.Id, report?.Url, report?.Captured?.Date.ToString()));
    }
}
