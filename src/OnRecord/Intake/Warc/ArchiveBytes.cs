using OnRecord.Intake.Formats;

namespace OnRecord.Intake.Warc;

/// <summary>The unpacked bytes of an archive, member by member where it is packed; a file that is not packed is one member.</summary>
internal sealed class ArchiveBytes : IDisposable
{
    private readonly Stream source;
    private readonly GzipMembers? members;
    private byte[] buffer = new byte[128 * 1024];
    private int start;
    private int end;
    private bool begun;
    private bool ended;
    private long before;
    private bool waits;

    public ArchiveBytes(Stream source, bool isPacked)
    {
        this.source = source;
        if (isPacked) members = new GzipMembers(source);
    }

    public bool IsPacked => members is not null;

    /// <summary>What is at hand of the member.</summary>
    public ReadOnlySpan<byte> At => waits ? default : buffer.AsSpan(start, end - start);

    /// <summary>What is wrong with the packing of the member read last; null when nothing.</summary>
    public string? Fault => members?.Fault;

    /// <summary>Where the member begins in the file; where the bytes stand in a file that is not packed.</summary>
    public long Offset => members?.Offset ?? before + start;

    /// <summary>Moves to the next member; false at the end of the file.</summary>
    public bool NextMember()
    {
        if (waits)
        {
            waits = false;
            return true;
        }
        if (ended) return false;
        start = end = 0;
        if (members is not null)
        {
            ended = !members.Next();
            return !ended;
        }
        var first = !begun;
        begun = true;
        return first;
    }

    /// <summary>Moves to the next member if it goes on with the record of this one, as some programs write it; false when it begins another, which then waits.</summary>
    public bool Continue()
    {
        if (members is null || ended || waits || Fault is not null) return false;
        start = end = 0;
        ended = !members.Next();
        if (ended || Fault is not null) return false;
        waits = Peek(5).StartsWith("WARC/"u8);
        return !waits && !At.IsEmpty;
    }

    public void Advance(int count) => start += count;

    /// <summary>Reads more of the member behind what is at hand; false at its end, or when the buffer is full up to the limit.</summary>
    public bool Fill(int limit = int.MaxValue)
    {
        if (ended || waits || end - start >= limit) return false;
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            before += start;
            end -= start;
            start = 0;
        }
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = members?.Read(buffer.AsSpan(end)) ?? source.Read(buffer.AsSpan(end));
        end += read;
        return read > 0;
    }

    /// <summary>Has so many bytes at hand, or all that are left of the member.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (end - start < count && Fill())
        {
        }
        return At[..Math.Min(count, At.Length)];
    }

    /// <summary>Puts bytes back in front of what is at hand.</summary>
    public void PutBack(ReadOnlySpan<byte> bytes)
    {
        var joined = new byte[Math.Max(buffer.Length, bytes.Length + end - start)];
        bytes.CopyTo(joined);
        At.CopyTo(joined.AsSpan(bytes.Length));
        before += start - bytes.Length;
        end = bytes.Length + end - start;
        start = 0;
        buffer = joined;
    }

    public void Dispose() => members?.Dispose();
}
