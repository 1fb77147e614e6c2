namespace OnRecord.Store;

/// <summary>Which build of the library is running. Readings and stories of another build are made again from the stored text.</summary>
internal static class LibraryBuild
{
    /// <summary>Changes with every change of the library's code or data, and with nothing else: builds are deterministic.</summary>
    public static string Current { get; } = typeof(Pipeline).Assembly.ManifestModule.ModuleVersionId.ToString("N");
}
