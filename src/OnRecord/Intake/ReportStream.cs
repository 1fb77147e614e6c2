using System.Globalization;
using OnRecord.Intake.Feeds;
using OnRecord.Intake.Formats;
using OnRecord.Intake.Html;
using OnRecord.Intake.Jsonl;
using OnRecord.Intake.Mail;
using OnRecord.Intake.Opml;
using OnRecord.Intake.PlainText;
using OnRecord.Intake.Sitemaps;
using OnRecord.Intake.Warc;

namespace OnRecord.Intake;

/// <summary>Bytes to reports: looks at the content, not at the name, and hands it to the reader of its format.</summary>
public static class ReportStream
{
    /// <summary>Reads every report in a stream, one at a time. What cannot be read is a problem in its place; the rest goes on.</summary>
    /// <param name="stream">The bytes, packed with gzip or not; read once, forward, not closed.</param>
    /// <param name="where">File name or address: names the reports that bring no id, and is shown in problems.</param>
    public static IEnumerable<Result<Report>> Read(Stream stream, string where)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(where);
        return Open(stream, where, out var opened, out var format) is Problem problem ? [problem] : Read(opened, format, where);
    }

    private static IEnumerable<Result<Report>> Read(SniffedStream stream, SourceFormat format, string where) => format switch
    {
        SourceFormat.Empty => [new Problem(ProblemCodes.Empty, where)],
        SourceFormat.Binary => [new Problem(ProblemCodes.NotText, where)],
        SourceFormat.Html => [HtmlReader.Read(stream, where)],
        SourceFormat.JsonLines => JsonLinesReader.Read(stream, where),
        SourceFormat.JsonFeed => JsonFeedReader.Read(stream, where),
        SourceFormat.XmlFeed => XmlFeedReader.Read(stream, where),
        SourceFormat.Archive => WarcPages.Read(stream, where),
        SourceFormat.Mail => [MailReader.Read(stream, where)],
        SourceFormat.Opml => [Listed(where, "feeds", OpmlReader.Read(stream, where).Feeds.Length)],
        SourceFormat.Sitemap => [Listed(where, "addresses", SitemapReader.Read(stream, where).Entries.Length)],
        _ => [PlainTextReader.Read(stream, where)],
    };

    private static Problem Listed(string where, string what, int count) =>
        new(ProblemCodes.AddressList, where, Detail: string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));

    private static Problem? Open(Stream stream, string where, out SniffedStream opened, out SourceFormat format)
    {
        (opened, format) = (null!, SourceFormat.Empty);
        try
        {
            opened = SniffedStream.Open(stream);
            if (opened.Prefix is [0x1F, 0x8B, ..])
            {
                // Records of an archive are packed one by one: it is unpacked by its reader.
                format = FormatSniffer.Sniff(UnpackedStream.First(opened.Prefix, 16), where);
                if (format == SourceFormat.Archive) return null;
                opened = SniffedStream.Open(new UnpackedStream(opened));
            }
            format = FormatSniffer.Sniff(opened.Prefix, where);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Problem(ProblemCodes.Unreadable, where, Detail: error.Message);
        }
    }
}
