using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace OnRecord.Intake.Warc;

/// <summary>The body of an HTTP message as its author wrote it: chunks joined, packing undone. Archives hold bodies that were unpacked already, whatever their head says.</summary>
internal static class HttpBody
{
    /// <summary>Packings one inside another; real servers have one, and by mistake two.</summary>
    private const int MostPackings = 4;

    /// <summary>The body; what was not told by the head truly is taken as it is.</summary>
    /// <param name="raw">The bytes behind the head.</param>
    /// <param name="head">The head; null when there is none.</param>
    /// <param name="limit">Bytes it may have.</param>
    /// <param name="fault">Why it is not whole; null when it is.</param>
    public static byte[] Decode(byte[] raw, HttpHead? head, int limit, out string? fault)
    {
        fault = null;
        if (head is null) return raw;
        var body = head.IsChunked ? Joined(raw, ref fault) : raw;
        var packings = (head.Field("Content-Encoding") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = packings.Length - 1; i >= 0 && i >= packings.Length - MostPackings && fault is null; i--) body = Unpacked(body, packings[i].ToLowerInvariant(), limit, ref fault);
        return body;
    }

    /// <summary>Joins the chunks (RFC 9112, 7.1). A body that begins with none was joined already.</summary>
    private static byte[] Joined(byte[] raw, ref string? fault)
    {
        var joined = new ArrayBufferWriter<byte>(Math.Max(raw.Length, 1));
        var rest = raw.AsSpan();
        for (var first = true; ; first = false)
        {
            var line = rest.IndexOf((byte)'\n');
            var size = line < 0 ? -1 : Size(rest[..line]);
            if (size < 0)
            {
                if (first) return raw;
                fault = "its chunks break off";
                return joined.WrittenSpan.ToArray();
            }
            rest = rest[(line + 1)..];
            if (size == 0) return joined.WrittenSpan.ToArray();
            var count = Math.Min(size, rest.Length);
            joined.Write(rest[..count]);
            rest = rest[count..];
            if (count < size)
            {
                fault = "its chunks break off";
                return joined.WrittenSpan.ToArray();
            }
            if (rest.StartsWith("\r\n"u8)) rest = rest[2..];
            else if (rest.StartsWith("\n"u8)) rest = rest[1..];
        }
    }

    private static int Size(ReadOnlySpan<byte> line)
    {
        var end = line.IndexOf((byte)';');
        var digits = Encoding.Latin1.GetString(end < 0 ? line : line[..end]).Trim();
        return digits.Length is > 0 and < 9 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) ? size : -1;
    }

    private static byte[] Unpacked(byte[] body, string packing, int limit, ref string? fault)
    {
        using var source = new MemoryStream(body);
        using Stream? unpacker = packing switch
        {
            "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => new GZipStream(source, CompressionMode.Decompress),
            "deflate" when body.Length > 1 && (body[0] & 0x0F) == 8 && (body[0] << 8 | body[1]) % 31 == 0 => new ZLibStream(source, CompressionMode.Decompress),
            "deflate" when !LooksLikeText(body) => new DeflateStream(source, CompressionMode.Decompress),
            "br" when !LooksLikeText(body) => new BrotliStream(source, CompressionMode.Decompress),
            _ => null,
        };
        if (unpacker is null) return body;
        var unpacked = new ArrayBufferWriter<byte>(Math.Max(body.Length, 256));
        try
        {
            for (int read; (read = unpacker.Read(unpacked.GetSpan(16 * 1024))) > 0;)
            {
                unpacked.Advance(read);
                if (unpacked.WrittenCount <= limit) continue;
                fault = "it unpacks to more than a report may be";
                break;
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException or InvalidOperationException)
        {
            fault = "its packing is broken";
        }
        return unpacked.WrittenSpan.ToArray();
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> body)
    {
        body = body[..Math.Min(body.Length, 512)].TrimStart(" \t\r\n"u8);
        return body.IsEmpty || body[0] is (byte)'<' or (byte)'{' && System.Text.Unicode.Utf8.IsValid(body[..Math.Min(body.Length, 64)]);
    }
}
