using System.CommandLine;
using System.Net;
using OnRecord.App.Fetching;

namespace OnRecord.App.Commands;

/// <summary>Options of the commands that fetch from the network.</summary>
internal sealed class FetchOptions
{
    private readonly Option<string[]> _allowed = new("--allow-network")
    {
        Description = "A network inside that may be fetched from all the same, such as 192.168.7.0/24; may be given again.",
        HelpName = "NETWORK",
    };

    private readonly Option<string?> _proxy = new("--proxy") { Description = "Fetch everything through this proxy.", HelpName = "URL" };

    private readonly Option<string?> _contact = new("--contact") { Description = "A page or mail address of yours that sites are told, so that they can ask.", HelpName = "WORDS" };

    /// <summary>The options, added to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="recursive">True when its subcommands take them too.</param>
    public FetchOptions(Command command, bool recursive = false)
    {
        _allowed.Recursive = _proxy.Recursive = _contact.Recursive = recursive;
        _allowed.Validators.Add(result =>
        {
            foreach (var network in result.Tokens.Where(token => !IPNetwork.TryParse(token.Value, out _))) result.AddError($"“{network.Value}” is no network such as 192.168.7.0/24.");
        });
        _proxy.Validators.Add(result =>
        {
            foreach (var proxy in result.Tokens.Where(token => !TryAddress(token.Value, out _))) result.AddError($"“{proxy.Value}” is no address such as http://proxy.example:3128.");
        });
        _contact.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Any(c => char.IsControl(c) || !char.IsAscii(c)))) result.AddError("--contact goes into a header: ASCII letters only.");
        });
        command.Options.Add(_allowed);
        command.Options.Add(_proxy);
        command.Options.Add(_contact);
    }

    /// <summary>Whether an argument is an address to be fetched, and not a file.</summary>
    public static bool TryAddress(string argument, out Uri address)
    {
        address = null!;
        if (!argument.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !argument.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return false;
        if (!Uri.TryCreate(argument, UriKind.Absolute, out var parsed)) return false;
        address = parsed;
        return true;
    }

    /// <summary>A fetcher as the command line asks for it.</summary>
    public Fetcher Open(ParseResult parsed)
    {
        var settings = new FetchSettings
        {
            AllowedNetworks = [.. (parsed.GetValue(_allowed) ?? []).Select(IPNetwork.Parse)],
            Proxy = parsed.GetValue(_proxy) is string proxy ? new Uri(proxy) : null,
            Contact = parsed.GetValue(_contact),
        };
        return Fetcher.Open(settings, TimeProvider.System, Random.Shared.NextDouble);
    }
}
