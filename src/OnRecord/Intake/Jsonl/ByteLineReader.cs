using System.Buffers;

namespace OnRecord.Intake.Jsonl;

/// <summary>Lines of a stream as bytes, with one buffer that grows to the longest line. A line above the limit is skipped, not held.</summary>
internal sealed class ByteLineReader(Stream stream, int maxLineBytes) : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int start;
    private int end;

    /// <summary>The line read last, without its line break; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>True when the line read last was too long; <see cref="Line"/> then holds its first bytes.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Moves to the next line; false at the end. Throws what the stream throws; call no more after that.</summary>
    public bool Next()
    {
        IsTooLong = false;
        var searched = start;
        while (true)
        {
            var at = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                Line = buffer.AsMemory(start, searched + at - start);
                start = searched + at + 1;
                IsTooLong = Line.Length > maxLineBytes;
                if (IsTooLong) Line = Line[..Problem.ExcerptLength];
                return true;
            }
            if (end - start > maxLineBytes) return SkipLine();
            searched = end - start;
            MakeRoom();
            var read = stream.Read(buffer.AsSpan(end));
            if (read == 0)
            {
                Line = buffer.AsMemory(start, end - start);
                start = end;
                return Line.Length > 0;
            }
            end += read;
        }
    }

    private bool SkipLine()
    {
        IsTooLong = true;
        // The first bytes stay as the excerpt; the rest of the line runs through the space behind them.
        var kept = start + Problem.ExcerptLength;
        Line = buffer.AsMemory(start, Problem.ExcerptLength);
        while (true)
        {
            var read = stream.Read(buffer.AsSpan(kept));
            var at = buffer.AsSpan(kept, read).IndexOf((byte)'\n');
            if (at >= 0 || read == 0)
            {
                start = kept + at + 1;
                end = kept + read;
                if (read == 0) start = end;
                return true;
            }
        }
    }

    private void MakeRoom()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        if (end < buffer.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref buffer, []));
}
