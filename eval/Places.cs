namespace OnRecord.Eval;

/// <summary>Where the repository and the data beside it stand.</summary>
internal static class Places
{
    /// <summary>The folder that holds OnRecord.slnx, looked for upwards from the working folder, then from the program.</summary>
    public static string Repository { get; } = Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("Run this inside the repository.");

    /// <summary>The sample's reports.</summary>
    public static string SampleReports => Path.Combine(Repository, "samples", "reports");

    /// <summary>A file or folder of the data beside the repository; null where it is absent.</summary>
    public static string? Shared(string relative)
    {
        var path = Path.Combine(Repository, "..", "shared", relative);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "OnRecord.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
