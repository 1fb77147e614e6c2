using System.Globalization;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Times;

public sealed class TimeAnchoringTests
{
    [Fact]
    public void A_quoted_tomorrow_is_the_day_after_it_was_said() =>
        Assert.Equal("2031-03-11", Time("“We leave tomorrow,” Prime Minister Ilse Marn said on Monday.", "tomorrow").Value);

    [Fact]
    public void The_narrators_tomorrow_is_the_day_after_publication() =>
        Assert.Equal("2031-03-13", Time("Prime Minister Ilse Marn said on Monday that the fleet would leave tomorrow.", "tomorrow").Value);

    [Fact]
    public void A_deadline_runs_from_the_day_it_was_set()
    {
        var time = Time("Prime Minister Ilse Marn said on Monday that citizens must leave in the next 48 hours.", "the next 48 hours");

        Assert.Equal(new PartialDate(2031, 3, 10), time.From);
        Assert.Equal(new PartialDate(2031, 3, 12), time.Until);
    }

    [Fact]
    public void Words_said_on_the_day_of_the_report_are_counted_from_it() =>
        Assert.Equal("2031-03-13", Time("“We leave tomorrow,” Prime Minister Ilse Marn said on Wednesday.", "tomorrow").Value);

    [Fact]
    public void A_full_date_in_a_quotation_stays_what_it_is() =>
        Assert.Equal("2030-05-01", Time("“We came on 1 May 2030,” Prime Minister Ilse Marn said on Monday.", "1 May 2030").Value);

    [Fact]
    public void Many_quotations_said_on_other_days_are_counted_in_time()
    {
        var text = string.Concat(Enumerable.Range(0, 2_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"“We leave tomorrow, as {i} others did,” Ilse Marn said on Monday. ")));
        var started = TimeProvider.System.GetTimestamp();

        Read(text);

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Times_in_one_endless_quotation_are_counted_in_time()
    {
        var text = "“" + string.Concat(Enumerable.Repeat("we leave tomorrow and ", 5_000)) + "that is all,” Ilse Marn said on Monday.";
        var started = TimeProvider.System.GetTimestamp();

        Read(text);

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(60));
    }

    private static TimeExpression Time(string text, string words) => Assert.Single(Read(text).Annotated.Times, time => time.Span.Of(text) == words);

    private static RecordedReport Read(string text) => Pipeline.Read(new Report
    {
        Id = "r",
        Text = text,
        Paragraphs = [new TextSpan(0, text.Length)],
        Published = new Dating(new PartialDate(2031, 3, 12), DateBasis.Given),
    });
}
