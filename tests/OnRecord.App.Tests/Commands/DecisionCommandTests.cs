using System.Text.Json;

namespace OnRecord.App.Tests.Commands;

public sealed class DecisionCommandTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Stories_are_merged_with_a_reason_and_the_old_id_says_where_it_went()
    {
        _cli.Write("in/a.txt", "“We will rebuild the bridge before the winter,” Mira Olden, mayor of Dornhaven, told reporters on Monday.");
        _cli.Write("in/b.txt", "Ferry crews in Port Seral stay on strike, union leader Bram Osterhoud said. Nobody sails until the rosters are changed.");
        (await _cli.RunAsync("add", "in")).Expect(0);
        var stories = JsonDocument.Parse((await _cli.RunAsync("stories", "--json")).Expect(0).Output).RootElement.EnumerateArray().Select(story => story.GetProperty("id").GetString()!).ToList();
        Assert.Equal(2, stories.Count);

        Assert.Contains("--reason", (await _cli.RunAsync("story", "merge", stories[0], stories[1])).Expect(2).Errors, StringComparison.Ordinal);
        var merged = (await _cli.RunAsync("story", "merge", stories[0], stories[1], "--reason", "one council meeting", "--by", "Ilse Marren")).Expect(0);
        Assert.Contains("decision 1, ", merged.Output, StringComparison.Ordinal);

        var shown = (await _cli.RunAsync("story", stories[1])).Expect(0).Output.ReplaceLineEndings(" ");
        Assert.Contains($"{stories[1]} has been part of {stories[0]} since ", shown, StringComparison.Ordinal);
        Assert.Contains("Ilse Marren: one council meeting", shown, StringComparison.Ordinal);
        Assert.Contains("OR2011", (await _cli.RunAsync("story", "merge", stories[0], stories[1], "--reason", "again")).Expect(3).Errors, StringComparison.Ordinal);
        Assert.Contains("OR2010", (await _cli.RunAsync("story", "move", "z.txt", stories[0], "--reason", "again")).Expect(4).Errors, StringComparison.Ordinal);

        (await _cli.RunAsync("decisions", "undo", "1", "--reason", "two matters after all")).Expect(0);
        var log = JsonDocument.Parse((await _cli.RunAsync("decisions", "--json")).Expect(0).Output).RootElement;
        Assert.Equal([true, false], log.EnumerateArray().Select(decision => decision.GetProperty("cancelled").GetBoolean()));
        Assert.Contains("(cancelled)", (await _cli.RunAsync("decisions")).Expect(0).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("has been part of", (await _cli.RunAsync("story", stories[1])).Expect(0).Output, StringComparison.Ordinal);
    }
}
