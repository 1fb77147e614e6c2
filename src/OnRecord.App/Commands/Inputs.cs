using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary>Paths on the command line to reports: files, folders in order of name, "-" for standard input.</summary>
internal static class Inputs
{
    public static IEnumerable<Result<Report>> Read(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == "-")
            {
                using var input = Console.OpenStandardInput();
                foreach (var result in Pipeline.Take(input, "stdin.jsonl")) yield return result;
            }
            else if (Directory.Exists(path))
            {
                foreach (var result in Read(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))) yield return result;
            }
            else if (!File.Exists(path))
            {
                yield return new Problem(ProblemCodes.NotFound, path);
            }
            else
            {
                using var file = File.OpenRead(path);
                foreach (var result in Pipeline.Take(file, Path.GetFileName(path))) yield return result;
            }
        }
    }
}
