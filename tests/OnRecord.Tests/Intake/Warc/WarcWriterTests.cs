using System.Security.Cryptography;
using System.Text;
using OnRecord.Intake.Warc;

namespace OnRecord.Tests.Intake.Warc;

public sealed class WarcWriterTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_is_read_byte_for_byte(bool isPacked)
    {
        using var stream = new MemoryStream();
        var writer = new WarcWriter(stream, isPacked);
        byte[] head = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8];
        byte[] body = [0, 1, 2, .. "\r\n\r\nWARC/1.1\r\n"u8, 255];
        var info = writer.WriteInfo(WarcSamples.Moment, "a.warc", [new("software", "onrecord\r\nx: y")]);
        var response = writer.WriteResponse(WarcSamples.Moment, "https://harbour.example/a\r\nX-Made-Up: 1", head, body, "192.0.2.7", "length");
        writer.WriteRequest(WarcSamples.Moment, "https://harbour.example/a", "GET /a HTTP/1.1\r\n\r\n"u8, [], response);
        writer.WriteResource(WarcSamples.Moment, "https://harbour.example/b", "text/plain", "words"u8);
        writer.WriteMetadata(WarcSamples.Moment, "https://harbour.example/a", [new("fetchTimeMs", "7")], response);
        Assert.NotEqual(info, response);

        stream.Position = 0;
        using var reader = new WarcReader(stream, "a");
        var blocks = new List<byte[]>();
        var records = new List<WarcRecord>();
        foreach (var result in reader.Records())
        {
            Assert.True(result.IsOk(out var record), result.Problem?.ToString());
            using var block = new MemoryStream();
            record.Block.CopyTo(block);
            records.Add(record);
            blocks.Add(block.ToArray());
        }
        Assert.False(reader.IsPackedAsWhole);
        Assert.Equal([WarcRecordType.WarcInfo, WarcRecordType.Response, WarcRecordType.Request, WarcRecordType.Resource, WarcRecordType.Metadata], records.Select(record => record.Type));
        Assert.Equal([.. head, .. body], blocks[1]);
        Assert.Equal("software: onrecord%0D%0Ax: y\r\n", Encoding.UTF8.GetString(blocks[0]));
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(body)), records[1].PayloadDigest);
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(blocks[1])), records[1].BlockDigest);
        Assert.Equal((response, response, "length", "192.0.2.7"), (records[1].Id, records[2].RefersTo, records[1].Truncated, records[1].Header("WARC-IP-Address")));
        Assert.Null(records[1].Header("X-Made-Up"));
        Assert.All(records, record => Assert.Equal("WARC/1.1", record.Version));
    }

    [Fact]
    public void The_same_capture_has_the_same_id_and_another_has_another()
    {
        static string Written(string uri)
        {
            using var stream = new MemoryStream();
            return new WarcWriter(stream).WriteResource(WarcSamples.Moment, uri, "text/plain", "words"u8);
        }
        Assert.Equal(Written("https://harbour.example/a"), Written("https://harbour.example/a"));
        Assert.NotEqual(Written("https://harbour.example/a"), Written("https://harbour.example/b"));
    }
}
