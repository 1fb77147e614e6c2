using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary>Paths on the command line to files: files as given, folders with everything below them in order of name.</summary>
internal static class InputFiles
{
    /// <summary>Standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Every file and address once for each time it is named; what is not there or may not be listed is a problem in its place. Hidden files, links to folders and records of ours in folders are passed over.</summary>
    public static IEnumerable<(string? File, Problem? Problem)> Under(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == StandardInput || File.Exists(path) || FetchOptions.TryAddress(path, out _)) yield return (path, null);
            else if (!Directory.Exists(path)) yield return (null, new Problem(path.Contains("://", StringComparison.Ordinal) ? ProblemCodes.FetchAddress : ProblemCodes.NotFound, path));
            else foreach (var found in UnderFolder(path)) yield return found;
        }
    }

    private static IEnumerable<(string? File, Problem? Problem)> UnderFolder(string top)
    {
        var waiting = new Stack<string>([top]);
        while (waiting.TryPop(out var folder))
        {
            if (Entries(folder, out var problem) is not FileSystemInfo[] entries)
            {
                yield return (null, problem);
                continue;
            }
            foreach (var file in entries.OfType<FileInfo>().Where(IsInput)) yield return (file.FullName, null);
            foreach (var below in entries.OfType<DirectoryInfo>().Reverse().Where(below => below.LinkTarget is null && below.Name[0] != '.')) waiting.Push(below.FullName);
        }
    }

    private static FileSystemInfo[]? Entries(string folder, out Problem? problem)
    {
        problem = null;
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            problem = InputProblems.Of(failure, folder);
            return null;
        }
    }

    private static bool IsInput(FileInfo file) =>
        file.Name[0] != '.' && !file.Name.EndsWith(".db", StringComparison.Ordinal) && !file.Name.EndsWith(".db-wal", StringComparison.Ordinal) && !file.Name.EndsWith(".db-shm", StringComparison.Ordinal);
}
