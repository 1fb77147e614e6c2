using OnRecord.Assess;
using OnRecord.Intake;
using OnRecord.Publish.Figures;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Publish.Figures;

public sealed class CountedWordsTests
{
    [Theory]
    [InlineData("Ilse Marn said that more than 60,000 Arvenian soldiers stood there.", "The 60,000 Arvenian soldiers were seen.", "arvenian soldiers", "Arvenian soldiers")]
    [InlineData("Boats: 60,000 were there.", "There were 60,000 boats.", "boats", "boats")]
    [InlineData("60,000 Arvenians left.", "The towns stand, 60,000 left them.", "arvenian", "arvenian")]
    public void Words_have_the_capitals_that_reports_print(string first, string second, string of, string expected)
    {
        var reports = new[] { first, second }.Select((text, i) => Pipeline.Read(new Report { Id = $"r{i}", Text = text })).ToDictionary(report => report.Id, StringComparer.Ordinal);
        var values = reports.Values.Select(report => Value(report.Id, report.Text.IndexOf("60,000", StringComparison.Ordinal)));
        var figure = new ReconciledFigure(of, Unit: null, [.. values], IsContested: false);

        var (words, capitals) = CountedWords.Of(figure, reports.GetValueOrDefault);

        Assert.Equal(expected, words);
        Assert.Equal(expected.Split(' ').Where(word => char.IsUpper(word[0])), capitals.Select(place => place.Span.Of(reports[place.Report].Text)));
        Assert.Equal(of, CountedWords.Of(figure, _ => null).Words);
    }

    private static FigureValue Value(string report, int at)
    {
        var span = new TextSpan(at, at + "60,000".Length);
        return new FigureValue(new Citation(report, span), new Figure(span, 60_000, Bound.Exactly), AccordingTo: null, Date: null);
    }
}
