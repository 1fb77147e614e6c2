using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Json;
using OnRecord.Weave.Decisions;

namespace OnRecord.Store.Decisions;

/// <summary>Reading the log of decisions.</summary>
internal static class DecisionQueries
{
    /// <summary>All of them, oldest first.</summary>
    public static IReadOnlyList<Decision> All(SqliteConnection connection) =>
        [.. connection.Query<string>("SELECT value FROM decisions ORDER BY number").Select(Packed.FromJson<Decision>)];

    /// <summary>Those on one story and those that cancel them, oldest first.</summary>
    public static IEnumerable<Decision> OfStory(SqliteConnection connection, string story) =>
        All(connection).Where(decision => decision.Stories.Contains(story, StringComparer.Ordinal));
}
