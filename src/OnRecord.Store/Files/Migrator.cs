using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Files;

/// <summary>Numbered, forward-only migrations: embedded .sql files, each applied once, all missing ones in one transaction.</summary>
internal static class Migrator
{
    /// <summary>"ONRC": marks a SQLite file as a record (PRAGMA application_id).</summary>
    public const int ApplicationId = 0x4F4E5243;

    private const string Folder = "migrations/";

    private static readonly Assembly Home = typeof(Migrator).Assembly;

    private static readonly IReadOnlyList<(int Number, string Resource)> Migrations =
        [.. Home.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => (NumberOf(name), name)).Order()];

    /// <summary>The schema this program writes: the number of the last migration.</summary>
    public static int Latest => Migrations[^1].Number;

    public static int Version(SqliteConnection connection) => connection.ExecuteScalar<int>("PRAGMA user_version");

    /// <summary>Brings a file to the latest schema; the problem when it is no record or was written by a newer program.</summary>
    public static Problem? Migrate(RecordFile file)
    {
        var problem = file.Read(connection => Check(connection, file.Path));
        if (problem is not null || file.Read(Version) == Latest) return problem;
        file.Bare(connection => connection.ExecuteScalar<string>("PRAGMA journal_mode = WAL"));
        return file.Write(connection =>
        {
            // Another process may have migrated while this one waited for the lock.
            if (Check(connection, file.Path) is Problem late) return late;
            foreach (var (number, resource) in Migrations.SkipWhile(migration => migration.Number <= Version(connection)))
            {
                connection.Execute(Load(resource));
                connection.Execute($"PRAGMA user_version = {number.ToString(CultureInfo.InvariantCulture)}");
            }
            connection.Execute($"PRAGMA application_id = {ApplicationId.ToString(CultureInfo.InvariantCulture)}");
            return null;
        });
    }

    private static Problem? Check(SqliteConnection connection, string path)
    {
        var isEmpty = connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_schema") == 0;
        if (!isEmpty && connection.ExecuteScalar<int>("PRAGMA application_id") != ApplicationId) return new Problem(ProblemCodes.NotARecord, path, Detail: "a database of something else");
        var version = Version(connection);
        return version > Latest ? new Problem(ProblemCodes.NewerRecord, path, Detail: $"schema {version}, this program knows {Latest}") : null;
    }

    private static string Load(string resource)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static int NumberOf(string resource) => int.Parse(resource.AsSpan(Folder.Length, 3), CultureInfo.InvariantCulture);
}
