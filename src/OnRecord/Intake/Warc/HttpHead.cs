using System.Collections.Immutable;
using System.Globalization;

namespace OnRecord.Intake.Warc;

/// <summary>The head of an HTTP message.</summary>
/// <param name="First">Status line or request line.</param>
/// <param name="Fields">Header fields in order.</param>
internal sealed record HttpHead(string First, ImmutableArray<KeyValuePair<string, string>> Fields)
{
    public static HttpHead Read(ReadOnlySpan<byte> head)
    {
        var (first, fields) = WarcHead.Read(head);
        return new HttpHead(first, fields);
    }

    /// <summary>The status of an answer; null when the first line has none.</summary>
    public int? Status
    {
        get
        {
            if (!First.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase) && !First.StartsWith("ICY", StringComparison.Ordinal)) return null;
            var parts = First.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
            return parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
        }
    }

    public bool IsChunked => Field("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The first field of a name, without regard to case; null when there is none.</summary>
    public string? Field(string name)
    {
        foreach (var (key, value) in Fields)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }
        return null;
    }
}
