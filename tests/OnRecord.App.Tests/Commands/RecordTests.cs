using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.App.Commands;
using OnRecord.Text;

namespace OnRecord.App.Tests.Commands;

public sealed class RecordTests : IDisposable
{
    private const string Courier = "“We will rebuild the bridge before the winter,” Mira Olden, mayor of Dornhaven, told reporters on Monday.";

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task What_is_added_is_acknowledged_and_found_again()
    {
        _cli.Write("in/a.txt", Courier);
        Assert.Equal(["recorded a.txt"], (await _cli.RunAsync("add", "in")).Expect(0).Lines);
        Assert.Equal(["already recorded a.txt"], (await _cli.RunAsync("add", "in")).Expect(0).Lines);

        _cli.Write("in/a.txt", Courier.Replace("Monday", "Tuesday", StringComparison.Ordinal));
        Assert.Equal(["revision 2 of a.txt"], (await _cli.RunAsync("add", "in")).Expect(0).Lines);
        Assert.Contains("rebuild the bridge", (await _cli.RunAsync("search", "rebuilding", "bridges")).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("[a.txt, ", (await _cli.RunAsync("who", "olden")).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_that_shows_the_record_prints_json_when_asked()
    {
        _cli.Write("in/a.txt", Courier);
        Assert.Equal("recorded", Json(await _cli.RunAsync("add", "in", "--json")).GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Array, Json(await _cli.RunAsync("stories", "--json")).ValueKind);
        Assert.Equal("mira-olden", Json(await _cli.RunAsync("who", "Mira Olden", "--json")).GetProperty("id").GetString());
        Assert.NotEmpty(Json(await _cli.RunAsync("who", "--json")).EnumerateArray());
        Assert.NotEmpty(Json(await _cli.RunAsync("search", "bridge", "--json")).GetProperty("reports").EnumerateArray());
        Assert.Equal("wal", Json(await _cli.RunAsync("doctor", "--json")).GetProperty("sqlite").GetString()!.Split("journal ")[1][..3]);
        Assert.Equal(JsonValueKind.Object, Json(await _cli.RunAsync("weave", "in", "--json")).ValueKind);
        Assert.Equal(JsonValueKind.Array, Json(await _cli.RunAsync("compare", "in", "--json")).ValueKind);
        Assert.Equal(JsonValueKind.Array, Json(await _cli.RunAsync("origins", "in", "--json")).ValueKind);
        Assert.Equal(Courier, Json(await _cli.RunAsync("read", "in", "--json")).GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_is_not_in_the_record_is_exit_code_4()
    {
        _cli.Write("in/a.txt", Courier);
        await _cli.RunAsync("add", "in");
        foreach (var command in new[] { "story", "who", "compare", "origins", "search", "brief", "export" })
        {
            Assert.Contains("OR2010", (await _cli.RunAsync(command, "zeppelin")).Expect(4).Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_record_there_is_a_coded_problem_and_no_file_is_made()
    {
        Assert.Contains("OR2008", (await _cli.RunAsync("stories")).Expect(5).Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_cli.Record));
    }

    [Fact]
    public async Task A_locked_record_is_a_coded_problem_and_what_was_recorded_stays()
    {
        _cli.Write("in/a.txt", Courier);
        await _cli.RunAsync("add", "in");
        _cli.Write("in/b.txt", "Another report.");
        using (var other = new SqliteConnection($"Data Source={_cli.Record};Pooling=False"))
        {
            other.Open();
            using var writing = other.BeginTransaction(deferred: false);
            var blocked = (await _cli.RunAsync("add", "in")).Expect(5);
            Assert.Contains("OR2003", blocked.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("recorded b.txt", blocked.Lines);
        }
        Assert.Equal(["already recorded a.txt", "recorded b.txt"], (await _cli.RunAsync("add", "in")).Expect(0).Lines);
    }

    [Fact]
    public async Task A_file_that_is_no_record_is_left_alone()
    {
        var notes = string.Concat(Enumerable.Repeat("These are notes. ", 100));
        _cli.Write("onrecord.db", notes);
        _cli.Write("a.txt", Courier);
        Assert.Contains("OR2001", (await _cli.RunAsync("add", "a.txt")).Expect(5).Errors, StringComparison.Ordinal);
        Assert.Equal(notes, await File.ReadAllTextAsync(_cli.Record, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Doctor_names_the_version_the_record_and_its_counts()
    {
        _cli.Write("in/a.txt", Courier);
        await _cli.RunAsync("add", "in");
        var output = (await _cli.RunAsync("doctor")).Expect(0).Output;
        foreach (var fact in new[] { "version", "runtime", "reading", _cli.Record, "schema", "full text yes", "1 in 1 revisions" }) Assert.Contains(fact, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_names_every_model_with_its_date_size_and_hash_and_says_that_it_loads()
    {
        var models = ModelFiles.All();
        Assert.NotEmpty(models);
        var output = (await _cli.RunAsync("doctor")).Expect(0).Output.ReplaceLineEndings(" ");
        var json = Json(await _cli.RunAsync("doctor", "--json")).GetProperty("models").EnumerateArray().ToDictionary(model => model.GetProperty("name").GetString()!);
        Assert.Equal(models.Select(model => model.Name), json.Keys);
        foreach (var model in models)
        {
            Assert.Contains(model.Name, output, StringComparison.Ordinal);
            Assert.Contains(model.Sha256[..12], output, StringComparison.Ordinal);
            Assert.Equal((model.Bytes, model.Made, true), (json[model.Name].GetProperty("bytes").GetInt64(), json[model.Name].GetProperty("made").GetString(), json[model.Name].GetProperty("loads").GetBoolean()));
        }
        Assert.Contains("statements found", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_another_version_is_a_problem_that_names_it()
    {
        var (_, problem) = ModelCheck.Run([new ModelFact("en/old.bin", 16, "00", Made: null, IsOfThisVersion: false)]);
        Assert.Equal((ProblemCodes.ModelBroken, "en/old.bin"), (problem?.Code, problem?.Where));
    }

    private static JsonElement Json(CliResult result) => JsonDocument.Parse(result.Expect(0).Output).RootElement;
}
