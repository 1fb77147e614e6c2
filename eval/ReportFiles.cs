using OnRecord.Intake;

namespace OnRecord.Eval;

/// <summary>Report files to reports, in order of name.</summary>
internal static class ReportFiles
{
    /// <summary>Reads every report in the files or folders; what cannot be read is left out and named on standard error.</summary>
    public static IEnumerable<Report> Read(params IEnumerable<string> paths)
    {
        foreach (var path in paths.SelectMany<string, string>(path => Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path]))
        {
            using var file = File.OpenRead(path);
            foreach (var result in Pipeline.Take(file, Path.GetFileName(path)))
            {
                if (result.IsOk(out var report)) yield return report;
                else Console.Error.WriteLine(result.Problem);
            }
        }
    }
}
