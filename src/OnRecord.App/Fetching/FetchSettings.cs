using System.Net;

namespace OnRecord.App.Fetching;

/// <summary>What the operator chooses about fetching.</summary>
internal sealed record FetchSettings
{
    public FetchLimits Limits { get; init; } = new();

    /// <summary>Networks that may be fetched from although they are this machine's or its neighbours'; none by default.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>Where every request goes through; null for none.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Page or mail address by which a site can reach whoever runs this; null for none.</summary>
    public string? Contact { get; init; }

    /// <summary>Name to addresses; the system's resolver by default.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = static (host, cancellation) => Dns.GetHostAddressesAsync(host, cancellation);
}
