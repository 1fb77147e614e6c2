using System.Buffers.Binary;
using System.IO.Compression;

namespace OnRecord.Intake.Formats;

/// <summary>
/// The members of a gzip file one by one, each unpacked as a stream of bytes. .NET's own stream hides where a member ends, on which an archive's records depend, and stops
/// for good at the first broken one; here the next member is looked for. Memory is constant.
/// </summary>
internal sealed class GzipMembers(Stream source) : IDisposable
{
    private const int TrailerLength = 8;

    private readonly byte[] window = new byte[1024 * 1024];
    private int position;
    private int end;
    private int chunk;
    private int first;
    private bool ended;
    private long before;
    private DeflateStream? member;
    private uint sum;
    private uint size;

    /// <summary>Where the current member begins in the file.</summary>
    public long Offset { get; private set; }

    /// <summary>What is wrong with the member read last, or with the bytes before it; null when nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>Moves to the next member; false at the end of the file. Bytes that are no member are passed over, which is a fault.</summary>
    public bool Next()
    {
        Close();
        Fault = null;
        while (true)
        {
            chunk = position;
            first = -1;
            // Zeros are padding.
            SkipTo(b => b != 0);
            if (!Ensure(18))
            {
                if (!Available.IsEmpty) Fault = "bytes at the end that are no gzip member";
                return false;
            }
            var header = Header(Available);
            if (header > 0)
            {
                Offset = before + position;
                first = position;
                position += header;
                member = new DeflateStream(new Given(this), CompressionMode.Decompress);
                (sum, size) = (0, 0);
                return true;
            }
            Fault = "bytes that are no gzip member";
            position++;
            SkipTo(b => b == 0x1F);
        }
    }

    /// <summary>Unpacks more of the member; 0 at its end, or where it breaks off, which is then its <see cref="Fault"/>.</summary>
    public int Read(Span<byte> buffer)
    {
        if (member is null) return 0;
        int count;
        try
        {
            count = member.Read(buffer);
        }
        catch (InvalidDataException)
        {
            Lose("a broken gzip member");
            Close();
            return 0;
        }
        if (count > 0)
        {
            sum = Crc32.Append(sum, buffer[..count]);
            size += (uint)count;
            return count;
        }
        End();
        return 0;
    }

    public void Dispose() => Close();

    private ReadOnlySpan<byte> Available => window.AsSpan(position, end - position);

    private void Close()
    {
        member?.Dispose();
        member = null;
    }

    /// <summary>Finds where the member ended: its check sum and length stand there, in the bytes that the unpacker took last.</summary>
    private void End()
    {
        Close();
        Ensure(TrailerLength);
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, sum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], size);
        var taken = window.AsSpan(chunk, Math.Min(end, position + TrailerLength) - chunk);
        var found = -1;
        for (var at = 0; taken[at..].IndexOf(trailer) is >= 0 and var next; at += next + 1)
        {
            var behind = chunk + at + next + TrailerLength;
            if (found < 0) found = behind;
            if (behind < end && window[behind] != 0x1F) continue;
            found = behind;
            break;
        }
        if (found < 0)
        {
            Lose("a gzip member whose check sum is wrong");
            return;
        }
        position = found;
    }

    /// <summary>Goes back as far as bytes are at hand: what was taken for this member may be the next.</summary>
    private void Lose(string fault)
    {
        Fault = ended && position == end ? "the file ends inside a gzip member, or one is broken" : fault;
        position = first >= 0 ? first + 1 : chunk;
    }

    /// <summary>Length of the header of a member (RFC 1952, 2.3); 0 when there is none.</summary>
    private static int Header(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 10 || bytes[0] != 0x1F || bytes[1] != 0x8B || bytes[2] != 8 || (bytes[3] & 0xE0) != 0) return 0;
        var flags = bytes[3];
        var at = 10;
        if ((flags & 4) != 0)
        {
            if (bytes.Length < at + 2) return 0;
            at += 2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
        }
        for (var text = 0; text < ((flags & 8) != 0 ? 1 : 0) + ((flags & 16) != 0 ? 1 : 0); text++)
        {
            var zero = at < bytes.Length ? bytes[at..].IndexOf((byte)0) : -1;
            if (zero < 0) return 0;
            at += zero + 1;
        }
        if ((flags & 2) != 0) at += 2;
        return at < bytes.Length ? at : 0;
    }

    private void SkipTo(Func<byte, bool> isWanted)
    {
        while (Ensure(1))
        {
            while (position < end && !isWanted(window[position])) position++;
            chunk = position;
            if (position < end) return;
        }
    }

    /// <summary>Has at least so many bytes at hand; false when the file ends before.</summary>
    private bool Ensure(int count)
    {
        while (end - position < count && !ended) Fill(member is null && first < 0 ? position : Math.Min(position, chunk));
        return end - position >= count;
    }

    /// <summary>Reads more and keeps what stands from here on.</summary>
    private void Fill(int keep)
    {
        if (end == window.Length)
        {
            // A small member stays at hand as a whole.
            if (first >= 0 && end - first < window.Length / 2) keep = Math.Min(keep, first);
            else first = -1;
            window.AsSpan(keep, end - keep).CopyTo(window);
            before += keep;
            position -= keep;
            chunk -= keep;
            end -= keep;
            if (first >= 0) first -= keep;
        }
        var read = end < window.Length ? source.Read(window.AsSpan(end)) : 0;
        ended |= read == 0;
        end += read;
    }

    /// <summary>What the unpacker reads from; the chunk it took last stays at hand.</summary>
    private sealed class Given(GzipMembers owner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (owner.position == owner.end && !owner.ended) owner.Fill(owner.chunk = owner.position);
            // At the end of the file what was given last stays what it is: the trailer may stand in it.
            if (owner.position == owner.end) return 0;
            owner.chunk = owner.position;
            var count = Math.Min(buffer.Length, owner.end - owner.position);
            owner.Available[..count].CopyTo(buffer);
            owner.position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
