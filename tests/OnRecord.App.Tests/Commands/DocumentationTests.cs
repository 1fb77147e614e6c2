using System.CommandLine;
using System.Globalization;
using System.Reflection;
using OnRecord.App.Commands;

namespace OnRecord.App.Tests.Commands;

public sealed class DocumentationTests
{
    private static readonly string Docs = File.ReadAllText(Path.Combine(Root(), "docs", "commands.md"));

    public static TheoryData<string> Names => [.. CommandTree.Build().Subcommands.Select(command => command.Name)];

    [Fact]
    public void The_commands_of_the_design_are_there() =>
        Assert.Equal(
            ["add", "archive", "brief", "compare", "decisions", "demo", "doctor", "export", "figures", "origins", "read", "revisions", "search", "serve", "stories", "story", "utterances", "watch", "weave", "who"],
            CommandTree.Build().Subcommands.Select(command => command.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_command_has_one_line_that_says_what_it_does_an_example_and_its_row_in_the_documentation(string name)
    {
        var command = Assert.IsType<ExampledCommand>(CommandTree.Build().Subcommands.Single(command => command.Name == name));
        Assert.NotEmpty(command.Description!);
        Assert.DoesNotContain('\n', command.Description!);
        Assert.NotEmpty(command.Examples);
        Assert.All(command.Examples, example => Assert.Contains($"onrecord {name}", example, StringComparison.Ordinal));
        Assert.Contains($"| `{name}", Docs, StringComparison.Ordinal);
        foreach (var option in command.Options) Assert.Contains(option.Name, Docs, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_example_is_understood(string name)
    {
        var command = (ExampledCommand)CommandTree.Build().Subcommands.Single(command => command.Name == name);
        foreach (var example in command.Examples)
        {
            var line = example[example.IndexOf("onrecord ", StringComparison.Ordinal)..]["onrecord ".Length..].Split('>')[0].Replace('\'', '"');
            Assert.Empty(CommandTree.Build().Parse(line).Errors);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Help_shows_the_examples(string name)
    {
        var output = new StringWriter();
        await CommandTree.Build().Parse([name, "--help"]).InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);
        var command = (ExampledCommand)CommandTree.Build().Subcommands.Single(command => command.Name == name);
        Assert.All(command.Examples, example => Assert.Contains(example, output.ToString(), StringComparison.Ordinal));
        Assert.Contains("--json", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--record", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_exit_code_is_documented()
    {
        var codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| {code} |"), Docs, StringComparison.Ordinal));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "OnRecord.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("Tests run inside the repository.");
    }
}
