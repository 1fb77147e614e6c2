using System.Security.Cryptography;
using OnRecord.Intake.Formats;

namespace OnRecord.Intake.Warc;

/// <summary>The content of a record as a stream: so many bytes of the archive as the record states, or fewer where the archive breaks off.</summary>
public sealed class BlockStream : ForwardStream
{
    /// <summary>Bytes behind what looks like the next record that are kept, for the case that the stated length is wrong.</summary>
    private const int MostKept = 16 * 1024 * 1024;

    private readonly ArchiveBytes bytes;
    private readonly IncrementalHash? blockHash;
    private IncrementalHash? payloadHash;
    private bool headIsNext;
    private readonly bool watches;
    private long left;
    private bool isPayload;
    private MemoryStream? beyond;

    internal BlockStream(ArchiveBytes bytes, long length, WarcDigest? block, WarcDigest? payload, bool hasHead)
    {
        this.bytes = bytes;
        Stated = left = length;
        blockHash = block?.Start();
        payloadHash = payload?.Start();
        headIsNext = hasHead;
        isPayload = !hasHead;
        watches = !bytes.IsPacked;
    }

    /// <summary>Bytes as stated.</summary>
    public long Stated { get; }

    /// <summary>True when the archive ended before all of it was there.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The head of the HTTP message in it, once it was read.</summary>
    internal HttpHead? Head { get; private set; }

    internal bool IsChunked => Head?.IsChunked == true;

    /// <summary>True when it stands in several gzip members.</summary>
    internal bool IsSpread { get; private set; }

    /// <summary>The bytes from what looks like a record inside of it; null when there was none.</summary>
    internal MemoryStream? Beyond => beyond?.Length <= MostKept ? beyond : null;

    public override int Read(Span<byte> buffer)
    {
        if (left == 0 || buffer.IsEmpty) return 0;
        if (headIsNext)
        {
            // Head and body are read as one: then the body has no digest of its own.
            headIsNext = false;
            payloadHash?.Dispose();
            payloadHash = null;
        }
        if (!HasMore())
        {
            IsCut = true;
            left = 0;
            return 0;
        }
        var count = (int)Math.Min(Math.Min(buffer.Length, bytes.At.Length), left);
        var taken = bytes.At[..count];
        taken.CopyTo(buffer);
        Take(taken);
        return count;
    }

    /// <summary>The head of the HTTP message that the block is, and moves behind it; null when there is none.</summary>
    internal HttpHead? ReadHead()
    {
        if (!headIsNext) return Head;
        headIsNext = false;
        var length = WarcHead.Length(bytes, (int)Math.Min(left, WarcHead.MostBytes), out var whole);
        if (whole)
        {
            Head = HttpHead.Read(bytes.At[..length]);
            Take(bytes.At[..length]);
        }
        isPayload = true;
        return Head;
    }

    /// <summary>Passes over what was not read.</summary>
    internal void Drain()
    {
        if (headIsNext) ReadHead();
        while (left > 0)
        {
            if (!HasMore())
            {
                IsCut = true;
                left = 0;
                return;
            }
            Take(bytes.At[..(int)Math.Min(bytes.At.Length, left)]);
        }
    }

    /// <summary>The digest of the whole block; null when the record states none that is known.</summary>
    internal byte[]? BlockDigest() => blockHash?.GetCurrentHash();

    /// <summary>The digest of what stands behind the head; null when the record states none that is known.</summary>
    internal byte[]? PayloadDigest() => payloadHash?.GetCurrentHash();

    private bool HasMore()
    {
        if (!bytes.At.IsEmpty || bytes.Fill()) return true;
        if (!bytes.Continue()) return false;
        IsSpread = true;
        return true;
    }

    private void Take(ReadOnlySpan<byte> taken)
    {
        blockHash?.AppendData(taken);
        if (isPayload) payloadHash?.AppendData(taken);
        if (watches) Watch(taken);
        left -= taken.Length;
        bytes.Advance(taken.Length);
    }

    /// <summary>Keeps what looks like the next record, which stands here only when the stated length is wrong or the content is itself an archive.</summary>
    private void Watch(ReadOnlySpan<byte> taken)
    {
        if (beyond is null)
        {
            var at = taken.IndexOf("\r\n\r\nWARC/1."u8);
            if (at < 0) return;
            beyond = new MemoryStream();
            taken = taken[(at + 4)..];
        }
        if (beyond.Length <= MostKept) beyond.Write(taken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            blockHash?.Dispose();
            payloadHash?.Dispose();
            beyond?.Dispose();
        }
        base.Dispose(disposing);
    }
}
