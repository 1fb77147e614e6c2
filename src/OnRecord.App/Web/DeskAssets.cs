using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace OnRecord.App.Web;

/// <summary>The desk's style and mark, carried in the assembly so that one file is the whole program.</summary>
internal static class DeskAssets
{
    /// <summary>Address of the style sheet; changes with its content, so that it may be kept for good.</summary>
    public static string Style { get; } = "/desk.css?v=" + Hash(Load("desk.css"));

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "desk.css", "text/css; charset=utf-8");
        Map(routes, "desk.svg", "image/svg+xml");
    }

    private static void Map(IEndpointRouteBuilder routes, string name, string type)
    {
        var bytes = Load(name);
        var tag = new EntityTagHeaderValue($"\"{Hash(bytes)}\"");
        routes.MapMethods("/" + name, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(bytes, type, entityTag: tag);
        });
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6));

    private static byte[] Load(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("web/" + name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
