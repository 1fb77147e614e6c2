namespace OnRecord.App.Tests.Commands;

public sealed class RevisionsTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    private async Task AddAsync(string text)
    {
        var line = System.Text.Json.JsonSerializer.Serialize(new { id = "ferry", url = "https://news.example/ferry", title = "Ferry talks", text });
        (await _cli.RunAsync("add", _cli.Write("in.jsonl", line + "\n"))).Expect(0);
    }

    [Fact]
    public async Task What_an_outlet_changed_is_told_state_by_state()
    {
        await AddAsync("The harbour minister Ana Brill said on Tuesday that the ferries would sail again in May. At least 12 people were injured, the police said.");
        await AddAsync("The harbour minister, Ana Brill, said on Tuesday that the ferries would sail again in May. At least 12 people were injured, the police said.");
        await AddAsync("The harbour minister, Ana Brill, said on Tuesday that the ferries would not sail again in May. At least 17 people were injured, the police said.");
        var shown = (await _cli.RunAsync("revisions", "ferry")).Expect(0).Output;
        Assert.Contains("marks and blanks only", shown, StringComparison.Ordinal);
        Assert.Contains("would not sail again in May", shown, StringComparison.Ordinal);
        Assert.Contains("was: At least 12 people → now: At least 17 people", shown, StringComparison.Ordinal);
        Assert.Contains("\"weight\":\"substance\"", (await _cli.RunAsync("revisions", "ferry", "--json")).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_not_there_is_not_found()
    {
        await AddAsync("The harbour minister Ana Brill said on Tuesday that the ferries would sail again in May.");
        (await _cli.RunAsync("revisions", "other")).Expect(4);
    }
}
