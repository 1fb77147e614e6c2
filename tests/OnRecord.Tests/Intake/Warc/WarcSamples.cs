using System.IO.Compression;
using System.Text;
using OnRecord.Intake.Warc;

namespace OnRecord.Tests.Intake.Warc;

/// <summary>Archives made for tests.</summary>
internal static class WarcSamples
{
    public static readonly DateTimeOffset Moment = new(2031, 3, 4, 10, 45, 0, TimeSpan.Zero);

    public static readonly string Words = string.Concat(Enumerable.Repeat("The gates of the dam stay shut, the minister of ports said on Tuesday. ", 6));

    public static byte[] Page(int number) => Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>Gates {number} stay shut</title></head><body><article><h1>Gates {number} stay shut</h1><p>{Words}</p><p>Boats wait above gate {number}. {Words}</p></article></body></html>");

    public static byte[] Head(string fields = "") => Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{fields}\r\n");

    /// <summary>An archive of so many pages, each with its request.</summary>
    public static byte[] Archive(int pages, bool isPacked)
    {
        using var stream = new MemoryStream();
        var writer = new WarcWriter(stream, isPacked);
        writer.WriteInfo(Moment, "a.warc.gz", [new("software", "onrecord")]);
        for (var i = 0; i < pages; i++)
        {
            var id = writer.WriteResponse(Moment, $"https://harbour.example/{i}", Head(), Page(i), "192.0.2.7");
            writer.WriteRequest(Moment, $"https://harbour.example/{i}", "GET / HTTP/1.1\r\nHost: harbour.example\r\n\r\n"u8, [], id);
        }
        return stream.ToArray();
    }

    /// <summary>One record as it is written by hand.</summary>
    public static byte[] Record(string type, string uri, byte[] block, string fields = "", int wrong = 0) =>
        [.. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2031-03-04T10:45:00Z\r\n{fields}Content-Type: application/http; msgtype=response\r\nContent-Length: {block.Length + wrong}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    public static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var packer = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)) packer.Write(bytes);
        return stream.ToArray();
    }

    public static List<string?> Ids(byte[] archive) => [.. Taken.From(archive).Select(result => result.Value?.Id ?? result.Problem?.Code.Id)];
}
