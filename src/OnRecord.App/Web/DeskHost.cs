using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OnRecord.App.Commands;
using OnRecord.Store;

namespace OnRecord.App.Web;

/// <summary>The desk: pages over a record, served to this machine only.</summary>
internal static class DeskHost
{
    /// <summary>Starts the desk on 127.0.0.1.</summary>
    /// <param name="record">What it shows; stays open while it runs.</param>
    /// <param name="port">1 to 65535; 0 for any free one. When it is taken, another free one is used.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <returns>The running desk; <see cref="AddressOf"/> tells where it is.</returns>
    public static async Task<WebApplication> StartAsync(Record record, int port, CancellationToken cancellation)
    {
        var desk = Build(record, port);
        try
        {
            await desk.StartAsync(cancellation);
            return desk;
        }
        catch (IOException failure) when (port != 0 && failure.InnerException is AddressInUseException)
        {
            await desk.DisposeAsync();
        }
        desk = Build(record, port: 0);
        await desk.StartAsync(cancellation);
        return desk;
    }

    /// <summary>Serves the record at a path until cancelled, and prints the address to open.</summary>
    /// <param name="recordPath">The record.</param>
    /// <param name="port">As for <see cref="StartAsync"/>.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="page">The page whose address is printed, from the record; the list of stories by default.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string recordPath, int port, CancellationToken cancellation, Func<Record, string>? page = null)
    {
        var opened = Record.Open(recordPath, TimeProvider.System);
        if (!opened.IsOk(out var record))
        {
            await Console.Error.WriteLineAsync(opened.Problem!.ToString());
            return ExitCode.Store;
        }
        using (record)
        {
            await using var desk = await StartAsync(record, port, cancellation);
            await Console.Out.WriteLineAsync(AddressOf(desk) + (page?.Invoke(record) ?? DeskLinks.Home));
            await Console.Error.WriteLineAsync("Open this address in a browser. Ctrl+C ends it.");
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            catch (OperationCanceledException)
            {
                // Asked to end: that is how it ends.
            }
            return ExitCode.Ok;
        }
    }

    /// <summary>The page of the story with the most reports; the list of stories when there is none.</summary>
    public static string FullestStory(Record record) =>
        record.ListStories().MaxBy(story => story.Reports) is { } story ? DeskLinks.Story(story.Id) : DeskLinks.Home;

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public static string AddressOf(WebApplication desk) =>
        desk.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static WebApplication Build(Record record, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        var desk = builder.Build();
        desk.Use(LoopbackGuard.Handle);
        desk.Use(TroublePage.Handle);
        desk.UseRouting();
        DeskAssets.Map(desk);
        DeskPages.Map(desk, record);
        return desk;
    }
}
