using OnRecord.Intake.Feeds;
using OnRecord.Intake.Formats;
using OnRecord.Intake.Html;
using OnRecord.Intake.PlainText;

namespace OnRecord.Intake.Warc;

/// <summary>The content of one capture, with what its record says of it.</summary>
internal sealed class CapturedPage(WarcRecord record, string where, string? contentType)
{
    private readonly MimeType? type = MimeType.Parse(contentType);

    private string Address => record.TargetUri!.Replace(" ", "%20", StringComparison.Ordinal);

    private Dating? Captured => record.Date is PartialDate date ? new Dating(date, DateBasis.Given) : null;

    /// <summary>The reports in it: one of a page, one an item of a feed, none of anything else, which is counted.</summary>
    public IEnumerable<Result<Report>> Reports(byte[] body, WarcTally tally)
    {
        var sniffed = SniffedStream.Open(new MemoryStream(body));
        var format = FormatSniffer.Sniff(sniffed.Prefix, Address);
        switch (format)
        {
            case SourceFormat.Html: return [Page(body)];
            case SourceFormat.XmlFeed: return XmlFeedReader.Read(sniffed, where, Address, type?.Charset).Select(Dated);
            case SourceFormat.JsonFeed: return JsonFeedReader.Read(sniffed, where, Address).Select(Dated);
            case SourceFormat.PlainText when IsProse: return [Dated(PlainTextReader.Read(body, Address, type?.Charset, new Report { Id = Address, Text = "", Url = Address }))];
            default:
                tally.Count(format switch
                {
                    SourceFormat.Empty => "empty",
                    SourceFormat.Opml or SourceFormat.Sitemap => "lists of addresses",
                    _ => MimeSniffer.Sniff(body, contentType),
                });
                return [];
        }
    }

    private bool IsProse => (type is null || type.Essence == "text/plain") && !Address.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) && !Address.EndsWith("/ads.txt", StringComparison.OrdinalIgnoreCase);

    private Result<Report> Page(byte[] body)
    {
        var html = PageDecoder.Decode(body, type?.Charset, out var choice);
        var read = HtmlReader.Read(html, where, new Report { Id = Address, Text = "", Url = Address, Captured = Captured });
        return choice.Remark(where) is Problem other && read.IsOk(out var report) ? Result<Report>.With(report, [.. read.Remarks, other]) : read;
    }

    private Result<Report> Dated(Result<Report> read) => read.IsOk(out var report) ? Result<Report>.With(report with { Captured = Captured }, read.Remarks) : read;
}
