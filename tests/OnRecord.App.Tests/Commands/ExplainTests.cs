using System.Text.Json;

namespace OnRecord.App.Tests.Commands;

public sealed class ExplainTests : IDisposable
{
    private const string Report = "Transport Minister Ada Quill said that the bridge would stay closed.\n\nShe added: “It is not safe.”\n\n“Nobody may cross it.”\n\nLocal residents say the bridge is old.";

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Each_statement_is_shown_with_its_words_what_made_it_how_sure_it_is_and_how_its_speaker_was_found()
    {
        _cli.Write("bridge.txt", Report);

        var output = (await _cli.RunAsync("read", "--explain", "bridge.txt")).Expect(0).Output;

        Assert.Contains("s1 · Ada Quill · indirect · assert", output, StringComparison.Ordinal);
        Assert.Contains("  words    the bridge would stay closed\n", output, StringComparison.Ordinal);
        Assert.Contains("  made by  said with that; cue “said”\n", output, StringComparison.Ordinal);
        Assert.Matches(@"\n  sure     [01]\.\d\d of 1\n", output);
        Assert.Contains("named by “Transport Minister Ada Quill” (person)", output, StringComparison.Ordinal);
        Assert.Contains("“She” stands for Ada Quill (person)", output, StringComparison.Ordinal);
        Assert.Contains("kept as described by “Local residents”", output, StringComparison.Ordinal);
        Assert.Contains("no alternative", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_mended_is_told()
    {
        _cli.Write("bridge.txt", "The bridge is old, and it will stay closed”, Ada Quill said.");
        Assert.Contains("the opening quotation mark is missing", (await _cli.RunAsync("read", "--explain", "bridge.txt")).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_the_lines_stay_and_each_statement_says_why()
    {
        _cli.Write("bridge.txt", Report);

        var plain = (await _cli.RunAsync("read", "bridge.txt")).Expect(0);
        var explained = (await _cli.RunAsync("read", "--explain", "--json", "bridge.txt")).Expect(0);

        using var without = JsonDocument.Parse(plain.Lines.Single());
        using var with = JsonDocument.Parse(explained.Lines.Single());
        Assert.All(without.RootElement.GetProperty("statements").EnumerateArray(), statement => Assert.False(statement.TryGetProperty("why", out _)));
        foreach (var (one, other) in without.RootElement.GetProperty("statements").EnumerateArray().Zip(with.RootElement.GetProperty("statements").EnumerateArray()))
        {
            var why = other.GetProperty("why");
            Assert.Equal(one.GetProperty("trace")[0].GetString(), why.GetProperty("construction").GetString());
            Assert.All(one.EnumerateObject(), property => Assert.Equal(property.Value.GetRawText(), other.GetProperty(property.Name).GetRawText()));
        }
        var first = with.RootElement.GetProperty("statements")[0].GetProperty("why");
        Assert.Equal("said", first.GetProperty("cue").GetString());
        Assert.Equal("Transport Minister Ada Quill", first.GetProperty("source").GetString());
    }

    [Fact]
    public async Task Who_else_it_may_be_is_told()
    {
        _cli.Write("bridge.txt", "Ada Quill met Mara Ilk in Tarn. She said that the bridge would stay closed.");
        var output = (await _cli.RunAsync("read", "--explain", "bridge.txt")).Expect(0).Output;
        Assert.Contains("may also be Mara Ilk", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_in_which_nobody_is_said_to_have_said_anything_is_named_all_the_same()
    {
        _cli.Write("bridge.txt", "The bridge is long.");
        Assert.Contains("0 statements", (await _cli.RunAsync("read", "--explain", "bridge.txt")).Expect(0).Output, StringComparison.Ordinal);
    }
}
