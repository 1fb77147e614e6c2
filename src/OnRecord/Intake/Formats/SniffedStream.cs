using System.Text;

namespace OnRecord.Intake.Formats;

/// <summary>A stream whose first bytes were looked at and are given again. UTF-16 and UTF-32 by byte-order mark, and XML in UTF-16, arrive as UTF-8.</summary>
internal sealed class SniffedStream : ForwardStream
{
    private readonly Stream rest;
    private readonly byte[] prefix;
    private readonly int length;
    private int position;

    private SniffedStream(Stream rest, byte[] prefix, int length)
    {
        this.rest = rest;
        this.prefix = prefix;
        this.length = length;
    }

    /// <summary>True when a byte-order mark told that it is UTF-8 now, whatever else is said.</summary>
    public bool HadMark { get; private set; }

    /// <summary>What was looked at: UTF-8 without byte-order mark.</summary>
    public ReadOnlySpan<byte> Prefix => prefix.AsSpan(position, length - position);

    /// <summary>Reads the first bytes and takes them as they are, marks and all. Throws what the stream throws.</summary>
    public static SniffedStream Plain(Stream stream) => stream as SniffedStream ?? Fill(stream);

    /// <summary>Reads the first bytes. Throws what the stream throws.</summary>
    public static SniffedStream Open(Stream stream)
    {
        var sniffed = Fill(stream);
        if (sniffed.Prefix.StartsWith("\uFEFF"u8))
        {
            sniffed.position += 3;
            sniffed.HadMark = true;
            return sniffed;
        }
        if (ByMark(sniffed.Prefix) is not Encoding encoding) return sniffed;
        var utf8 = Fill(Encoding.CreateTranscodingStream(sniffed, encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        if (utf8.Prefix.StartsWith("\uFEFF"u8)) utf8.position += 3;
        utf8.HadMark = true;
        return utf8;
    }

    private static SniffedStream Fill(Stream stream)
    {
        var first = new byte[FormatSniffer.PrefixBytes];
        var count = stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        return new SniffedStream(stream, first, count);
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [0x3C, 0, 0x3F, 0, ..] => Encoding.Unicode,
        [0, 0x3C, 0, 0x3F, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    public override int Read(Span<byte> buffer)
    {
        if (position >= length) return rest.Read(buffer);
        var count = Math.Min(buffer.Length, length - position);
        prefix.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
