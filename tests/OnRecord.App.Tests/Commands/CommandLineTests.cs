namespace OnRecord.App.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Without_arguments_it_says_what_to_do_first()
    {
        var output = (await _cli.RunAsync()).Expect(0).Output;
        Assert.Contains("onrecord demo", output, StringComparison.Ordinal);
        Assert.Contains("onrecord add", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("read")]
    [InlineData("stories", "--limit", "many")]
    [InlineData("read", "a.txt", "--format", "xml")]
    [InlineData("read", "a.txt", "--format", "conllu", "--explain")]
    public async Task A_line_that_is_not_understood_is_exit_code_2(params string[] arguments) => (await _cli.RunAsync(arguments)).Expect(2);

    [Fact]
    public async Task Nothing_that_is_piped_holds_colours_or_cursor_movements()
    {
        _cli.Write("in/a.txt", "“We will rebuild,” Mira Olden said.");
        foreach (var arguments in new[] { ["add", "in"], ["stories"], ["search", "rebuild"], ["who", "olden"], ["weave", "in"], ["read", "in", "--explain"], ["doctor"], new[] { "--help" } })
        {
            var result = (await _cli.RunAsync(arguments)).Expect(0);
            Assert.DoesNotContain('\u001b', result.Output + result.Errors);
        }
    }

    [Fact]
    public async Task Control_characters_of_a_report_do_not_reach_the_terminal()
    {
        _cli.Write("in/a.txt", "“We will \u001b[2Jrebuild,” Mira Olden said.");
        await _cli.RunAsync("add", "in");
        Assert.DoesNotContain('\u001b', (await _cli.RunAsync("who", "olden")).Expect(0).Output);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_two_reports()
    {
        _cli.Write("in/x/1.txt", "The ferry sank off the northern isles on Sunday.");
        _cli.Write("in/y/1.txt", "Parliament rose early for the summer.");
        var output = (await _cli.RunAsync("weave", "in", "--json")).Expect(0).Output;
        var added = (await _cli.RunAsync("add", "in")).Expect(0);
        Assert.Equal(["recorded 1.txt", "recorded 1.txt~2"], added.Lines);
        Assert.NotEmpty(output);
    }
}
