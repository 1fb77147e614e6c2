using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Files;
using OnRecord.Text;

namespace OnRecord.Store.Tests.Files;

public sealed class OpeningTests : IDisposable
{
    private readonly RecordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_record_has_the_latest_schema_and_full_text_and_is_sound()
    {
        using var record = _folder.Open();
        var state = record.State();
        Assert.Equal(Migrator.Latest, state.Schema);
        Assert.True(state.HasFullText);
        Assert.Equal("wal", state.JournalMode);
        Assert.Equal("ok", state.Integrity);
        Assert.Equal(new RecordCounts(0, 0, 0, 0, 0, 0), state.Counts);
    }

    [Fact]
    public void Opening_again_keeps_what_is_there()
    {
        using (var record = _folder.Open()) record.Add(Given.Report("a", "Some text."));
        using var again = _folder.Open();
        Assert.Equal("Some text.", again.GetReport("a")!.Text);
    }

    [Fact]
    public void Migrations_are_numbered_without_gaps() =>
        Assert.Equal(
            Enumerable.Range(1, Migrator.Latest),
            typeof(Record).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(name => int.Parse(name.AsSpan("migrations/".Length, 3), CultureInfo.InvariantCulture)));

    [Fact]
    public void A_record_of_a_newer_version_is_refused_and_left_alone()
    {
        _folder.Open().Dispose();
        Execute("PRAGMA user_version = 999");
        Assert.Equal(ProblemCodes.NewerRecord, Record.Open(_folder.File, _folder.Clock).Problem?.Code);
        Assert.Equal(999L, Execute("PRAGMA user_version"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var words = string.Concat(Enumerable.Repeat("These are notes, not a record. ", 100));
        File.WriteAllText(_folder.File, words);
        Assert.Equal(ProblemCodes.NotARecord, Record.Open(_folder.File, _folder.Clock, create: true).Problem?.Code);
        Assert.Equal(words, File.ReadAllText(_folder.File));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        Execute("CREATE TABLE recipes (name TEXT)");
        Assert.Equal(ProblemCodes.NotARecord, Record.Open(_folder.File, _folder.Clock, create: true).Problem?.Code);
        Assert.Equal(1L, Execute("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public void A_missing_record_is_made_only_when_asked_for()
    {
        Assert.Equal(ProblemCodes.NoRecord, Record.Open(_folder.File, _folder.Clock).Problem?.Code);
        Assert.False(File.Exists(_folder.File));
    }

    [Fact]
    public void A_record_in_a_folder_that_does_not_exist_cannot_be_opened() =>
        Assert.Equal(ProblemCodes.RecordNotOpened, Record.Open(Path.Combine(_folder.File, "below", "x.db"), _folder.Clock, create: true).Problem?.Code);

    [Fact]
    public void A_folder_is_no_record() =>
        Assert.Equal(ProblemCodes.NotARecord, Record.Open(Path.GetDirectoryName(_folder.File)!, _folder.Clock, create: true).Problem?.Code);

    [Fact]
    public void While_another_process_writes_adding_is_a_coded_problem_and_reading_goes_on()
    {
        using var record = _folder.Open(TimeSpan.FromSeconds(1));
        record.Add(Given.Report("a", "Some text."));
        using (var other = Connect())
        {
            using var writing = other.BeginTransaction(deferred: false);
            var failure = Assert.Throws<RecordException>(() => record.Add(Given.Report("b", "Other text.")));
            Assert.Equal(ProblemCodes.RecordInUse, failure.Problem.Code);
            Assert.NotNull(record.GetReport("a"));
        }
        record.Add(Given.Report("b", "Other text."));
        Assert.Equal(2, record.Counts().Reports);
    }

    [Fact]
    public void A_record_locked_as_a_whole_cannot_be_opened()
    {
        _folder.Open().Dispose();
        using var other = Connect();
        using var exclusive = other.CreateCommand();
        exclusive.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; INSERT INTO weave_state VALUES (1, 0, '', '')";
        exclusive.ExecuteNonQuery();
        Assert.Equal(ProblemCodes.RecordInUse, Record.Open(_folder.File, _folder.Clock, patience: TimeSpan.FromSeconds(1)).Problem?.Code);
    }

    [Fact]
    public void A_damaged_record_is_a_coded_problem()
    {
        using (var record = _folder.Open())
        {
            for (var i = 0; i < 20; i++) record.Add(Given.Report($"r{i}", string.Concat(Enumerable.Repeat($"Words of report {i}. ", 200))));
        }
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        using (var file = File.OpenWrite(_folder.File))
        {
            file.Position = 8192;
            var noise = new byte[file.Length - 8192];
            new Random(7).NextBytes(noise);
            file.Write(noise);
        }
        var opened = Record.Open(_folder.File, _folder.Clock);
        using var damaged = opened.Value;
        var problem = opened.Problem ?? Assert.Throws<RecordException>(() => damaged!.GetReport("r7")).Problem;
        Assert.Equal(ProblemCodes.RecordDamaged, problem.Code);
    }

    [Theory]
    [InlineData(5, "OR2003")]
    [InlineData(8, "OR2004")]
    [InlineData(10, "OR2009")]
    [InlineData(11, "OR2005")]
    [InlineData(13, "OR2006")]
    [InlineData(14, "OR2007")]
    [InlineData(26, "OR2001")]
    public void Failures_of_the_file_have_codes(int sqlite, string code) =>
        Assert.Equal(code, SqliteProblems.Of(new SqliteException("x", sqlite), "case.db")?.Code.Id);

    [Fact]
    public void A_mistake_in_a_query_is_no_problem_of_the_file() => Assert.Null(SqliteProblems.Of(new SqliteException("syntax", 1), "case.db"));

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder.File, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private object? Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
