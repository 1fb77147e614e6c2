using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Publish.Figures;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Publish.Figures;

public sealed class FigureChartTests
{
    [Fact]
    public void Bars_reach_from_least_to_most_on_one_scale_and_open_ones_to_its_edge()
    {
        var chart = FigureChart.Of(Table((60_000, Bound.MoreThan, 60_000, double.PositiveInfinity), (80_000, Bound.About, 60_000, 100_000)))!;

        Assert.False(chart.IsLogarithmic);
        Assert.Equal(new ChartBar(50, 100, 50, IsOpen: true), chart.Bars[0]);
        Assert.Equal(new ChartBar(50, 83.33, 66.67, IsOpen: false), chart.Bars[1]);
        Assert.Equal(["0", "50,000", "100,000"], chart.Ticks.Select(tick => tick.Label));
    }

    [Fact]
    public void Values_of_very_different_size_stand_on_a_scale_by_powers_of_ten()
    {
        var chart = FigureChart.Of(Table((200, Bound.Exactly, 200, 200), (150_000, Bound.Exactly, 150_000, 150_000)))!;

        Assert.True(chart.IsLogarithmic);
        Assert.All(chart.Bars, bar => Assert.InRange(bar.Point, 0.1, 99.9));
        Assert.Equal(["100", "1,000", "10,000", "100,000"], chart.Ticks.Select(tick => tick.Label));
    }

    [Fact]
    public void One_row_or_a_number_below_nought_has_no_chart()
    {
        Assert.Null(FigureChart.Of(Table((5, Bound.Exactly, 5, 5))));
        Assert.Null(FigureChart.Of(Table((-5, Bound.Exactly, -5, -5), (5, Bound.Exactly, 5, 5))));
    }

    [Theory]
    [InlineData(60_000, Bound.MoreThan, null, "more than 60,000")]
    [InlineData(10_000, Bound.Order, null, "tens of thousands")]
    [InlineData(12.5, Bound.Exactly, "%", "12.5%")]
    [InlineData(200, Bound.About, "m", "about 200 m")]
    public void A_value_is_told_in_words(double value, Bound bound, string? unit, string words) =>
        Assert.Equal(words, FigureWords.Value(Table((value, bound, value, value)).Rows[0], unit));

    [Fact]
    public void Notes_of_one_kind_are_one_clause()
    {
        var row = Table((5, Bound.Exactly, 5, 5)).Rows[0] with
        {
            Notes = [new FigureNote(FigureRelation.Excludes, 0), new FigureNote(FigureRelation.Differs, 1), new FigureNote(FigureRelation.Excludes, 2), new FigureNote(FigureRelation.Same, 3)],
        };

        Assert.Equal(["excludes rows 1 and 3", "the same number as row 4"], FigureWords.Notes(row).Select(note => note.Words));
    }

    private static FigureTable Table(params (double Value, Bound Bound, double Least, double Most)[] rows) => new(
        "f-1",
        "ships",
        Unit: null,
        Holder: null,
        [.. rows.Select(row => new FigureRow(new Figure(new TextSpan(0, 1), row.Value, row.Bound), row.Least, row.Most, AccordingTo: null, Date: null, [new Citation("r", new TextSpan(0, 1))], ImmutableArray<FigureNote>.Empty) { Value = row.Value })],
        FigureStanding.Differing);
}
