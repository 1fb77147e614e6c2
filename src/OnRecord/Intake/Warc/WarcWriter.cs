using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Intake.Warc;

/// <summary>
/// Writes WARC 1.1 (ISO 28500:2017): each record with the SHA-256 of its block and, for captures, of its payload, and packed in a gzip member of its own, so that each can be
/// fetched alone. Nothing is made up: ids are derived from content, moments are given.
/// </summary>
/// <param name="stream">Where to; not closed.</param>
/// <param name="isPacked">False to leave the records unpacked.</param>
public sealed class WarcWriter(Stream stream, bool isPacked = true)
{
    private const string Request = "application/http; msgtype=request";
    private const string Response = "application/http; msgtype=response";

    /// <summary>Says what wrote the archive; the first record of a file.</summary>
    /// <param name="date">When, in UTC.</param>
    /// <param name="fileName">Name of the archive.</param>
    /// <param name="fields">What to say, such as software and operator.</param>
    /// <returns>The id of the record.</returns>
    public string WriteInfo(DateTimeOffset date, string fileName, IEnumerable<KeyValuePair<string, string>> fields) =>
        Write("warcinfo", date, targetUri: null, "application/warc-fields", Fields(fields), head: [], [new("WARC-Filename", fileName)]);

    /// <summary>What a server answered.</summary>
    /// <param name="date">When it was captured.</param>
    /// <param name="targetUri">Address that was asked for.</param>
    /// <param name="head">Status line and header fields with the empty line behind them, as they came.</param>
    /// <param name="body">The body as it came: chunked or packed if the head says so.</param>
    /// <param name="ip">Address of the server, or null.</param>
    /// <param name="truncated">Why the body is not whole: "length", "time" or "disconnect"; null when it is.</param>
    /// <returns>The id of the record.</returns>
    public string WriteResponse(DateTimeOffset date, string targetUri, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, string? ip = null, string? truncated = null) =>
        Write("response", date, targetUri, Response, body, head, [new("WARC-IP-Address", ip), new("WARC-Truncated", truncated)]);

    /// <summary>What was asked.</summary>
    /// <param name="date">When.</param>
    /// <param name="targetUri">Address that was asked for.</param>
    /// <param name="head">Request line and header fields with the empty line behind them.</param>
    /// <param name="body">What was sent with it.</param>
    /// <param name="concurrentTo">Id of the response; null when there was none.</param>
    /// <returns>The id of the record.</returns>
    public string WriteRequest(DateTimeOffset date, string targetUri, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, string? concurrentTo = null) =>
        Write("request", date, targetUri, Request, body, head, [new("WARC-Concurrent-To", concurrentTo)]);

    /// <summary>Something captured without the head of a protocol.</summary>
    /// <returns>The id of the record.</returns>
    public string WriteResource(DateTimeOffset date, string targetUri, string contentType, ReadOnlySpan<byte> content) =>
        Write("resource", date, targetUri, contentType, content, head: [], []);

    /// <summary>What is to be known of another record.</summary>
    /// <param name="date">When.</param>
    /// <param name="targetUri">Address of the other record, or null.</param>
    /// <param name="fields">What is known.</param>
    /// <param name="refersTo">Id of the other record.</param>
    /// <returns>The id of the record.</returns>
    public string WriteMetadata(DateTimeOffset date, string? targetUri, IEnumerable<KeyValuePair<string, string>> fields, string? refersTo = null) =>
        Write("metadata", date, targetUri, "application/warc-fields", Fields(fields), head: [], [new("WARC-Refers-To", refersTo)]);

    private string Write(string type, DateTimeOffset date, string? targetUri, string contentType, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> head, ReadOnlySpan<KeyValuePair<string, string?>> more)
    {
        var block = Digest(head, payload);
        var moment = date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var id = Id($"{type}\n{moment}\n{targetUri}\n{Convert.ToHexString(block)}");
        var text = new StringBuilder("WARC/1.1\r\n");
        Add("WARC-Type", type);
        Add("WARC-Record-ID", id);
        Add("WARC-Date", moment);
        Add("WARC-Target-URI", targetUri);
        foreach (var (name, value) in more) Add(name, value);
        Add("WARC-Block-Digest", "sha256:" + Convert.ToHexStringLower(block));
        if (type is "response" or "request" or "resource") Add("WARC-Payload-Digest", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(payload)));
        Add("Content-Type", contentType);
        Add("Content-Length", (head.Length + payload.Length).ToString(CultureInfo.InvariantCulture));
        text.Append("\r\n");
        using var packer = isPacked ? new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true) : null;
        var target = packer ?? stream;
        target.Write(Encoding.UTF8.GetBytes(text.ToString()));
        target.Write(head);
        target.Write(payload);
        target.Write("\r\n\r\n"u8);
        return id;

        void Add(string name, string? value)
        {
            // A line break in a value would begin a field of its own.
            if (value is not null) text.Append(name).Append(": ").Append(OneLine(value)).Append("\r\n");
        }
    }

    private static byte[] Digest(ReadOnlySpan<byte> head, ReadOnlySpan<byte> payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(payload);
        return hash.GetHashAndReset();
    }

    /// <summary>A UUID of version 8 (RFC 9562, 5.8) made of the SHA-256 of what it names.</summary>
    private static string Id(string words)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(words), hash);
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return $"<urn:uuid:{new Guid(hash[..16], bigEndian: true):D}>";
    }

    private static byte[] Fields(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in fields) text.Append(OneLine(name)).Append(": ").Append(OneLine(value)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string OneLine(string value) => value.AsSpan().IndexOfAny('\r', '\n') < 0 ? value : value.Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
