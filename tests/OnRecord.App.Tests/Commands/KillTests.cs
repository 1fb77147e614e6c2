using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.App.Tests.Fetching;

namespace OnRecord.App.Tests.Commands;

/// <summary>kill -9 during add and watch loses nothing that was acknowledged. ONRECORD_KILLS sets how often each is killed.</summary>
public sealed class KillTests : IDisposable
{
    private const int Reports = 240;
    private const int UsualKills = 10;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("ONRECORD_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : UsualKills;

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Every_report_acknowledged_before_a_kill_of_add_is_in_the_record_once()
    {
        for (var i = 0; i < Reports; i++) _cli.Write($"in/{i:000}.txt", Text(i));
        await KillAgainAndAgainAsync(line => line.EndsWith(".txt", StringComparison.Ordinal), "add", "in");
        (await _cli.RunAsync("add", "in")).Expect(0);
        Check([.. Enumerable.Range(0, Reports).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i:000}.txt"))]);
    }

    [Fact]
    public async Task Every_report_acknowledged_before_a_kill_of_watch_is_in_the_record_once()
    {
        using var server = new FaultServer();
        var items = Enumerable.Range(0, Reports).Select(i => $"<item><title>Quay {i} {EndOfLine}</title><link>{server.At($"/{i}")}</link><description>{Text(i)} {Padding}</description></item>");
        server.Answer("/feed", $"<rss version=\"2.0\"><channel><title>Quays</title>{string.Concat(items)}</channel></rss>");
        (await _cli.RunAsync("watch", "add", server.At("/feed").AbsoluteUri, "--allow-network", "127.0.0.1/32")).Expect(0);
        await KillAgainAndAgainAsync(line => line.EndsWith(EndOfLine, StringComparison.Ordinal), "watch", "--once", "--allow-network", "127.0.0.1/32");
        (await _cli.RunAsync("watch", "--once", "--allow-network", "127.0.0.1/32")).Expect(0);
        Check([.. Enumerable.Range(0, Reports).Select(i => $"127.0.0.1:{server.Root.Port}/{i}")]);
    }

    private const string EndOfLine = "is mended.";

    // Long enough that the feed is taken to hold the whole article.
    private static readonly string Padding = string.Concat(Enumerable.Repeat("Nobody was hurt. ", 80));

    private static string Text(int i) => $"“We will mend quay number {i},” Mira Olden said on Monday. The harbour master of Dornhaven, Jon Ferrin, counted {i * 3} boats.";

    private async Task KillAgainAndAgainAsync(Func<string, bool> isWhole, params string[] command)
    {
        var random = new Random(20310506);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            await RunAndKillAsync(command, random.Next(1, 1 + (3 * Reports / Kills)), random.Next(0, 40), isWhole, acknowledged);
            Check(acknowledged);
        }
        Assert.InRange(acknowledged.Count, Math.Min(Kills, Reports / 2), Reports);
    }

    /// <summary>Kills once so many new reports were acknowledged and some milliseconds more have gone by.</summary>
    private async Task RunAndKillAsync(string[] command, int after, int milliseconds, Func<string, bool> isWhole, HashSet<string> acknowledged)
    {
        using var process = _cli.Start(command);
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task? killing = null;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is string line)
        {
            // A line that was cut by the kill acknowledges nothing; ReadLine hands it out all the same, without its end.
            if (isWhole(line)) acknowledged.Add(line.Split("  ")[0].Split(' ')[^1]);
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
