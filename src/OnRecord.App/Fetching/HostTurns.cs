using System.Collections.Concurrent;

namespace OnRecord.App.Fetching;

/// <summary>One request at a time to a host, with a pause between two.</summary>
internal sealed class HostTurns(TimeProvider clock)
{
    /// <summary>Hosts kept in mind; beyond it those whose pause is over are forgotten.</summary>
    private const int MostHosts = 4096;

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn; disposing what is returned ends it and begins the pause.</summary>
    public async Task<IDisposable> Take(Uri address, TimeSpan pause, CancellationToken cancellation)
    {
        if (_hosts.Count > MostHosts) Forget();
        var host = _hosts.GetOrAdd(address.Authority, _ => new Host());
        await host.Gate.WaitAsync(cancellation);
        try
        {
            var wait = host.FreeAt - clock.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellation);
            return new Turn(host, clock, pause);
        }
        catch
        {
            host.Gate.Release();
            throw;
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (name, host) in _hosts)
        {
            if (host.FreeAt <= now && host.Gate.CurrentCount == 1) _hosts.TryRemove(name, out _);
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public DateTimeOffset FreeAt { get; set; } = DateTimeOffset.MinValue;
    }

    private sealed class Turn(Host host, TimeProvider clock, TimeSpan pause) : IDisposable
    {
        private bool _ended;

        public void Dispose()
        {
            if (_ended) return;
            _ended = true;
            host.FreeAt = clock.GetUtcNow() + pause;
            host.Gate.Release();
        }
    }
}
