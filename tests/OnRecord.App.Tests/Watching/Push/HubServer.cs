using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using OnRecord.App.Tests.Fetching;

namespace OnRecord.App.Tests.Watching.Push;

/// <summary>A hub as WebSub describes it: it asks back before it promises anything, and signs what it sends.</summary>
internal sealed class HubServer : IDisposable
{
    private readonly HttpClient _client = new();

    public HubServer(FaultServer server, string path)
    {
        Address = server.At(path).AbsoluteUri;
        server.Answer(path, async (stream, head, end) =>
        {
            var length = int.Parse(head.Split('\n').First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Split(':')[1], CultureInfo.InvariantCulture);
            var body = new byte[length];
            await stream.ReadExactlyAsync(body, end);
            var fields = HttpUtility.ParseQueryString(Encoding.UTF8.GetString(body));
            Wishes.Add(fields.AllKeys.ToDictionary(key => key!, key => fields[key]!, StringComparer.Ordinal));
            // Some hubs ask back before they answer.
            if (AsksBack) Confirmed = await Ask("subscribe", "hub-challenge-7");
            await stream.WriteAsync("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), end);
        });
    }

    public string Address { get; }

    public bool AsksBack { get; set; } = true;

    public ConcurrentBag<Dictionary<string, string>> Wishes { get; } = [];

    /// <summary>What the subscriber answered to the question whether it meant it.</summary>
    public (int Status, string Body) Confirmed { get; private set; }

    private Dictionary<string, string> Wish => Wishes.Single();

    public void Dispose() => _client.Dispose();

    /// <summary>Asks or tells the subscriber something.</summary>
    public async Task<(int Status, string Body)> Ask(string mode, string challenge, string? topic = null, int lease = 3600)
    {
        var address = $"{Wish["hub.callback"]}?hub.mode={mode}&hub.topic={Uri.EscapeDataString(topic ?? Wish["hub.topic"])}&hub.challenge={challenge}&hub.lease_seconds={lease}&hub.reason=not%20here";
        using var answer = await _client.GetAsync(new Uri(address));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends content, signed with the secret unless another signature is given; an empty one is left out.</summary>
    public async Task<int> Send(string content, string? signature = null, string method = "sha256")
    {
        var (key, bytes) = (Encoding.UTF8.GetBytes(Wish["hub.secret"]), Encoding.UTF8.GetBytes(content));
#pragma warning disable CA5350 // What many hubs still sign with.
        signature ??= $"{method}={Convert.ToHexStringLower(method == "sha1" ? HMACSHA1.HashData(key, bytes) : method == "sha512" ? HMACSHA512.HashData(key, bytes) : HMACSHA256.HashData(key, bytes))}";
#pragma warning restore CA5350
        using var message = new HttpRequestMessage(HttpMethod.Post, Wish["hub.callback"]) { Content = new StringContent(content, Encoding.UTF8, "application/rss+xml") };
        if (signature.Length > 0) message.Headers.TryAddWithoutValidation("X-Hub-Signature", signature);
        using var answer = await _client.SendAsync(message);
        return (int)answer.StatusCode;
    }
}
