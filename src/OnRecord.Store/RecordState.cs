namespace OnRecord.Store;

/// <summary>The condition of a record's file.</summary>
/// <param name="Schema">Number of the last migration it has.</param>
/// <param name="Sqlite">Version of the SQLite engine.</param>
/// <param name="HasFullText">True when the engine has FTS5 and the search tables answer.</param>
/// <param name="JournalMode">"wal" in a sound record.</param>
/// <param name="Integrity">"ok", or what SQLite's quick check found wrong.</param>
/// <param name="IsBehind">True when stories are woven from fewer reports than there are, or by another build.</param>
/// <param name="Counts">How much it holds.</param>
public sealed record RecordState(int Schema, string Sqlite, bool HasFullText, string JournalMode, string Integrity, bool IsBehind, RecordCounts Counts);
