using System.CommandLine;
using System.Security.Cryptography;
using OnRecord.App.Fetching;
using OnRecord.App.Watching.Push;
using OnRecord.Store;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary>Options of <c>watch</c> for hubs that tell of what is new, instead of being asked again and again.</summary>
internal sealed class PushOptions
{
    /// <summary>The port unless another is given.</summary>
    private const int DefaultPort = 5081;

    /// <summary>Bits of a secret over eight.</summary>
    private const int SecretBytes = 32;

    private readonly Option<string?> _address = new("--push-address")
    {
        Description = "Where hubs on the web reach this program: an address of your web server that hands its requests on to --push-port. Without it no hub is asked.",
        HelpName = "URL",
    };

    private readonly Option<int> _port = new("--push-port") { Description = "Port on 127.0.0.1 that listens to hubs.", DefaultValueFactory = _ => DefaultPort };

    /// <summary>The options, added to a command.</summary>
    public PushOptions(Command command)
    {
        _address.Validators.Add(result =>
        {
            foreach (var address in result.Tokens.Where(token => !FetchOptions.TryAddress(token.Value, out _))) result.AddError($"“{address.Value}” is no address such as https://desk.example/push.");
        });
        _port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 65535) result.AddError("A port is a number from 1 to 65535.");
        });
        command.Options.Add(_address);
        command.Options.Add(_port);
    }

    /// <summary>Asks the hubs; null when they cannot reach this program.</summary>
    public HubSubscriber? Subscriber(ParseResult parsed, Record record, Fetcher fetcher) =>
        parsed.GetValue(_address) is not string address ? null
            : new HubSubscriber(record, fetcher, TimeProvider.System, new Uri(address), () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Listens to hubs until disposed; null when the port is taken, which is told.</summary>
    public async Task<WebApplication?> Listen(ParseResult parsed, PushReceiver receiver, Terminal terminal, CancellationToken cancellation)
    {
        var port = parsed.GetValue(_port);
        try
        {
            var host = await PushHost.StartAsync(receiver, port, new FetchLimits(), cancellation);
            terminal.Note($"Hubs are listened to on 127.0.0.1:{port}");
            return host;
        }
        catch (IOException)
        {
            terminal.Problem(new Problem(ProblemCodes.PushPortTaken, $"127.0.0.1:{port}"));
            return null;
        }
    }
}
