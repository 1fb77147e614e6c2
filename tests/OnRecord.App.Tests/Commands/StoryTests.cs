using System.Text.Json;

namespace OnRecord.App.Tests.Commands;

public sealed class StoryTests : IAsyncLifetime
{
    private readonly Cli _cli = new();

    public async ValueTask InitializeAsync()
    {
        _cli.Write("in/a.txt", "“We will rebuild the bridge before the winter,” Mira Olden, mayor of Dornhaven, told reporters on Monday.");
        (await _cli.RunAsync("add", "in")).Expect(0);
    }

    public ValueTask DisposeAsync()
    {
        _cli.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_story_is_exported_as_csv_with_a_row_for_each_statement()
    {
        var lines = (await _cli.RunAsync("export", "bridge", "--format", "csv")).Expect(0).Lines;
        Assert.StartsWith("report,outlet,published,statement,kind,act,speaker", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("a.txt,", StringComparison.Ordinal) && line.Contains("\"“We will rebuild", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_story_is_listed_shown_briefed_and_exported_by_its_id()
    {
        var story = Json(await _cli.RunAsync("stories", "--json"))[0].GetProperty("id").GetString()!;
        Assert.Contains(story, (await _cli.RunAsync("stories")).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("[a.txt, ", (await _cli.RunAsync("story", story)).Expect(0).Output, StringComparison.Ordinal);
        Assert.Equal(story, Json(await _cli.RunAsync("story", story, "--json")).GetProperty("id").GetString());
        Assert.Equal(story, Json(await _cli.RunAsync("brief", story, "--json")).GetProperty("story").GetString());
        Assert.Single(Json(await _cli.RunAsync("export", story)).GetProperty("stories").EnumerateArray());
    }

    private static JsonElement Json(CliResult result) => JsonDocument.Parse(result.Expect(0).Output).RootElement;
}
