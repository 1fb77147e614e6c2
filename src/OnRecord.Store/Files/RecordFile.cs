using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Files;

/// <summary>The SQLite file: a pooled connection for each operation, so that any number of threads may read at once; one writer at a time.</summary>
internal sealed class RecordFile(string path, TimeSpan patience) : IDisposable
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWrite,
        ForeignKeys = true,
        Pooling = true,
        DefaultTimeout = (int)Math.Ceiling(patience.TotalSeconds),
    }.ToString();

    public string Path => path;

    /// <summary>Runs one operation that only reads.</summary>
    public T Read<T>(Func<SqliteConnection, T> operation) => Guard(() =>
    {
        using var connection = Connect();
        using var snapshot = connection.BeginTransaction(deferred: true);
        return operation(connection);
    });

    /// <summary>Runs one operation as a transaction: all of it is on disk when this returns, or none of it.</summary>
    public T Write<T>(Func<SqliteConnection, T> operation) => Guard(() =>
    {
        using var connection = Connect();
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = operation(connection);
        transaction.Commit();
        return result;
    });

    /// <summary>Runs one operation outside any transaction.</summary>
    public T Bare<T>(Func<SqliteConnection, T> operation) => Guard(() =>
    {
        using var connection = Connect();
        return operation(connection);
    });

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var settings = connection.CreateCommand();
        // FULL: a commit is acknowledged only after the write-ahead log is on the disk itself.
        settings.CommandText = "PRAGMA synchronous = FULL";
        settings.ExecuteNonQuery();
        return connection;
    }

    private T Guard<T>(Func<T> operation)
    {
        try
        {
            return operation();
        }
        catch (SqliteException failure) when (SqliteProblems.Of(failure, path) is Problem problem)
        {
            throw new RecordException(problem, failure);
        }
    }
}
