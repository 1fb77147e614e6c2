namespace OnRecord.Store;

/// <summary>The record on disk: one SQLite file.</summary>
public sealed class Record(string path)
{
    /// <summary>Path of the file.</summary>
    public string Path { get; } = path;
}
