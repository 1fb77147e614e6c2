using System.Text;

namespace OnRecord.Tests.Intake;

/// <summary>A start, a piece over and over, and an end, made as it is read.</summary>
internal sealed class RepeatedStream(string start, string piece, int count, string end) : MemoryStream
{
    private readonly byte[][] parts = [Encoding.UTF8.GetBytes(start), Encoding.UTF8.GetBytes(piece), Encoding.UTF8.GetBytes(end)];
    private int part;
    private int at;
    private int done;

    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written < buffer.Length && part < 3)
        {
            if (part == 1 && done >= count || at >= parts[part].Length)
            {
                at = 0;
                if (part != 1 || ++done >= count) part++;
                continue;
            }
            var length = Math.Min(buffer.Length - written, parts[part].Length - at);
            parts[part].AsSpan(at, length).CopyTo(buffer[written..]);
            written += length;
            at += length;
        }
        return written;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
}
