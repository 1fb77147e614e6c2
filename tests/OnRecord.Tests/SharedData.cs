namespace OnRecord.Tests;

/// <summary>Finds the evaluation data beside the repository; tests that need it skip with a reason where it is absent.</summary>
internal static class SharedData
{
    /// <summary>Path of a file or folder below ../shared; skips the test when there is none.</summary>
    public static string Path(string relative)
    {
        var path = System.IO.Path.Combine(RepositoryRoot, "..", "shared", relative);
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"../shared/{relative} is not on this machine");
        return path;
    }

    /// <summary>The folder that holds OnRecord.slnx.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "OnRecord.slnx"))) folder = System.IO.Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("Tests run inside the repository.");
    }
}
