namespace OnRecord.Store.Tests;

/// <summary>A folder of its own with a real record in it; gone after the test.</summary>
internal sealed class RecordFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-").FullName;

    public SetClock Clock { get; } = new();

    public string File => Path.Combine(_folder, "case.db");

    public Record Open(TimeSpan? patience = null)
    {
        var result = Record.Open(File, Clock, create: true, patience);
        Assert.True(result.IsOk(out var record), result.Problem?.ToString());
        return record;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
