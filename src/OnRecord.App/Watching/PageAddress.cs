namespace OnRecord.App.Watching;

/// <summary>The address of an article without the marks by which an outlet follows its readers, which make one article look like several.</summary>
internal static class PageAddress
{
    private const string Table = "watching/tracking-parameters.tsv";

    private static readonly Lazy<(HashSet<string> Names, string[] Beginnings)> Tracking = new(Load);

    public static Uri WithoutTracking(Uri address)
    {
        if (address.Query.Length < 2) return address;
        var kept = address.Query[1..].Split('&').Where(parameter => !IsTracking(parameter.Split('=')[0])).ToList();
        return new UriBuilder(address) { Query = string.Join('&', kept), Port = address.IsDefaultPort ? -1 : address.Port }.Uri;
    }

    private static bool IsTracking(string name) =>
        Tracking.Value.Names.Contains(name) || Array.Exists(Tracking.Value.Beginnings, beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private static (HashSet<string>, string[]) Load()
    {
        using var reader = new StreamReader(typeof(PageAddress).Assembly.GetManifestResourceStream(Table)!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').ToList();
        return (lines.Where(line => line[^1] != '*').ToHashSet(StringComparer.OrdinalIgnoreCase), [.. lines.Where(line => line[^1] == '*').Select(line => line[..^1])]);
    }
}
