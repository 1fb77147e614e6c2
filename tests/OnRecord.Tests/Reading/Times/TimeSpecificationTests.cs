using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;
using OnRecord.Tests.Specifications;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Times;

public sealed class TimeSpecificationTests
{
    public static TheoryData<string, string, string, string> Rows => [.. MarkedTable.Rows("times.md").Select(cells => (cells[0], cells[1], cells[2], cells[3]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_table_holds(string name, string published, string sentence, string values)
    {
        Assert.NotEmpty(name);
        var (text, marked) = MarkedTable.Unmark(sentence);
        var expected = string.Join("; ", marked.Zip(values.Length == 0 ? [] : values.Split("; "), (words, value) => $"{words} = {value}"));

        var read = string.Join("; ", Read(text, published).Select(time => $"{time.Span.Of(text)} = {Valued(time)}"));

        Assert.Equal(expected, read);
    }

    [Fact]
    public void There_are_enough_rows() => Assert.True(Rows.Count >= 200);

    private static string Valued(TimeExpression time) => time.Value + (time.From is null ? "" : $" from {time.From}") + (time.Until is null ? "" : $" until {time.Until}");

    private static ImmutableArray<TimeExpression> Read(string text, string published)
    {
        var report = new Report { Id = "r", Text = text, Paragraphs = [new TextSpan(0, text.Length)], Published = PartialDate.TryParse(published, out var date) ? new Dating(date, DateBasis.Given) : null };
        var tokenized = Tokenizer.Tokenize(text, report.Paragraphs);
        return TimeReader.Read(report, tokenized.Tokens, tokenized.Sentences);
    }
}
