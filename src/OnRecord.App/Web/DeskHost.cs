using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
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

    /// <summary>Serves a record until cancelled.</summary>
    /// <param name="record">What it shows.</param>
    /// <param name="port">As for <see cref="StartAsync"/>.</param>
    /// <param name="started">Told the address once the desk answers, such as <c>http://127.0.0.1:5080</c>.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task RunAsync(Record record, int port, Action<string> started, CancellationToken cancellation)
    {
        await using var desk = await StartAsync(record, port, cancellation);
        started(AddressOf(desk));
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Asked to end: that is how it ends.
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
