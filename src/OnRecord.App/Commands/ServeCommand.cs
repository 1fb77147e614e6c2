using System.CommandLine;
using System.Text.Json;
using OnRecord.App.Web;
using OnRecord.Store;

namespace OnRecord.App.Commands;

/// <summary><c>serve</c>: the desk in a browser, on this machine only.</summary>
internal static class ServeCommand
{
    /// <summary>The port unless another is given.</summary>
    public const int DefaultPort = 5080;

    public static Option<int> Port()
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0 takes a free one, as does one in use.", DefaultValueFactory = _ => DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535) result.AddError("A port is a number from 0 to 65535.");
        });
        return port;
    }

    public static Command Build()
    {
        var port = Port();
        var command = new ExampledCommand("serve", "Show the record's pages on http://127.0.0.1 until Ctrl+C.", "onrecord serve --port 8080") { port };
        command.SetAction((parsed, cancellation) => RecordAccess.UseAsync(parsed, async (record, terminal) =>
        {
            RecordAccess.Weave(record, terminal);
            await RunAsync(record, parsed.GetValue(port), parsed.GetValue(GlobalOptions.Json), cancellation);
            return ExitCode.Ok;
        }));
        return command;
    }

    /// <summary>Serves until Ctrl+C; the first line printed is the address of <paramref name="page"/>, the list of stories by default.</summary>
    public static Task RunAsync(Record record, int port, bool asJson, CancellationToken cancellation, string page = "") => DeskHost.RunAsync(
        record,
        port,
        address =>
        {
            if (asJson) JsonOutput.Write(json => WriteAddress(json, address + page));
            else Console.Out.WriteLine($"{address}{page}  (Ctrl+C ends it)");
        },
        cancellation);

    private static void WriteAddress(Utf8JsonWriter json, string address)
    {
        json.WriteStartObject();
        json.WriteString("url", address);
        json.WriteEndObject();
    }
}
