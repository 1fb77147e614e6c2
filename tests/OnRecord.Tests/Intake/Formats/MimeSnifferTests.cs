using System.Text;
using OnRecord.Intake.Formats;

namespace OnRecord.Tests.Intake.Formats;

public sealed class MimeSnifferTests
{
    [Theory]
    [InlineData(" \n<!doctype html>", null, "text/html")]
    [InlineData("<a>", "*/*", "text/html")]
    [InlineData("<ab>", null, "text/plain")]
    [InlineData("<html", null, "text/plain")]
    [InlineData("<?xml version='1.0'?>", "application/unknown", "text/xml")]
    [InlineData("%PDF-1.7", null, "application/pdf")]
    [InlineData("words", null, "text/plain")]
    [InlineData("wo\u0001rds", null, "application/octet-stream")]
    [InlineData("wo\u001Brds", null, "text/plain")]
    [InlineData("GIF89a...", null, "image/gif")]
    [InlineData("GIF89a...", "image/png", "image/gif")]
    [InlineData("words", "image/png", "image/png")]
    [InlineData("OggS\u0000", "audio/x", "application/ogg")]
    [InlineData("\u0000\u0000\u0000\u0010ftypmp42....", null, "video/mp4")]
    [InlineData("PK\u0003\u0004", null, "application/zip")]
    [InlineData("wo\u0001rds", "text/plain", "application/octet-stream")]
    [InlineData("<html>\u0001", "text/plain; charset=UTF-8", "application/octet-stream")]
    [InlineData("wo\u0001rds", "text/plain; charset=utf-8", "text/plain")]
    [InlineData("<!-- a --><?xml version='1.0'?> <!DOCTYPE rss><rss version=", "text/html", "application/rss+xml")]
    [InlineData("<feed xmlns=", "text/html; charset=utf-8", "application/atom+xml")]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">", "text/html", "application/rss+xml")]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">", "text/html", "text/html")]
    [InlineData("<html>", "application/atom+xml", "application/atom+xml")]
    [InlineData("<html>", "text/css", "text/css")]
    public void The_type_is_computed_as_the_standard_says(string content, string? said, string type) => Assert.Equal(type, MimeSniffer.Sniff(Encoding.Latin1.GetBytes(content), said));

    [Fact]
    public void A_server_may_forbid_sniffing()
    {
        Assert.Equal("text/plain", MimeSniffer.Sniff("<html>"u8, contentType: null, isFinal: true));
        Assert.Equal("image/png", MimeSniffer.Sniff("GIF89a"u8, "image/png", isFinal: true));
    }
}
