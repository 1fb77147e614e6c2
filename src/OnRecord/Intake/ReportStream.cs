using OnRecord.Intake.Feeds;
using OnRecord.Intake.Formats;
using OnRecord.Intake.Html;
using OnRecord.Intake.Jsonl;
using OnRecord.Intake.PlainText;

namespace OnRecord.Intake;

/// <summary>Bytes to reports: looks at the content, not at the name, and hands it to the reader of its format.</summary>
public static class ReportStream
{
    /// <summary>Reads every report in a stream, one at a time. What cannot be read is a problem in its place; the rest goes on.</summary>
    /// <param name="stream">The bytes; read once, forward, not closed.</param>
    /// <param name="where">File name or address: names the reports that bring no id, and is shown in problems.</param>
    public static IEnumerable<Result<Report>> Read(Stream stream, string where)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(where);
        return Open(stream, where, out var opened) is Problem problem ? [problem] : Read(opened, FormatSniffer.Sniff(opened.Prefix, where), where);
    }

    private static IEnumerable<Result<Report>> Read(SniffedStream stream, SourceFormat format, string where) => format switch
    {
        SourceFormat.Empty => [new Problem(ProblemCodes.Empty, where)],
        SourceFormat.Binary => [new Problem(ProblemCodes.NotText, where)],
        SourceFormat.Html => [HtmlReader.Read(stream, where)],
        SourceFormat.JsonLines => JsonLinesReader.Read(stream, where),
        SourceFormat.JsonFeed => JsonFeedReader.Read(stream, where),
        SourceFormat.XmlFeed => XmlFeedReader.Read(stream, where),
        _ => [PlainTextReader.Read(stream, where)],
    };

    private static Problem? Open(Stream stream, string where, out SniffedStream opened)
    {
        opened = null!;
        try
        {
            opened = SniffedStream.Open(stream);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Problem(ProblemCodes.Unreadable, where, Detail: error.Message);
        }
    }
}
