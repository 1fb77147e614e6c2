using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Times;

public sealed class TimeReaderTests
{
    [Fact]
    public void A_clock_time_carries_its_moment_and_offset()
    {
        var time = Assert.Single(Read("The index was down at 16:08 UTC.", "2031-03-12"));

        Assert.Equal(TimeKind.Time, time.Kind);
        Assert.Equal(new PartialDate(2031, 3, 12, new TimeOnly(16, 8), TimeSpan.Zero), time.Date);
    }

    [Fact]
    public void Only_what_was_counted_from_the_anchor_is_relative()
    {
        var times = Read("She came yesterday and leaves on 20 March 2031.", "2031-03-12");

        Assert.Equal([true, false], times.Select(time => time.IsRelative));
    }

    [Fact]
    public void A_date_without_a_year_keeps_month_and_day()
    {
        var time = Assert.Single(Read("The offer of the 26th of January stands.", published: ""));

        Assert.Equal(new PartialDate(null, 1, 26), time.Date);
    }

    [Fact]
    public void Expressions_come_in_order_and_never_overlap()
    {
        var times = Read("On Monday, 10 March, at 10:45, two days ago, in the next 48 hours, every week of the first quarter of 2029, late last night.", "2031-03-12");

        for (var i = 1; i < times.Count; i++) Assert.True(times[i - 1].Span.End <= times[i].Span.Start);
    }

    [Fact]
    public void The_clock_that_a_site_printed_tells_on_which_day_it_published()
    {
        var report = new Report
        {
            Id = "r",
            Text = "The minister spoke today.",
            Paragraphs = [new TextSpan(0, 25)],
            Published = new Dating(new PartialDate(2031, 3, 12, new TimeOnly(23, 30), TimeSpan.Zero), DateBasis.Metadata),
            Captured = new Dating(new PartialDate(2031, 3, 14, new TimeOnly(9, 0), TimeSpan.FromHours(2)), DateBasis.SiteClock),
        };
        var tokenized = Tokenizer.Tokenize(report.Text, report.Paragraphs);

        var local = Assert.Single(TimeReader.Read(report, tokenized.Tokens, tokenized.Sentences));
        var unknown = Assert.Single(TimeReader.Read(report with { Captured = null }, tokenized.Tokens, tokenized.Sentences));

        Assert.Equal("2031-03-13", local.Value);
        Assert.Equal("2031-03-12", unknown.Value);
    }

    [Theory]
    [InlineData("since the end of the end of ")]
    [InlineData("one year and one month and ")]
    [InlineData("(((((((( ")]
    [InlineData("two weeks after two weeks before ")]
    [InlineData("1 2 3 4 5 6 7 8 9 ")]
    [InlineData("the last of the last of ")]
    [InlineData("15, 16 and ")]
    [InlineData("early late the end of the ")]
    [InlineData("2014-2015-")]
    [InlineData("99999999999999999999 years ago ")]
    public void Long_odd_input_is_read_in_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 5_000));
        var started = TimeProvider.System.GetTimestamp();

        Read(text, "2031-03-12");

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    private static List<TimeExpression> Read(string text, string published)
    {
        var report = new Report { Id = "r", Text = text, Paragraphs = [new TextSpan(0, text.Length)], Published = PartialDate.TryParse(published, out var date) ? new Dating(date, DateBasis.Given) : null };
        var tokenized = Tokenizer.Tokenize(text, report.Paragraphs);
        return [.. TimeReader.Read(report, tokenized.Tokens, tokenized.Sentences)];
    }
}
