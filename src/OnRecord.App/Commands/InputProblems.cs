using System.Security;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary>What the file system refuses, as coded problems.</summary>
internal static class InputProblems
{
    public static Problem Of(Exception failure, string path) => failure switch
    {
        UnauthorizedAccessException or SecurityException => new Problem(ProblemCodes.NoPermission, path),
        FileNotFoundException or DirectoryNotFoundException => new Problem(ProblemCodes.NotFound, path),
        _ => new Problem(ProblemCodes.Unreadable, path, Detail: failure.Message.TrimEnd('.')),
    };
}
