using System.Collections.Immutable;
using System.Net;

namespace OnRecord.App.Fetching;

/// <summary>Which addresses are not fetched from, wherever they come from: a feed, a redirect, a name server.</summary>
internal sealed class RefusedNetworks
{
    private const string Table = "fetching/refused-networks.tsv";

    private readonly ImmutableArray<(IPNetwork Network, string What)> _refused;
    private readonly ImmutableArray<IPNetwork> _allowed;

    /// <summary>The table of refused networks, with exceptions.</summary>
    /// <param name="allowed">Networks that the operator vouches for all the same.</param>
    public RefusedNetworks(IEnumerable<IPNetwork> allowed)
    {
        _allowed = [.. allowed];
        _refused = [.. Rows()];
    }

    /// <summary>What kind of network forbids the address; null when nothing does.</summary>
    public string? Why(IPAddress address)
    {
        // ::ffff:10.0.0.1 is 10.0.0.1 in another spelling.
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (_allowed.Any(network => network.Contains(address))) return null;
        foreach (var (network, what) in _refused)
        {
            if (network.Contains(address)) return what;
        }
        return null;
    }

    private static IEnumerable<(IPNetwork, string)> Rows()
    {
        using var reader = new StreamReader(typeof(RefusedNetworks).Assembly.GetManifestResourceStream(Table)!);
        while (reader.ReadLine() is string line)
        {
            if (line is ['#', ..] or "") continue;
            var columns = line.Split('\t');
            yield return (IPNetwork.Parse(columns[0]), columns[1]);
        }
    }
}
