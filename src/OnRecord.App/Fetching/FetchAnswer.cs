using System.Net;

namespace OnRecord.App.Fetching;

/// <summary>What a server answered.</summary>
internal sealed record FetchAnswer
{
    /// <summary>Where the answer came from, after redirects.</summary>
    public required Uri Address { get; init; }

    public required HttpStatusCode Status { get; init; }

    /// <summary>True when nothing has changed since the state that the request named; there are no bytes then.</summary>
    public bool IsUnchanged => Status == HttpStatusCode.NotModified;

    /// <summary>The content, unpacked.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Media type as the server gave it, with its parameters; null when it gave none.</summary>
    public string? ContentType { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Where the server points to instead; null when this is the answer itself.</summary>
    public Uri? RedirectTo { get; init; }

    /// <summary>Where every redirect said that it is for good: the address to ask from now on; else null.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Addresses of the answer's Link header by relation, as they stand.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>When the answer was there.</summary>
    public DateTimeOffset At { get; init; }
}
