using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OnRecord.App.Tests.Fetching;

/// <summary>A web server on this machine that answers with whatever bytes a test wants, faults included.</summary>
internal sealed class FaultServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, Func<Stream, string, CancellationToken, Task>> _answers = new(StringComparer.Ordinal);

    public FaultServer()
    {
        _listener.Start();
        _ = Accept();
    }

    public Uri Root => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Head of every request, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public Uri At(string path) => new(Root, path);

    public int Asked(string path) => Requests.Count(head => head.StartsWith($"GET {path} ", StringComparison.Ordinal));

    /// <summary>Answers a path by writing to the connection, which is then closed.</summary>
    public void Answer(string path, Func<Stream, string, CancellationToken, Task> write) => _answers[path] = write;

    /// <summary>Answers a path with a whole answer.</summary>
    public void Answer(string path, string status, string headers, byte[] body) =>
        Answer(path, async (stream, _, end) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{headers}\r\n"), end);
            await stream.WriteAsync(body, end);
        });

    public void Answer(string path, string body) => Answer(path, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", Encoding.UTF8.GetBytes(body));

    public void Redirect(string path, string to, string status = "302 Found") => Answer(path, status, $"Location: {to}\r\n", []);

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task Accept()
    {
        while (!_end.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_end.Token);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
            _ = Serve(client);
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = await Head(stream);
                Requests.Enqueue(head);
                var path = head.Split(' ')[1];
                if (_answers.TryGetValue(path, out var write)) await write(stream, head, _end.Token);
                else await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), _end.Token);
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The fetcher hung up, which is what many of these tests are about.
            }
        }
    }

    private async Task<string> Head(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, _end.Token) > 0) head.Append((char)buffer[0]);
        return head.ToString();
    }
}
