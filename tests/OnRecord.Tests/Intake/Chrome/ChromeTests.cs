using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Chrome;

public sealed class ChromeTests
{
    private const string Body = "The gates of the dam will stay shut until spring, the water minister of Valtry said.";

    private const string More = "The ministry did not say how many boats were waiting above the dam on Monday.";

    [Fact]
    public void A_header_glued_to_the_first_sentence_is_masked_and_dates_the_report()
    {
        var report = Taken.One($" date 2031-03-04 {Body}\n\n{More}");
        Assert.Equal(["date 2031-03-04"], report.Masked(MaskKind.Header));
        Assert.Equal("2031-03-04", report.Published?.Date.ToString());
        Assert.Equal(DateBasis.Header, report.Published?.Basis);
        Assert.Equal([Body, More], report.Body());
    }

    [Theory]
    [InlineData("date 2031-03", "2031-03")]
    [InlineData("Published: 15/02/2031 10:45", "2031-02-15T10:45")]
    [InlineData("15 February 2031, 10:45 -", "2031-02-15T10:45")]
    [InlineData("Updated on Feb 15, 2031 at 3:05 pm GMT", "2031-02-15T15:05Z")]
    public void Headers_are_read_to_the_precision_they_have(string header, string date)
    {
        var report = Taken.One($"{header} {Body}\n\n{More}");
        Assert.Equal(date, report.Published?.Date.ToString());
        Assert.Equal(Body, report.Body()[0]);
    }

    [Fact]
    public void A_clock_above_the_title_is_a_capture_date_and_names_the_years_it_fits()
    {
        var report = Taken.One($"RU\u00A0\u00A0 UA\u00A0\u00A0 EN\n\nWednesday, 22 January\npolitics\n\nWater talks: what the minister thinks of the dam\n\n{Body} It was built in 2022.\n\n{More}");
        Assert.Equal(["RU\u00A0\u00A0 UA\u00A0\u00A0 EN"], report.Masked(MaskKind.Language));
        Assert.Equal(["Wednesday, 22 January"], report.Masked(MaskKind.Clock));
        Assert.Equal(["politics"], report.Masked(MaskKind.Section));
        Assert.Equal("Water talks: what the minister thinks of the dam", report.Title?.Text);
        Assert.Null(report.Published);
        Assert.Equal("--01-22", report.Captured?.Date.ToString());
        Assert.Equal(DateBasis.SiteClock, report.Captured?.Basis);
        Assert.Contains("2025", report.Captured?.ContradictedBy, StringComparison.Ordinal);
        Assert.Contains("not in 2022", report.Captured?.ContradictedBy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_below_the_title_is_a_publication_date()
    {
        var report = Taken.One($"Gates of the dam stay shut\n\nFriday, May 8, 2031\n\n{Body}\n\n{More}");
        Assert.Equal("2031-05-08", report.Published?.Date.ToString());
        Assert.Contains("Thursday", report.Published?.ContradictedBy, StringComparison.Ordinal);
    }

    [Fact]
    public void Month_and_day_before_a_comma_date_the_report_and_stay_in_the_body()
    {
        var report = Taken.One($"Gates of the dam stay shut\n\nFebruary 15, Valtry Water Minister Ila Morn stated the gates stay shut.\n\n{More}");
        Assert.Equal("--02-15", report.Published?.Date.ToString());
        Assert.Equal(DateBasis.Dateline, report.Published?.Basis);
        Assert.StartsWith("February 15, Valtry", report.Body()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Teasers_inside_the_body_are_masked()
    {
        var report = Taken.One($"{Body}\n\nRead also: Minister to visit the dam, – Water Ministry\n\n{More}");
        Assert.Equal(["Read also: Minister to visit the dam, – Water Ministry"], report.Masked(MaskKind.Teaser));
        Assert.Equal([Body, More], report.Body());
    }

    [Fact]
    public void A_call_to_follow_is_masked_with_its_second_line_and_names_the_outlet()
    {
        var report = Taken.One($"{Body}\n{More}\nFollow harbour.example on Google News\nand be the first to know all the news\n");
        Assert.Equal(["Follow harbour.example on Google News", "and be the first to know all the news"], report.Masked(MaskKind.Follow));
        Assert.Equal("harbour.example", report.Outlet);
        Assert.Equal("harbour.example", report.OutletEvidence?.Of(report.Text));
    }

    [Fact]
    public void Citing_itself_names_the_outlet_and_is_no_second_source()
    {
        var report = Taken.One($"{Body}\n\nAs Riverglass reported, earlier the minister of Orsenia said the river could rise.");
        Assert.Equal("Riverglass", report.Outlet);
        Assert.True(Assert.Single(report.Credits).IsSelf);
    }

    [Theory]
    [InlineData("High price if Orsenia opens the gates")]
    [InlineData("Dam fever")]
    [InlineData("What about the boats")]
    [InlineData("Orsenia: Valtry gave a good answer to some proposals")]
    public void Headings_between_paragraphs_are_masked(string heading)
    {
        Assert.Equal([heading], Taken.One($"{Body}\n{More}\n{heading}\n{More}\n{Body}").Masked(MaskKind.Intertitle));
        Assert.Equal([heading], Taken.One($"{Body}\n\n{heading}\n\n{More}").Masked(MaskKind.Intertitle));
    }

    [Theory]
    [InlineData("Q: What did the minister say about the dam")]
    [InlineData("THE MINISTER: We have no plans")]
    [InlineData("“We will keep the gates shut”")]
    [InlineData("“The river rises,” she said")]
    [InlineData("- a first point of the list")]
    [InlineData("The plan has three parts:")]
    [InlineData("What happens to the boats?")]
    public void Turns_quotations_lists_and_questions_are_body(string line) =>
        Assert.Contains(line, Taken.One($"{Body}\n\n{line}\n\n{More}").Body());

    [Fact]
    public void Lists_of_short_lines_are_body() => Assert.Equal(6, Taken.One($"{Body}\n\nBread\n\nSalt\n\nOil for lamps\n\nRope\n\n{More}").Body().Length);

    [Fact]
    public void Agencies_in_a_footer_are_credited()
    {
        var report = Taken.One($"{Body}\n\n{More}\n\n* With AFP, dpa and Harbour Wire");
        Assert.Equal(["* With AFP, dpa and Harbour Wire"], report.Masked(MaskKind.Footer));
        Assert.Equal(["AFP", "dpa", "Harbour Wire"], report.Credits.Select(c => c.Outlet));
    }

    [Fact]
    public void Paragraphs_wrapped_by_hand_are_joined()
    {
        var report = Taken.One("The gates of the dam will stay shut until the spring, the water\nminister of Valtry said on Monday after a long meeting with the heads\nof the river towns, who had asked for a date.\n\nThe ministry did not say how many boats were waiting above the dam\non Monday or when the first of them would be let through the gates\nto the lower river.\n");
        Assert.Equal(2, report.Paragraphs.Length);
        Assert.Empty(report.Masks);
    }

    [Fact]
    public void A_carriage_return_and_a_blank_may_end_a_text() => Assert.Equal([Body], Taken.One($"{Body}\r ").Body());

    [Fact]
    public void Windows_line_breaks_part_paragraphs_like_others() => Assert.Equal([Body, More], Taken.One($"{Body}\r\n\r\n{More}\r\n").Body());

    [Fact]
    public void A_title_that_is_a_sentence_is_known_and_stays_in_the_body()
    {
        var report = Taken.One("""{"id":"a","title":"Gates of the dam stay shut","text":"Gates of the dam stay shut.\n\nThe water minister of Valtry said so on Monday."}""", "a.jsonl");
        Assert.Equal(new TextSpan(0, 27), report.Title?.Span);
        Assert.Equal(2, report.Paragraphs.Length);
    }

    [Fact]
    public void Photo_lines_bylines_and_newsletters_are_masked()
    {
        var report = Taken.One($"Gates of the dam stay shut\n\nBy Ila Morn\n\n{Body}\n\nPhoto: Tor Hale/Harbour Wire\n\n{More}\n\nSubscribe to our newsletter");
        Assert.Equal(["Ila Morn"], report.Authors);
        Assert.Single(report.Masked(MaskKind.Photo));
        Assert.Single(report.Masked(MaskKind.Follow));
        Assert.Equal([Body, More], report.Body());
    }
}
