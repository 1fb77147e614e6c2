using System.Text;
using OnRecord.App.Commands;
using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.App.Tests.Commands;

/// <summary>Bad input is a coded problem each; the rest goes on and nothing is lost.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "“We will rebuild,” Mira Olden said.";

    private readonly Cli _cli = new();

    public BadInputTests() => _cli.Write("in/z-good.txt", Good);

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task An_empty_file()
    {
        _cli.Write("in/empty.txt", "");
        await ExpectAsync(3, "OR1101", "empty.txt");
    }

    [Fact]
    public async Task A_report_in_another_language_is_recorded_and_said_to_be_unread()
    {
        _cli.Write("in/foreign.txt", "Министр заявила в понедельник, что мост останется закрытым до конца недели.");
        var result = await ExpectAsync(0, "OR1109", "foreign.txt");
        Assert.Contains("recorded foreign.txt", result.Lines);
        Assert.Contains("foreign.txt", (await _cli.RunAsync("search", "мост")).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_fifty_megabytes()
    {
        _cli.Write("in/long.jsonl", "{\"id\":\"a\",\"text\":\"First.\"}\n{\"id\":\"b\",\"text\":\"" + new string('x', 50_000_000) + "\"}\n{\"id\":\"c\",\"text\":\"Third.\"}\n");
        var result = await ExpectAsync(3, "OR1104", "long.jsonl");
        Assert.Equal(["recorded a", "recorded c", "recorded z-good.txt"], result.Lines);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_read_as_they_most_likely_are_and_named()
    {
        _cli.Write("in/bytes.txt", [.. "The mayor of "u8, 0xff, 0xfe, 0x80, .. " said nothing to the reporters who had waited since noon."u8]);
        var result = await ExpectAsync(0, "OR1110", "bytes.txt");
        Assert.Contains("recorded bytes.txt", result.Lines);
    }

    [Fact]
    public async Task A_picture_named_as_text()
    {
        var picture = new byte[4000];
        new Random(11).NextBytes(picture);
        byte[] head = [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, .. "JFIF\0"u8];
        head.CopyTo(picture, 0);
        _cli.Write("in/picture.txt", picture);
        await ExpectAsync(3, "OR1102", "picture.txt");
    }

    [Fact]
    public async Task A_broken_line_in_the_middle_of_a_good_file()
    {
        _cli.Write("in/lines.jsonl", "{\"id\":\"a\",\"text\":\"First.\"}\n{\"id\":\"b\",\"text\n{\"id\":\"c\",\"text\":\"Third.\"}\n");
        var result = await ExpectAsync(3, "OR1105", "lines.jsonl:2");
        Assert.Equal(["recorded a", "recorded c", "recorded z-good.txt"], result.Lines);
    }

    [Fact]
    public async Task A_path_that_is_not_there()
    {
        var result = (await _cli.RunAsync("add", "nowhere.txt", "in")).Expect(3);
        Assert.Contains("OR1001 nowhere.txt", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["recorded z-good.txt"], result.Lines);
    }

    [Fact]
    public async Task An_address_of_a_kind_that_is_not_fetched()
    {
        var result = (await _cli.RunAsync("add", "ftp://news.example/a.html", "in")).Expect(3);
        Assert.Contains("OR5001 ftp://news.example/a.html", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["recorded z-good.txt"], result.Lines);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_listed()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("permissions are set the Unix way");
            return;
        }
        var locked = Directory.CreateDirectory(Path.Combine(_cli.Folder, "in", "locked"));
        _cli.Write("in/locked/a.txt", Good);
        File.SetUnixFileMode(locked.FullName, UnixFileMode.None);
        try
        {
            Assert.SkipWhen(Environment.IsPrivilegedProcess, "root may list every folder; the test below gives the same failure to the same code");
            await ExpectAsync(3, "OR1002", "locked");
        }
        finally
        {
            File.SetUnixFileMode(locked.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_file_that_may_not_be_opened_is_a_problem_in_its_place()
    {
        var results = Inputs.Guarded(() => throw new UnauthorizedAccessException("no"), _ => [], "secret.txt").ToList();
        Assert.Equal(ProblemCodes.NoPermission, Assert.Single(results).Problem?.Code);
    }

    [Fact]
    public void Reports_before_the_place_where_reading_fails_are_kept()
    {
        var results = Inputs.Guarded(() => Stream.Null, _ => FailingAfter(2), "share/feed.xml").ToList();
        Assert.Equal([true, true, false], results.Select(result => result.IsOk(out var _)));
        Assert.Equal("OR1003 share/feed.xml", results[2].Problem!.ToString()[..21]);
    }

    [Fact]
    public async Task Every_bad_file_at_once_is_named_once_by_read_too()
    {
        _cli.Write("in/empty.txt", "");
        _cli.Write("in/lines.jsonl", "{\"id\":\"a\",\"text\":\"First.\"}\n[]\n");
        var result = (await _cli.RunAsync("read", "in", "nowhere")).Expect(3);
        Assert.Equal(2, result.Lines.Length);
        Assert.Equal(3, result.ErrorLines.Count(line => line.StartsWith("OR", StringComparison.Ordinal)));
    }

    private async Task<CliResult> ExpectAsync(int code, string problem, string where)
    {
        var result = (await _cli.RunAsync("add", "in")).Expect(code);
        Assert.Contains(result.ErrorLines, line => line.StartsWith(problem, StringComparison.Ordinal) && line.Contains(where, StringComparison.Ordinal));
        Assert.Contains("recorded z-good.txt", result.Lines);
        return result;
    }

    private static IEnumerable<Result<Report>> FailingAfter(int count)
    {
        for (var i = 0; i < count; i++) yield return new Report { Id = $"r{i}", Text = Encoding.UTF8.GetString("Some text."u8) };
        throw new IOException("the share went away");
    }
}
