using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Weave.Dates;

public sealed class SiblingDatesTests
{
    private const string Ahead = "Harbour Secretary Mara Ilk said the Kestorian fleet was still gathering off Tarn. \"The fleet has grown by forty ships,\" Ilk said ahead of a meeting of Arvenian harbour ministers on Wednesday.";

    private const string Undated = "\"The fleet off Tarn is the largest in decades,\" said Harbour Secretary Mara Ilk during the meeting of the Arvenian harbour ministers. The Kestorian fleet was still gathering, Ilk added. Boran Quell said last night that forty ships were on their way to Tarn.";

    [Fact]
    public void A_report_without_a_date_is_dated_by_the_meeting_it_tells_from()
    {
        var dated = Complete(Read("a", Ahead, new PartialDate(2031, 5, 13)), Read("b", Undated, null));

        Assert.Equal("2031-05-14", dated[1].Report.Published?.Date.ToString());
        Assert.Equal(DateBasis.Sibling, dated[1].Report.Published?.Basis);
        Assert.Equal("2031-05-14", dated[1].Statements[0].Said?.Date.ToString());
        Assert.Equal(DateBasis.Sibling, dated[1].Statements[0].Said?.Basis);
        Assert.StartsWith("2031-05-13", dated[1].Statements[^1].Said?.Date.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_is_taken_from_a_sibling_and_weekdays_follow()
    {
        var dated = Complete(Read("a", Ahead, new PartialDate(null, 5, 13)), Read("b", Ahead.Replace(" on Wednesday", "", StringComparison.Ordinal), new PartialDate(2031, 5, 15)), Read("c", Undated, null));

        Assert.Equal("2031-05-13", dated[0].Report.Published?.Date.ToString());
        Assert.Equal("2031-05-14", dated[2].Report.Published?.Date.ToString());
    }

    [Fact]
    public void Siblings_that_date_the_meeting_differently_date_nothing()
    {
        var dated = Complete(Read("a", Ahead, new PartialDate(2031, 5, 13)), Read("b", Ahead.Replace("Wednesday", "Thursday", StringComparison.Ordinal), new PartialDate(2031, 5, 13)), Read("c", Undated, null));

        Assert.Null(dated[2].Report.Published);
    }

    [Fact]
    public void Another_meeting_dates_nothing()
    {
        var dated = Complete(Read("a", Ahead.Replace("harbour ministers", "grain traders", StringComparison.Ordinal), new PartialDate(2031, 5, 13)), Read("b", Undated, null));

        Assert.Null(dated[1].Report.Published);
    }

    [Fact]
    public void A_meeting_that_is_still_ahead_dates_nothing()
    {
        var dated = Complete(Read("a", Ahead, new PartialDate(2031, 5, 13)), Read("b", Undated.Replace("during the meeting", "ahead of the meeting", StringComparison.Ordinal), null));

        Assert.Null(dated[1].Report.Published);
    }

    private static ImmutableArray<RecordedReport> Complete(params ImmutableArray<RecordedReport> reports) => Pipeline.Date(reports);

    private static RecordedReport Read(string id, string text, PartialDate? published) =>
        Pipeline.Read(ReportDresser.Dress(new Report { Id = id, Text = text, Published = published is PartialDate date ? new Dating(date, DateBasis.Given) : null }));
}
