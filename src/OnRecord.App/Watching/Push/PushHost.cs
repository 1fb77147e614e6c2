using System.Globalization;
using System.Net;
using OnRecord.App.Fetching;
using OnRecord.App.Web;

namespace OnRecord.App.Watching.Push;

/// <summary>
/// Listens for hubs on 127.0.0.1; the operator's own web server hands their requests on. The last segment of the path is the token of a
/// subscription; a request without one that we know gets nothing.
/// </summary>
internal static class PushHost
{
    /// <summary>Starts to listen.</summary>
    /// <param name="receiver">Answers.</param>
    /// <param name="port">1 to 65535; 0 for any free one.</param>
    /// <param name="limits">How large a message may be.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WebApplication> StartAsync(PushReceiver receiver, int port, FetchLimits limits, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = limits.MaxBytes;
            server.Limits.MaxConcurrentConnections = 64;
            server.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddLogging(logging => logging.ClearProviders());
        var host = builder.Build();
        host.Use(TroublePage.Handle);
        // One message at a time: hubs wait, and the record has one writer.
        var turn = new SemaphoreSlim(1, 1);
        host.Run(context => Answer(context, receiver, turn));
        await host.StartAsync(cancellation);
        return host;
    }

    private static async Task Answer(HttpContext context, PushReceiver receiver, SemaphoreSlim turn)
    {
        var path = context.Request.Path.Value ?? "";
        var token = path[(path.LastIndexOf('/') + 1)..];
        if (HttpMethods.IsGet(context.Request.Method)) await Confirm(context, receiver, token);
        else if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, POST";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        }
        else await Receive(context, receiver, token, turn);
    }

    private static async Task Confirm(HttpContext context, PushReceiver receiver, string token)
    {
        var query = context.Request.Query;
        TimeSpan? lease = long.TryParse(query["hub.lease_seconds"], CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < int.MaxValue ? TimeSpan.FromSeconds(seconds) : null;
        var answer = receiver.Confirm(token, new HubQuestion(query["hub.mode"], query["hub.topic"], query["hub.challenge"], lease, query["hub.reason"]));
        if (answer is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        // As plain text that no browser takes for a page, whatever the challenge holds.
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.WriteAsync(answer, context.RequestAborted);
    }

    private static async Task Receive(HttpContext context, PushReceiver receiver, string token, SemaphoreSlim turn)
    {
        using var content = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        }
        catch (BadHttpRequestException refused)
        {
            context.Response.StatusCode = refused.StatusCode;
            return;
        }
        await turn.WaitAsync(context.RequestAborted);
        try
        {
            var isWanted = receiver.Receive(token, context.Request.Headers["X-Hub-Signature"], context.Request.ContentType, content.GetBuffer().AsMemory(0, (int)content.Length));
            context.Response.StatusCode = isWanted ? StatusCodes.Status202Accepted : StatusCodes.Status410Gone;
        }
        finally
        {
            turn.Release();
        }
    }
}
