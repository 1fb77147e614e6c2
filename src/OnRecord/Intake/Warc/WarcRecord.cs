using System.Collections.Immutable;
using OnRecord.Intake.Feeds;

namespace OnRecord.Intake.Warc;

/// <summary>One record of an archive. Its block is read from the archive as it goes by, and gone once the next record is asked for.</summary>
public sealed class WarcRecord
{
    internal WarcRecord(string version, ImmutableArray<KeyValuePair<string, string>> headers, BlockStream block, long offset)
    {
        Version = version;
        Headers = headers;
        Block = block;
        Offset = offset;
        Type = Header("WARC-Type")?.ToLowerInvariant() switch
        {
            "warcinfo" => WarcRecordType.WarcInfo,
            "response" => WarcRecordType.Response,
            "resource" => WarcRecordType.Resource,
            "request" => WarcRecordType.Request,
            "metadata" => WarcRecordType.Metadata,
            "revisit" => WarcRecordType.Revisit,
            "conversion" => WarcRecordType.Conversion,
            "continuation" => WarcRecordType.Continuation,
            _ => WarcRecordType.Other,
        };
    }

    /// <summary>"WARC/1.0", "WARC/1.1" or "ARC/1.0".</summary>
    public string Version { get; }

    public WarcRecordType Type { get; }

    /// <summary>Named fields in order; those of an ARC record under the names that WARC has for them.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Where it begins in the file: of a packed archive, its gzip member.</summary>
    public long Offset { get; }

    /// <summary>Bytes of the block as stated.</summary>
    public long Length => Block.Stated;

    public string? Id => Header("WARC-Record-ID");

    /// <summary>When it was captured; null when that is not stated or is no date.</summary>
    public PartialDate? Date => FeedDates.Read(Header("WARC-Date"));

    /// <summary>What was captured, without the angle brackets that some programs write; blanks in it stay.</summary>
    public string? TargetUri => Bare(Header("WARC-Target-URI"));

    public string? ContentType => Header("Content-Type");

    public string? BlockDigest => Header("WARC-Block-Digest");

    public string? PayloadDigest => Header("WARC-Payload-Digest");

    /// <summary>Why the capture is not whole, as stated: "length", "time", "disconnect"; null when it is.</summary>
    public string? Truncated => Header("WARC-Truncated");

    /// <summary>Of a revisit: the address of the capture it is the same as; null when only the digest tells.</summary>
    public string? RefersToUri => Bare(Header("WARC-Refers-To-Target-URI"));

    /// <summary>Of a revisit: when that capture was made.</summary>
    public PartialDate? RefersToDate => FeedDates.Read(Header("WARC-Refers-To-Date"));

    /// <summary>Of any record: the id of the one it goes with.</summary>
    public string? RefersTo => Header("WARC-Refers-To") ?? Header("WARC-Concurrent-To");

    /// <summary>True when the block is an HTTP message with its head.</summary>
    public bool IsHttp =>
        Type is WarcRecordType.Response or WarcRecordType.Request or WarcRecordType.Revisit
        && (ContentType is null || ContentType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase))
        && (TargetUri is null || !TargetUri.StartsWith("dns:", StringComparison.OrdinalIgnoreCase));

    /// <summary>The content, read once, forward.</summary>
    public BlockStream Block { get; }

    /// <summary>The first field of a name, without regard to case; null when there is none.</summary>
    public string? Header(string name)
    {
        foreach (var (key, value) in Headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }
        return null;
    }

    private static string? Bare(string? uri) => uri is ['<', .. var inner, '>'] ? inner : uri;
}
