using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store;

/// <summary>The record's own numbers of reports.</summary>
internal static class ReportNumbers
{
    /// <summary>Numbers by id, of those that the record has.</summary>
    public static Dictionary<string, long> Of(SqliteConnection connection, IEnumerable<string> reports) =>
        connection.Query<(string Id, long Number)>(
            "SELECT id, number FROM reports WHERE id IN (SELECT value FROM json_each(@ids))", new { ids = JsonSerializer.Serialize(reports.Distinct(StringComparer.Ordinal)) })
            .ToDictionary(row => row.Id, row => row.Number, StringComparer.Ordinal);
}
