using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Files;

/// <summary>What SQLite reports, as coded problems. Codes: sqlite.org/rescode.html.</summary>
internal static class SqliteProblems
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Permission = 3;
    private const int Authorisation = 23;
    private const int NotADatabase = 26;

    /// <summary>The problem a failure of the file stands for; null when the failure is a mistake in this program.</summary>
    public static Problem? Of(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        Busy or Locked => new Problem(ProblemCodes.RecordInUse, path),
        ReadOnly => new Problem(ProblemCodes.RecordReadOnly, path),
        Permission or Authorisation or CannotOpen => new Problem(ProblemCodes.RecordNotOpened, path),
        Corrupt => new Problem(ProblemCodes.RecordDamaged, path),
        InputOutput => new Problem(ProblemCodes.RecordDisk, path),
        Full => new Problem(ProblemCodes.RecordDiskFull, path),
        NotADatabase => new Problem(ProblemCodes.NotARecord, path),
        _ => null,
    };
}
