using OnRecord.App.Commands;
using OnRecord.App.Jobs;
using OnRecord.Store;
using OnRecord.Text;

namespace OnRecord.App.Web;

/// <summary>A record of the bundled sample, in a folder of its own and gone with it.</summary>
internal sealed class DemoRecord : IDisposable
{
    private readonly DirectoryInfo _folder;

    private DemoRecord(DirectoryInfo folder, Record record)
    {
        _folder = folder;
        Record = record;
    }

    /// <summary>The sample beside the program.</summary>
    public static string Sample { get; } = Path.Combine(AppContext.BaseDirectory, "samples", "reports");

    public Record Record { get; }

    /// <summary>Reads, weaves and records a folder of reports.</summary>
    /// <param name="reports">The folder; <see cref="Sample"/> for the demo.</param>
    /// <param name="clock">Tells when things are recorded.</param>
    /// <param name="progress">Told what is being done, how far it is and how far it goes.</param>
    /// <returns>The record; remarks tell what of the folder could not be used.</returns>
    public static Result<DemoRecord> Build(string reports, TimeProvider clock, Action<string, int, int> progress)
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-demo-");
        var opened = Record.Open(Path.Combine(folder.FullName, "demo.db"), clock, create: true);
        if (!opened.IsOk(out var record))
        {
            folder.Delete(recursive: true);
            return opened.Problem!;
        }
        var problems = new List<Problem>();
        foreach (var result in Inputs.Read([reports]))
        {
            if (result.IsOk(out var incoming)) record.Add(Pipeline.Read(incoming.Report), incoming.IdIsFileName);
            else problems.Add(result.Problem!);
        }
        WeaveJob.BringUpToDate(record, progress);
        return Result<DemoRecord>.With(new DemoRecord(folder, record), problems);
    }

    public void Dispose()
    {
        Record.Dispose();
        _folder.Delete(recursive: true);
    }
}
