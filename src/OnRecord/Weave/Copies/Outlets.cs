using OnRecord.Intake;
using OnRecord.Intake.Credits;

namespace OnRecord.Weave.Copies;

/// <summary>Whether two reports are one outlet's, and one article.</summary>
internal static class Outlets
{
    /// <summary>True for one outlet by name or, where a name is missing, by the host of the address.</summary>
    public static bool AreOne(Report a, Report b) =>
        a.Outlet is not null && b.Outlet is not null ? MediaNames.Same(a.Outlet, b.Outlet) : Host(a) is { } host && host == Host(b);

    /// <summary>True for one address, whatever its scheme, query, fragment and last slash.</summary>
    public static bool HaveOneAddress(Report a, Report b) => Address(a) is { } address && address == Address(b);

    private static string? Host(Report report) => Address(report)?.Split('/')[0];

    private static string? Address(Report report)
    {
        if (!Uri.TryCreate(report.Url, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return report.Url;
        var host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
        return host.ToLowerInvariant() + uri.AbsolutePath.TrimEnd('/');
    }
}
