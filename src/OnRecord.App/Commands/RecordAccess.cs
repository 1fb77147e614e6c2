using System.CommandLine;
using OnRecord.App.Jobs;
using OnRecord.Store;
using OnRecord.Store.Files;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary>Runs a command's work on the record that the command line names; what is wrong with the file is a coded line and exit code 5.</summary>
internal static class RecordAccess
{
    /// <summary>Work on the record as it is.</summary>
    public static int Use(ParseResult parsed, Func<Record, Terminal, int> work, bool create = false) =>
        UseAsync(parsed, (record, terminal) => Task.FromResult(work(record, terminal)), create).GetAwaiter().GetResult();

    /// <summary>Work on the record as it is, that may wait.</summary>
    public static async Task<int> UseAsync(ParseResult parsed, Func<Record, Terminal, Task<int>> work, bool create = false)
    {
        var terminal = new Terminal();
        var opened = Record.Open(GlobalOptions.RecordPath(parsed), TimeProvider.System, create);
        if (!opened.IsOk(out var record)) return Fail(terminal, opened.Problem!);
        using (record)
        {
            try
            {
                return await work(record, terminal);
            }
            catch (RecordException failure)
            {
                return Fail(terminal, failure.Problem);
            }
        }
    }

    /// <summary>Work on the record after its stories were brought up to date.</summary>
    public static int UseWoven(ParseResult parsed, Func<Record, Terminal, int> work) => Use(parsed, (record, terminal) =>
    {
        Weave(record, terminal);
        return work(record, terminal);
    });

    public static void Weave(Record record, Terminal terminal)
    {
        WeaveJob.BringUpToDate(record, terminal.Progress);
        terminal.EndProgress();
    }

    /// <summary>What was asked for is not there.</summary>
    public static int NotFound(Terminal terminal, string what)
    {
        terminal.Problem(new Problem(ProblemCodes.NotInRecord, what));
        return ExitCode.NotFound;
    }

    private static int Fail(Terminal terminal, Problem problem)
    {
        terminal.Problem(problem);
        return ExitCode.Store;
    }
}
