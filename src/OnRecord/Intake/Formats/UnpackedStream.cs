using System.IO.Compression;

namespace OnRecord.Intake.Formats;

/// <summary>A gzip file unpacked, up to a limit: what unpacks to more is a bomb. A file that is cut or broken is an error, which .NET's own stream passes over in silence.</summary>
internal sealed class UnpackedStream(Stream source) : ForwardStream
{
    /// <summary>Bytes that are given: a feed of 200,000 items has 300 MB.</summary>
    public const long MostBytes = 1L << 30;

    private readonly GzipMembers members = new(source);
    private bool isInside;
    private long given;

    /// <summary>The first bytes that packed bytes unpack to.</summary>
    public static byte[] First(ReadOnlySpan<byte> packed, int count)
    {
        using var source = new MemoryStream(packed.ToArray());
        using var gzip = new GZipStream(source, CompressionMode.Decompress);
        var first = new byte[count];
        var length = 0;
        try
        {
            for (int read; length < count && (read = gzip.Read(first, length, count - length)) > 0;) length += read;
        }
        catch (InvalidDataException)
        {
            // What came before the fault, or before the end of what is at hand, tells.
        }
        return first[..length];
    }

    public override int Read(Span<byte> buffer)
    {
        while (isInside || members.Next())
        {
            if (members.Fault is string lost) throw new InvalidDataException(lost);
            var read = members.Read(buffer);
            if (members.Fault is string fault) throw new InvalidDataException(fault);
            isInside = read > 0;
            given += read;
            if (given > MostBytes) throw new InvalidDataException("it unpacks to more than 1 GiB");
            if (isInside) return read;
        }
        // What stands behind the last member is no part of it.
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) members.Dispose();
        base.Dispose(disposing);
    }
}
