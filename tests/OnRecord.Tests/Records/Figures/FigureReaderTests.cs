using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;
using OnRecord.Records;
using OnRecord.Records.Figures;
using OnRecord.Text;

namespace OnRecord.Tests.Records.Figures;

public sealed class FigureReaderTests
{
    private const string Text = "Marn said that Veler had claimed 40 ships while she saw 20 ships. The council counted 60 ships.";

    [Fact]
    public void A_figure_belongs_to_the_narrowest_statement_it_stands_in()
    {
        var whole = Statement("s1", "Ilse Marn", "that Veler had claimed 40 ships while she saw 20 ships");
        var inner = Statement("s2", "Tomas Veler", "40 ships");

        var figures = Read([whole, inner]);

        Assert.Equal("Tomas Veler s2, Ilse Marn s1,  ", string.Join(", ", figures.Select(figure => $"{figure.AccordingTo} {figure.Statement}")));
    }

    [Fact]
    public void Figures_come_in_order_and_never_overlap()
    {
        var figures = Read([]);

        for (var i = 1; i < figures.Length; i++) Assert.True(figures[i - 1].Span.End <= figures[i].Span.Start);
    }

    [Theory]
    [InlineData("more than more than ")]
    [InlineData("1-2-3-")]
    [InlineData("tens of thousands of millions of ")]
    [InlineData("between 5 and between 5 and ")]
    [InlineData("$5 ($5 ($5 (")]
    [InlineData("1 a, b, c and d ")]
    public void Long_odd_input_is_read_in_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 5_000));
        var source = new Report { Id = "r", Text = text, Paragraphs = [new TextSpan(0, text.Length)] };
        var tokenized = Tokenizer.Tokenize(text, source.Paragraphs);
        var report = new AnnotatedReport { Report = source, Tokens = tokenized.Tokens, Sentences = tokenized.Sentences, Times = TimeReader.Read(source, tokenized.Tokens, tokenized.Sentences) };
        var started = TimeProvider.System.GetTimestamp();

        FigureReader.Read(report, []);

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    private static ImmutableArray<Figure> Read(ImmutableArray<Statement> statements) =>
        FigureReader.Read(Annotator.Annotate(new Report { Id = "r", Text = Text, Paragraphs = [new TextSpan(0, Text.Length)] }), statements);

    private static Statement Statement(string id, string speaker, string content)
    {
        var start = Text.IndexOf(content, StringComparison.Ordinal);
        return new Statement { Id = id, Kind = StatementKind.Indirect, Content = [new TextSpan(start, start + content.Length)], Speaker = new Speaker(id, speaker, SpeakerType.Person, MentionHow.Name) };
    }
}
