using OnRecord.Store.Files;

namespace OnRecord.App.Web;

/// <summary>When the record fails under a page: the coded problem in plain text, and nothing half shown.</summary>
internal static class TroublePage
{
    public static async Task Handle(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (RecordException failure) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(failure.Problem.ToString());
        }
    }
}
