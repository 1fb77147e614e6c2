using System.Globalization;
using OnRecord.Intake;
using OnRecord.Publish.Contracts;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Records.Figures;
using OnRecord.Tests.Specifications;
using OnRecord.Text;

namespace OnRecord.Tests.Records.Figures;

public sealed class FigureSpecificationTests
{
    public static TheoryData<string, string, string> Rows => [.. MarkedTable.Rows("figures.md").Select(cells => (cells[0], cells[1], cells[2]))];

    public static TheoryData<string, string, string> Contexts => [.. MarkedTable.Rows("figures-context.md").Select(cells => (cells[0], cells[1], string.Join(" | ", cells[2..])))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_table_holds(string name, string sentence, string values)
    {
        Assert.NotEmpty(name);
        var (text, marked) = MarkedTable.Unmark(sentence);
        var expected = string.Join("; ", marked.Zip(values.Length == 0 ? [] : values.Split("; "), (words, value) => $"{words} = {value}"));
        var report = Annotator.Annotate(new Report { Id = "r", Text = text, Paragraphs = [new TextSpan(0, text.Length)], Published = new Dating(new PartialDate(2031, 3, 12), DateBasis.Given) });

        var read = string.Join("; ", FigureReader.Read(report, []).Select(figure => $"{figure.Span.Of(text)} = {Spell(figure)}"));

        Assert.Equal(expected, read);
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Whose_where_and_when_hold(string name, string sentence, string expected)
    {
        Assert.NotEmpty(name);
        var (text, marked) = MarkedTable.Unmark(sentence);
        var read = Pipeline.Read(new Report { Id = "r", Text = text, Paragraphs = [new TextSpan(0, text.Length)], Published = new Dating(new PartialDate(2031, 3, 12), DateBasis.Given) });

        var figure = Assert.Single(read.Figures, figure => figure.Span.Of(text) == marked[0]);

        Assert.Equal(expected, string.Join(" | ", figure.Holder ?? "-", figure.Where ?? "-", figure.AsOf?.ToString() ?? "-", figure.AccordingTo ?? "-"));
    }

    [Fact]
    public void Every_row_has_a_name_of_its_own() => Assert.Equal(Rows.Count, MarkedTable.Rows("figures.md").Select(cells => cells[0]).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void There_are_enough_rows() => Assert.True(Rows.Count >= 180);

    private static string Spell(Figure figure) =>
        $"{JsonNames.Of(figure.Bound)} {figure.Value.ToString(CultureInfo.InvariantCulture)}{(figure.Unit is null ? "" : " " + figure.Unit)} of {figure.Of ?? "-"}";
}
