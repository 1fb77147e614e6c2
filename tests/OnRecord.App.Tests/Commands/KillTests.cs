using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OnRecord.App.Tests.Commands;

/// <summary>kill -9 during add loses nothing that was acknowledged.</summary>
public sealed class KillTests : IDisposable
{
    private const int Reports = 240;
    private const int Kills = 10;

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Every_report_acknowledged_before_a_kill_is_in_the_record_once()
    {
        for (var i = 0; i < Reports; i++)
        {
            _cli.Write($"in/{i:000}.txt", $"“We will mend quay number {i},” Mira Olden said on Monday. The harbour master of Dornhaven, Jon Ferrin, counted {i * 3} boats.");
        }
        var random = new Random(20310506);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            await AddAndKillAsync(random.Next(1, 30), random.Next(0, 40), acknowledged);
            Check(acknowledged);
        }
        Assert.InRange(acknowledged.Count, Kills, Reports);

        (await _cli.RunAsync("add", "in")).Expect(0);
        acknowledged.UnionWith(Enumerable.Range(0, Reports).Select(i => i.ToString("000", CultureInfo.InvariantCulture) + ".txt"));
        Check(acknowledged);
    }

    /// <summary>Kills once so many new reports were acknowledged and some milliseconds more have gone by.</summary>
    private async Task AddAndKillAsync(int after, int milliseconds, HashSet<string> acknowledged)
    {
        using var process = _cli.Start("add", "in");
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task? killing = null;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is string line)
        {
            // A line that was cut by the kill has no end and acknowledges nothing; ReadLine hands it out all the same, shorter than any id.
            if (line.EndsWith(".txt", StringComparison.Ordinal)) acknowledged.Add(line[(line.LastIndexOf(' ') + 1)..]);
            if (line.StartsWith("recorded ", StringComparison.Ordinal) && --after == 0) killing = KillAsync(process, milliseconds);
        }
        if (killing is not null) await killing;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task KillAsync(Process process, int milliseconds)
    {
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        if (!process.HasExited) process.Kill();
    }

    private void Check(HashSet<string> acknowledged)
    {
        using var connection = new SqliteConnection($"Data Source={_cli.Record};Pooling=False");
        connection.Open();
        Assert.Equal(["ok"], Strings(connection, "PRAGMA integrity_check"));
        Assert.Empty(Strings(connection, "SELECT * FROM pragma_foreign_key_check"));
        var ids = Strings(connection, "SELECT r.id FROM reports r JOIN report_revisions v ON v.report = r.number");
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(acknowledged.Except(ids, StringComparer.Ordinal));
        Assert.Equal(["0"], Strings(connection, "SELECT count(*) FROM report_revisions v WHERE v.number NOT IN (SELECT rowid FROM report_search)"));
    }

    private static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }
}
