using OnRecord.Intake;
using OnRecord.Publish.Contracts;
using OnRecord.Reading;
using OnRecord.Text;

namespace OnRecord.Tests.Publish.Contracts;

public sealed class ConlluWriterTests
{
    [Fact]
    public void A_sentence_is_a_block_with_its_text_report_and_token_ranges()
    {
        const string text = "Menu\n\nThey don't go.";
        var report = WholeText.Of(new Report { Id = "r1", Text = text, Paragraphs = [new TextSpan(6, text.Length)] });
        using var output = new StringWriter();
        ConlluWriter.Write(output, Annotator.Annotate(report));
        var lines = output.ToString().Split('\n');
        Assert.Equal(["# newdoc id = r1", "# report = r1", "# newpar", "# text = Menu"], lines[..4]);
        Assert.Contains("# text = They don't go.", lines);
        var negation = lines.Single(line => line.StartsWith("3\tn't\tnot\tPART\tRB\t", StringComparison.Ordinal));
        Assert.EndsWith("\tTokenRange=13:16", negation, StringComparison.Ordinal);
        Assert.Equal("", lines[^1]);
    }
}
