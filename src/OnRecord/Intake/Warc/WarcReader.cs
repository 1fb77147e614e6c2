using System.Collections.Immutable;
using System.Globalization;

namespace OnRecord.Intake.Warc;

/// <summary>
/// Reads WARC 1.0 and 1.1 (ISO 28500) and ARC 1, packed record by record, packed as a whole, or not packed. What is broken is a problem in its place, and reading goes on
/// with the next record that can be found. Memory is constant: blocks are streams.
/// </summary>
public sealed class WarcReader : IDisposable
{
    private readonly ArchiveBytes bytes;
    private readonly string where;
    private bool isArc;
    private int inMember;

    /// <summary>A reader over an archive.</summary>
    /// <param name="stream">Its bytes, packed or not; read once, forward, not closed.</param>
    /// <param name="where">Name of it; problems name the record behind a number sign.</param>
    public WarcReader(Stream stream, string where)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var source = Formats.SniffedStream.Plain(stream);
        this.where = where;
        bytes = new ArchiveBytes(source, source.Prefix is [0x1F, 0x8B, ..]);
    }

    /// <summary>Records so far, broken ones included.</summary>
    public int Count { get; private set; }

    /// <summary>True when several records stand in one gzip member, which keeps others from reading one of them alone.</summary>
    public bool IsPackedAsWhole { get; private set; }

    private string Here => string.Create(CultureInfo.InvariantCulture, $"{where}#{Count}");

    /// <summary>Every record in order; each is gone once the next is asked for. Throws what the stream throws.</summary>
    public IEnumerable<Result<WarcRecord>> Records()
    {
        while (bytes.NextMember())
        {
            if (bytes.Fault is string lost) yield return Broken(lost);
            inMember = 0;
            while (Begin())
            {
                Count++;
                var record = Open(out var problem);
                if (record is null)
                {
                    yield return problem!;
                    Resume();
                    continue;
                }
                if (++inMember > 1 && bytes.IsPacked) IsPackedAsWhole = true;
                using var block = record.Block;
                yield return record;
                foreach (var fault in Finish(record)) yield return fault;
            }
            if (bytes.Fault is string fault2) yield return Broken(fault2);
        }
        if (bytes.Fault is string rest) yield return Broken(rest);
    }

    /// <summary>True when a record whose block was read ends where its length says: another begins behind it, or the file ends.</summary>
    internal bool EndsWell(WarcRecord record) => !record.Block.IsCut && IsFollowedByRecord();

    public void Dispose() => bytes.Dispose();

    /// <summary>Moves over empty lines; false at the end of the member.</summary>
    private bool Begin()
    {
        while (true)
        {
            var at = bytes.Peek(1);
            if (at.IsEmpty) return false;
            var blank = bytes.At.IndexOfAnyExcept("\r\n \t\0"u8);
            if (blank == 0) return true;
            bytes.Advance(blank < 0 ? bytes.At.Length : blank);
        }
    }

    private WarcRecord? Open(out Problem? problem)
    {
        problem = null;
        var offset = bytes.Offset;
        var start = bytes.Peek(12);
        if (start.StartsWith("filedesc://"u8)) isArc = true;
        if (isArc && !start.StartsWith("WARC/"u8)) return OpenArc(offset, out problem);
        if (!start.StartsWith("WARC/"u8))
        {
            problem = Broken("no record begins here");
            return null;
        }
        var length = WarcHead.Length(bytes, WarcHead.MostBytes, out var whole);
        if (!whole)
        {
            problem = Broken(length >= WarcHead.MostBytes ? "a head without end" : "it ends inside the head of a record");
            return null;
        }
        var (version, headers) = WarcHead.Read(bytes.At[..length]);
        bytes.Advance(length);
        var record = Record(version, headers, offset);
        if (record is null) problem = Broken("a record without a length");
        return record;
    }

    private WarcRecord? Record(string version, ImmutableArray<KeyValuePair<string, string>> headers, long offset)
    {
        string? Field(string name) => headers.FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        if (!long.TryParse(Field("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return null;
        var hasHead = Field("Content-Type")?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) ?? isArc;
        return new WarcRecord(version, headers, new BlockStream(bytes, length, WarcDigest.Read(Field("WARC-Block-Digest")), WarcDigest.Read(Field("WARC-Payload-Digest")), hasHead), offset);
    }

    /// <summary>The head of an ARC record is one line: address, IP, date, type, length. The address may hold blanks.</summary>
    private WarcRecord? OpenArc(long offset, out Problem? problem)
    {
        problem = null;
        var end = -1;
        while ((end = bytes.At.IndexOf((byte)'\n')) < 0 && bytes.Fill(WarcHead.MostBytes))
        {
        }
        if (end < 0)
        {
            problem = Broken("it ends inside the head of a record");
            return null;
        }
        var line = System.Text.Encoding.UTF8.GetString(bytes.At[..end]).Trim();
        bytes.Advance(end + 1);
        var parts = line.Split(' ');
        if (parts.Length < 5 || !long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            problem = Problem.Of(ProblemCodes.BadArchive, Here, line, "a record without a length");
            return null;
        }
        var uri = string.Join(' ', parts[..^4]);
        var isDescription = uri.StartsWith("filedesc://", StringComparison.Ordinal);
        return Record("ARC/1.0", [
            new("WARC-Type", isDescription ? "warcinfo" : "response"), new("WARC-Target-URI", uri), new("WARC-IP-Address", parts[^4]), new("WARC-Date", ArcDate(parts[^3])),
            new("Content-Type", isDescription ? "text/plain" : "application/http; msgtype=response"), new("Content-Length", parts[^1]), new("ARC-Content-Type", parts[^2])], offset);
    }

    private static string ArcDate(string digits) =>
        digits.Length >= 14 && digits.All(char.IsAsciiDigit) ? $"{digits[..4]}-{digits[4..6]}-{digits[6..8]}T{digits[8..10]}:{digits[10..12]}:{digits[12..14]}Z" : digits;

    /// <summary>Passes over what is left of a record and tells what was wrong with it.</summary>
    private IEnumerable<Problem> Finish(WarcRecord record)
    {
        var block = record.Block;
        block.Drain();
        if (block.IsCut)
        {
            if (block.Beyond is { Length: > 0 } swallowed)
            {
                yield return Broken("a record whose stated length reaches over the records behind it");
                bytes.PutBack(swallowed.ToArray());
            }
            else if (bytes.Fault is null) yield return Broken("it ends inside a record");
            yield break;
        }
        if (block.IsSpread) yield return Broken("a record spread over several gzip members; it was read");
        if (!IsFollowedByRecord())
        {
            yield return Broken("a record whose stated length is wrong");
            if (block.Beyond is { Length: > 0 } swallowed) bytes.PutBack(swallowed.ToArray());
            else Resume();
            yield break;
        }
        if (WarcDigest.Read(record.BlockDigest) is WarcDigest stated && block.BlockDigest() is byte[] found && !stated.Is(found)) yield return new Problem(ProblemCodes.BadDigest, Here, Detail: "of the block");
        // The bytes of a chunked body are counted with or without their chunks; a revisit states the digest of what it does not hold.
        else if (record.Type is not WarcRecordType.Revisit && !block.IsChunked && WarcDigest.Read(record.PayloadDigest) is WarcDigest payload && block.PayloadDigest() is byte[] body && !payload.Is(body)) yield return new Problem(ProblemCodes.BadDigest, Here, Detail: "of the payload");
    }

    /// <summary>True when what stands behind a block is the end or another record.</summary>
    private bool IsFollowedByRecord()
    {
        var next = bytes.Peek(16).TrimStart("\r\n"u8);
        return next.IsEmpty || isArc || next.StartsWith("WARC/"u8);
    }

    /// <summary>Looks for the next line that begins a record, to the end of the member.</summary>
    private void Resume()
    {
        while (true)
        {
            var at = bytes.At;
            if (isArc)
            {
                if (IsArcLine(at, out var line)) return;
                if (line < 0 && bytes.Fill(WarcHead.MostBytes)) continue;
                bytes.Advance(line < 0 ? at.Length : line + 1);
                if (bytes.Peek(1).IsEmpty) return;
                continue;
            }
            var next = at.Length > 1 ? at[1..].IndexOf("\nWARC/1."u8) : -1;
            if (next >= 0)
            {
                bytes.Advance(next + 2);
                return;
            }
            bytes.Advance(Math.Max(0, at.Length - 8));
            if (!bytes.Fill())
            {
                bytes.Advance(bytes.At.Length);
                return;
            }
        }
    }

    /// <summary>True when a line looks like the head of an ARC record: an address, and a date third from the end.</summary>
    private static bool IsArcLine(ReadOnlySpan<byte> at, out int end)
    {
        end = at.IndexOf((byte)'\n');
        if (end <= 0 || at[..end].IndexOf("://"u8) < 0) return false;
        var parts = System.Text.Encoding.Latin1.GetString(at[..end]).Trim().Split(' ');
        return parts.Length >= 5 && parts[^3].Length >= 8 && parts[^3].All(char.IsAsciiDigit);
    }

    private Problem Broken(string detail) => new(ProblemCodes.BadArchive, Here, Detail: detail);
}
