using System.Net;
using System.Net.Sockets;

namespace OnRecord.App.Fetching;

/// <summary>
/// Opens the connections of the fetcher. The address is checked here, after the name was resolved and just before it is used, so that no
/// second answer of a name server and no redirect can lead elsewhere than was checked.
/// </summary>
/// <param name="networks">What is refused.</param>
/// <param name="resolve">Name to addresses; the system's resolver, or a test's.</param>
/// <param name="proxy">Host name of the operator's proxy, which is where everything goes; null for none.</param>
internal sealed class GuardedConnection(RefusedNetworks networks, Func<string, CancellationToken, Task<IPAddress[]>> resolve, string? proxy = null)
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="RefusedAddressException">Every address of the host is in a refused network.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var isProxy = proxy is not null && string.Equals(host, proxy, StringComparison.OrdinalIgnoreCase);
        var addresses = isProxy ? await resolve(host, cancellation) : await Permitted(host, cancellation);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The addresses of a host that may be used.</summary>
    /// <exception cref="RefusedAddressException">There are addresses, and none may be used.</exception>
    public async Task<IPAddress[]> Permitted(string host, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await resolve(host, cancellation);
        var permitted = Array.FindAll(addresses, address => networks.Why(address) is null);
        if (permitted.Length == 0 && addresses.Length > 0) throw new RefusedAddressException($"{(literal is null ? $"{host} is {addresses[0]}" : host)}: {networks.Why(addresses[0])}");
        return permitted;
    }
}
