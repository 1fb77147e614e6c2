using System.Text.Json;
using System.Xml.Linq;

namespace OnRecord.App.Tests.Commands;

/// <summary><c>compare</c>, <c>origins</c> and <c>weave</c> as a reporter sees them, on three small reports of one press conference.</summary>
public sealed class WovenCommandTests : IDisposable
{
    private const string Spoken = "The canal gates should stay open for 12 more days. Nobody will be asked to leave the lower town of Karsk this winter";

    private readonly Cli _cli = new();

    public WovenCommandTests()
    {
        _cli.Write("in/spoken.txt", $"Press conference by the Foreign Minister of Orvania, Mirel Tavo\n\n4 March 2031. As delivered.\n\nMIREL TAVO: {Spoken}. That is what I have told the mayor and the guild of bargemen today. They were content with it, I believe.\n");
        _cli.Write("in/herald.txt", $"5 March 2031\n\nBread was dearer again.\n\n“{Spoken},” Foreign Minister Mirel Tavo told reporters in Lume on 4 March 2031.\n");
        _cli.Write("in/post.txt", $"5 March 2031\n\nThe cup match was put off.\n\n“{Spoken.Replace("12", "120", StringComparison.Ordinal).Replace("should", "must", StringComparison.Ordinal)},” Foreign Minister Mirel Tavo said on 4 March 2031.\n");
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Compare_names_every_difference_by_a_sign_and_in_words_and_prints_no_colour_into_a_pipe()
    {
        var output = (await _cli.RunAsync("compare", "in")).Expect(0).Output;

        Assert.Contains("!~120", output, StringComparison.Ordinal);
        Assert.Contains("another number: “120” for “12” · ! changes the sense", output, StringComparison.Ordinal);
        Assert.Contains("the speaker's own document", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public async Task Columns_of_wide_letters_and_combining_marks_stand_under_one_another()
    {
        _cli.Write("wide/a.txt", "5 March 2031\n\n“The 春節 gates of Karsk stay open for 12 more days this winter,” Foreign Minister Mirel Tavo told reporters in Lume on 4 March 2031.\n");
        _cli.Write("wide/b.txt", "5 March 2031\n\nRain.\n\n“The Zu\u0308rich gates of Karsk stay open for 120 more days this winter,” Foreign Minister Mirel Tavo said on 4 March 2031.\n");

        var lines = (await _cli.RunAsync("compare", "wide")).Expect(0).Output.Split('\n').Where(line => line.StartsWith("A  ", StringComparison.Ordinal) || line.StartsWith("B  ", StringComparison.Ordinal)).Take(2).ToList();

        // Two columns for each of 春節, none for the dots of ü: a second letter more in one line makes up for it in the other.
        Assert.Equal(lines[0].IndexOf("gates", StringComparison.Ordinal) + 2, lines[1].Replace("u\u0308", "ü", StringComparison.Ordinal).IndexOf('=', lines[1].IndexOf("rich", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Compare_writes_TEI_and_JSON()
    {
        var tei = XDocument.Parse((await _cli.RunAsync("compare", "in", "--format", "tei")).Expect(0).Output);
        Assert.Contains(tei.Descendants().Where(element => element.Name.LocalName == "rdg"), reading => reading.Attribute("type")?.Value == "number" && reading.Value.Trim() == "120");
        var json = JsonDocument.Parse((await _cli.RunAsync("compare", "in", "--json")).Expect(0).Output).RootElement;
        Assert.Equal(2, json[0].GetProperty("witnesses").GetArrayLength());
        (await _cli.RunAsync("compare", "in", "--format", "pdf")).Expect(2);
    }

    [Fact]
    public async Task A_recorded_story_is_exported_as_TEI()
    {
        (await _cli.RunAsync("add", "in")).Expect(0);
        var tei = XDocument.Parse((await _cli.RunAsync("export", "canal gates", "--format", "tei")).Expect(0).Output);
        Assert.Equal("TEI", tei.Root!.Name.LocalName);
        Assert.Contains(tei.Descendants(), element => element.Name.LocalName == "app");
    }

    [Fact]
    public async Task Origins_draws_who_has_it_from_whom_with_reasons_and_citations()
    {
        var output = (await _cli.RunAsync("origins", "in")).Expect(0).Output;
        Assert.Contains("1 independent origin, ", output, StringComparison.Ordinal);
        Assert.Contains("└─ ", output, StringComparison.Ordinal);
        Assert.Contains("recorded: the speaker's own document", output, StringComparison.Ordinal);
        Assert.Matches(@"says it was said to reporters.*\n?.*\[herald\.txt, \d+-\d+\]", output);
        var json = JsonDocument.Parse((await _cli.RunAsync("origins", "in", "--json")).Expect(0).Output).RootElement;
        Assert.Equal(1, json[0].GetProperty("independent").GetProperty("most").GetInt32());
    }

    [Fact]
    public async Task Weave_tells_a_distortion_plainly()
    {
        var output = (await _cli.RunAsync("weave", "in")).Expect(0).Output;
        Assert.Contains("post prints “120” where the speaker's own document has “12”. It stands alone against", string.Join(' ', output.Split('\n').Select(line => line.Trim())), StringComparison.Ordinal);
    }
}
