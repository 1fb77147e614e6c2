using OnRecord.Text;

namespace OnRecord.Tests.Intake.Credits;

public sealed class CreditTests
{
    [Theory]
    [InlineData("The gates stay shut, writes Morning Reed.", "Morning Reed")]
    [InlineData("The minister told the Orsenian newspaper Vindur that the gates stay shut.", "Vindur")]
    [InlineData("The Harbour Gazette reported on Monday that the gates stay shut.", "The Harbour Gazette")]
    [InlineData("According to AFP, the gates of the dam stay shut.", "AFP")]
    [InlineData("VALTRY, Feb 15 (Reuters) - The gates of the dam stay shut.", "Reuters")]
    [InlineData("Council press office reported this on Monday evening.", "Council press office")]
    public void Outlets_that_a_report_names_are_credited_where_they_stand(string text, string outlet)
    {
        var report = Taken.One(text);
        var credit = Assert.Single(report.Credits);
        Assert.Equal(outlet, credit.Outlet);
        Assert.Equal(outlet, credit.Span.Of(report.Text));
    }

    [Theory]
    [InlineData("The minister said on Monday that the gates stay shut.")]
    [InlineData("Ila Morn told reporters that she would go, according to the plan.")]
    [InlineData("According to Ila Morn, the gates stay shut.")]
    public void Speakers_are_no_outlets(string text) => Assert.Empty(Taken.One(text).Credits);

    [Fact]
    public void A_dateline_dates_the_report()
    {
        var report = Taken.One("VALTRY, Feb 15, 2031 (Reuters) - The gates of the dam stay shut.");
        Assert.Equal("2031-02-15", report.Published?.Date.ToString());
        Assert.Equal(DateBasis.Dateline, report.Published?.Basis);
    }
}
