using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using OnRecord.Text;

namespace OnRecord.App.Fetching;

/// <summary>Reads the content of an answer up to a limit that counts what comes out, not what goes in: a bomb ends where a large page would.</summary>
internal static class UnpackedBody
{
    private const int Step = 16 * 1024;

    /// <summary>Codings laid over one another; more is no server's honest work.</summary>
    private const int MostCodings = 2;

    /// <summary>The bytes, or what was wrong with them.</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, FetchFailure? Failure)> Read(HttpContent content, string where, int maxBytes, CancellationToken cancellation)
    {
        var codings = content.Headers.ContentEncoding.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(coding => !string.Equals(coding, "identity", StringComparison.OrdinalIgnoreCase)).ToList();
        if (codings.Count > MostCodings) return (default, new FetchFailure(new Problem(ProblemCodes.FetchBroken, where, Detail: $"packed {codings.Count} times")));
        if (codings.Count == 0 && content.Headers.ContentLength > maxBytes) return (default, TooLarge(where, maxBytes));
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellation);
            foreach (var coding in Enumerable.Reverse(codings))
            {
                if (await Unpack(stream, coding, cancellation) is not Stream unpacked) return (default, new FetchFailure(Problem.Of(ProblemCodes.FetchBroken, where, coding, "an unknown content coding")));
                stream = unpacked;
            }
            await using (stream) return await Read(stream, where, maxBytes, cancellation);
        }
        catch (InvalidDataException error)
        {
            return (default, new FetchFailure(new Problem(ProblemCodes.FetchBroken, where, Detail: error.Message.TrimEnd('.')), MayPass: true));
        }
    }

    private static async Task<(ReadOnlyMemory<byte> Bytes, FetchFailure? Failure)> Read(Stream stream, string where, int maxBytes, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        for (int read; (read = await stream.ReadAsync(buffer.GetMemory(Step), cancellation)) > 0;)
        {
            buffer.Advance(read);
            if (buffer.WrittenCount > maxBytes) return (default, TooLarge(where, maxBytes));
        }
        return (buffer.WrittenMemory, null);
    }

    private static FetchFailure TooLarge(string where, int maxBytes) => new(new Problem(ProblemCodes.FetchTooLarge, where, Detail: $"over {maxBytes / (1024 * 1024)} MB"));

    /// <summary>The stream behind one coding; null when we do not know it.</summary>
    private static async Task<Stream?> Unpack(Stream stream, string coding, CancellationToken cancellation)
    {
        switch (coding.ToLowerInvariant())
        {
            case "br": return new BrotliStream(stream, CompressionMode.Decompress);
            case "gzip" or "x-gzip":
                {
                    var (start, whole) = await Peek(stream, cancellation);
                    // Some say gzip and send the page as it is.
                    return start is [0x1F, 0x8B] ? new GZipStream(whole, CompressionMode.Decompress) : whole;
                }
            case "deflate":
                {
                    var (start, whole) = await Peek(stream, cancellation);
                    // RFC 9110 means zlib's format; some send the bare one. A zlib header is divisible by 31 (RFC 1950).
                    var isZlib = start is [var method, var flags] && (method & 0x0F) == 8 && ((method << 8) | flags) % 31 == 0;
                    return isZlib ? new ZLibStream(whole, CompressionMode.Decompress) : new DeflateStream(whole, CompressionMode.Decompress);
                }
            default: return null;
        }
    }

    /// <summary>The first two bytes, and a stream that gives them again.</summary>
    private static async Task<(byte[] Start, Stream Whole)> Peek(Stream stream, CancellationToken cancellation)
    {
        var reader = PipeReader.Create(stream);
        var peeked = (await reader.ReadAtLeastAsync(2, cancellation)).Buffer;
        var start = peeked.Slice(0, Math.Min(peeked.Length, 2)).ToArray();
        reader.AdvanceTo(peeked.Start);
        return (start, reader.AsStream());
    }
}
