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

    [Fact]
    public async Task Figures_of_paths_and_of_a_story_are_shown_side_by_side()
    {
        _cli.Write("rivals/a.txt", "12 March 2031\n\nIlse Marn said that Arvenia has more than 100,000 troops at the border.");
        _cli.Write("rivals/b.txt", "12 March 2031\n\nTomas Veler said that some 150,000 Arvenian troops were at the border.");

        var shown = (await _cli.RunAsync("figures", "rivals")).Expect(0).Output;
        Assert.Contains("rival values that can hold together", shown, StringComparison.Ordinal);
        Assert.Contains("according to Ilse Marn", shown, StringComparison.Ordinal);
        Assert.Contains("“some 150,000”", shown, StringComparison.Ordinal);
        var table = Assert.Single(Json(await _cli.RunAsync("figures", "rivals", "--json")).GetProperty("figures").EnumerateArray());
        Assert.Equal("differing", table.GetProperty("standing").GetString());
        Assert.Equal([100_000, 150_000], table.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("value").GetDouble()));
        (await _cli.RunAsync("figures", "bridge")).Expect(0);
        (await _cli.RunAsync("figures", "nothing-of-the-kind")).Expect(4);
    }

    [Fact]
    public async Task A_report_that_is_only_a_beginning_says_so_wherever_it_is_told()
    {
        _cli.Write("paid/gates.html", """
            <html><head><title>Gates stay shut</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Gates stay shut","datePublished":"2031-03-04","isAccessibleForFree":false,"wordCount":900}</script></head>
            <body><article><h1>Gates stay shut</h1><p>The gates of the dam will stay shut until the inspectors have seen them, the minister of the river, Ana Brill, said on Tuesday.</p>
            <p>“We will not be hurried by anyone,” Brill told reporters in Valtry on Tuesday, ahead of a session of the cabinet.</p></article></body></html>
            """);
        Assert.Contains("OR1118", (await _cli.RunAsync("add", "paid")).Expect(0).Errors, StringComparison.Ordinal);
        Assert.Contains("(only a part of the article) [gates.html]", (await _cli.RunAsync("story", "gates")).Expect(0).Output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("This is only a part of the article.", (await _cli.RunAsync("brief", "gates")).Expect(0).Output, StringComparison.Ordinal);
        Assert.True(Json(await _cli.RunAsync("read", "paid")).GetProperty("excerpt").GetBoolean());
        Assert.False(Json(await _cli.RunAsync("read", "in")).TryGetProperty("excerpt", out _));
    }

    private static JsonElement Json(CliResult result) => JsonDocument.Parse(result.Expect(0).Output).RootElement;
}
