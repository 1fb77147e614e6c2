using OnRecord.Text;

namespace OnRecord.Tests.Text;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2022")]
    [InlineData("2022-02")]
    [InlineData("2022-02-19")]
    [InlineData("2022-02-19T10:45")]
    [InlineData("2022-02-19T10:45Z")]
    [InlineData("2022-02-19T10:45+02:00")]
    [InlineData("2022-02-19T10:45-03:30")]
    [InlineData("--02-19")]
    public void What_is_written_is_read_back(string text)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("2022-13")]
    [InlineData("2022-02-30")]
    [InlineData("2022-02-19T25:00")]
    [InlineData("2022-02-19T10:45+2")]
    [InlineData("19.02.2022")]
    public void What_is_no_date_is_refused(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Seconds_are_dropped() =>
        Assert.Equal("2022-02-19T10:45+02:00", PartialDate.TryParse("2022-02-19T10:45:33.120+0200", out var date) ? date.ToString() : "");

    [Theory]
    [InlineData("2022", DatePrecision.Year)]
    [InlineData("2022-02", DatePrecision.Month)]
    [InlineData("--02-19", DatePrecision.Day)]
    [InlineData("2022-02-19T10:45", DatePrecision.Minute)]
    public void Precision_is_the_smallest_known_part(string text, DatePrecision precision)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(precision, date.Precision);
    }
}
