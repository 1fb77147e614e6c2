using System.Globalization;
using OnRecord.Intake.Formats;
using OnRecord.Intake.Markup;

namespace OnRecord.Intake.Warc;

/// <summary>The pages, feeds and texts of an archive as reports, each with its address and the moment of its capture. Other records are counted.</summary>
public static class WarcPages
{
    /// <summary>Reads record by record. What is broken is a problem in its place; what was passed over is told with the last report.</summary>
    /// <param name="stream">The archive, packed or not; read once, forward, not closed.</param>
    /// <param name="where">Name of it; a record is called by it and its number.</param>
    public static IEnumerable<Result<Report>> Read(Stream stream, string where)
    {
        using var archive = new WarcReader(stream, where);
        var tally = new WarcTally();
        Result<Report>? held = null;
        var (any, failed) = (false, (Problem?)null);
        using var records = archive.Records().GetEnumerator();
        while (Next(records, where, out failed))
        {
            var results = records.Current.IsOk(out var record) ? Reports(archive, record, string.Create(CultureInfo.InvariantCulture, $"{where}#{archive.Count}"), tally) : [records.Current.Problem!];
            foreach (var result in results)
            {
                any = true;
                // A report waits for the next one, so that what was passed over can be told with the last; a problem does not.
                if (held is not null && result.Value is not null) yield return held;
                if (result.Value is not null) held = result;
                else yield return result;
            }
        }
        if (held is not null && held.IsOk(out var last)) yield return Result<Report>.With(last, [.. held.Remarks, .. Remarks(archive, tally, where)]);
        if (failed is not null) yield return failed;
        else if (!any) yield return new Problem(ProblemCodes.Empty, where, Detail: tally.Any ? tally.ToString() : "an archive without records");
    }

    private static IEnumerable<Problem> Remarks(WarcReader archive, WarcTally tally, string where)
    {
        if (tally.Any) yield return new Problem(ProblemCodes.OtherRecords, where, Detail: tally.ToString());
        if (archive.IsPackedAsWhole) yield return new Problem(ProblemCodes.BadArchive, where, Detail: "several records in one gzip member; all were read");
    }

    private static bool Next(IEnumerator<Result<WarcRecord>> records, string where, out Problem? failed)
    {
        failed = null;
        try
        {
            return records.MoveNext();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            failed = new Problem(ProblemCodes.Unreadable, where, Detail: error.Message);
            return false;
        }
    }

    private static IEnumerable<Result<Report>> Reports(WarcReader archive, WarcRecord record, string where, WarcTally tally)
    {
        var kind = Kind(record, out var head);
        if (kind is not null)
        {
            tally.Count(kind);
            return [];
        }
        if (WholeInput.Read(record.Block, where, out var raw) is Problem problem) return [problem];
        // A length that reaches over the records behind is told by the reader; what stands before them is the body.
        if (record.Block.Beyond is { Length: > 0 } next && next.Length + 4 <= raw.Length && !archive.EndsWell(record)) raw = raw[..^(int)(next.Length + 4)];
        // So is that the archive breaks off. A body that is as long as the server said is whole all the same.
        else if (record.Block.IsCut && !(long.TryParse(head?.Field("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= raw.Length)) return [];
        var body = HttpBody.Decode(raw.ToArray(), head, ReportLimits.MaxBytes, out var fault);
        if (fault is not null) return [new Problem(ProblemCodes.BadArchive, where, Detail: fault)];
        var page = new CapturedPage(record, where, head?.Field("Content-Type") ?? (head is null ? record.ContentType : null));
        return page.Reports(body, tally);
    }

    /// <summary>Why a record is passed over, in words; null when it may be a page. Reads the head of an HTTP message.</summary>
    private static string? Kind(WarcRecord record, out HttpHead? head)
    {
        head = null;
        if (record.Type is not (WarcRecordType.Response or WarcRecordType.Resource or WarcRecordType.Conversion)) return record.Header("WARC-Type")?.ToLowerInvariant() ?? "without a type";
        if (!Addresses.IsWeb(record.TargetUri?.Replace(" ", "%20", StringComparison.Ordinal))) return "not of the web";
        if (record.IsHttp)
        {
            head = record.Block.ReadHead();
            if (head?.Status is int status and (< 200 or > 299)) return string.Create(CultureInfo.InvariantCulture, $"with status {status}");
        }
        var type = MimeType.Parse(head?.Field("Content-Type") ?? (record.IsHttp ? record.Header("ARC-Content-Type") : record.ContentType));
        return type is null || type.MayBeArticle ? null : type.Essence;
    }
}
