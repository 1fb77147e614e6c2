using OnRecord.Intake.Dates;

namespace OnRecord.Tests.Intake.Dates;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2031-02-19", "2031-02-19")]
    [InlineData("2031-02", "2031-02")]
    [InlineData("15/02/2031 10:45", "2031-02-15T10:45")]
    [InlineData("03/04/2031", "2031-04-03")]
    [InlineData("03/04/2031 3:15 PM", "2031-03-04T15:15")]
    [InlineData("Tue, 04 Mar 2031 10:45:00 +0200", "2031-03-04T10:45+02:00")]
    [InlineData("Tuesday, 4th of March 2031 at 10.45 p.m. GMT", "2031-03-04T22:45Z")]
    [InlineData("Feb. 15", "--02-15")]
    [InlineData("10:45, 15 February", "--02-15T10:45")]
    [InlineData("März 2031", "2031-03")]
    [InlineData("1er mars 2031", "2031-03-01")]
    [InlineData("4 de mayo de 2031", "2031-05-04")]
    [InlineData("4 мая 2031, 10:45", "2031-05-04T10:45")]
    [InlineData("4 Mayıs 2031", "2031-05-04")]
    public void Dates_are_read_as_printed(string words, string date)
    {
        Assert.True(DateWords.TryWhole(words, out var read));
        Assert.Equal(date, read.ToString());
    }

    [Theory]
    [InlineData("may 15 people")]
    [InlineData("31 February 2031")]
    [InlineData("12.5")]
    [InlineData("the 15")]
    public void Other_words_are_no_date(string words) => Assert.False(DateWords.TryWhole(words, out _));

    [Theory]
    [InlineData("https://harbour.example/2031/02/19/gates", "2031-02-19")]
    [InlineData("https://harbour.example/news/2031-2-9-gates", "2031-02-09")]
    [InlineData("https://harbour.example/news/20310219/gates", "2031-02-19")]
    public void Addresses_name_the_day(string url, string date) => Assert.Equal(date, UrlDate.Read(url)?.ToString());

    [Fact]
    public void A_weekday_tells_the_years_a_day_can_be_in() =>
        Assert.Equal([2003, 2014, 2020, 2025, 2031], WeekdayYears.Of(DayOfWeek.Wednesday, 1, 22));
}
