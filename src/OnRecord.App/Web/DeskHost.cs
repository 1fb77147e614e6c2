using OnRecord.Store;

namespace OnRecord.App.Web;

/// <summary>The desk: the record's pages, served on this machine only.</summary>
internal static class DeskHost
{
    /// <summary>Serves a record until cancelled.</summary>
    /// <param name="record">What it shows.</param>
    /// <param name="port">Port on 127.0.0.1; 0 takes a free one.</param>
    /// <param name="started">Told the address once the desk answers.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task RunAsync(Record record, int port, Action<string> started, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var desk = builder.Build();
        desk.MapGet("/", () => Results.Json(record.ListStories()));
        await desk.StartAsync(cancellation);
        started(desk.Urls.First());
        await desk.WaitForShutdownAsync(cancellation);
    }
}
