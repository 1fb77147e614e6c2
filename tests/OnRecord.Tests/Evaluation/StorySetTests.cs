using OnRecord.Eval.Stories;
using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.Tests.Evaluation;

public sealed class StorySetTests
{
    [Fact]
    public void A_shuffle_keeps_days_in_order_and_reports_with_their_gold()
    {
        var set = Set();

        var shuffled = set.ShuffledWithinDays(3);

        Assert.Equal(set.Reports.Select(report => report.Published), shuffled.Reports.Select(report => report.Published));
        Assert.NotEqual(set.Reports.Select(report => report.Id), shuffled.Reports.Select(report => report.Id));
        Assert.All(shuffled.Reports.Zip(shuffled.Gold), pair => Assert.Equal("gold " + pair.First.Id, pair.Second));
    }

    [Fact]
    public void A_shuffle_within_days_leaves_alone_what_has_no_day()
    {
        var set = Set().Undated();

        Assert.Equal(set.Reports, set.ShuffledWithinDays(3, withUndated: false).Reports);
        Assert.NotEqual(set.Reports, set.ShuffledWithinDays(3).Reports);
    }

    [Fact]
    public void Undated_reports_keep_their_order()
    {
        Assert.Equal(Set().Reports.Select(report => report.Id), Set().Undated().Reports.Select(report => report.Id));
        Assert.All(Set().Undated().Reports, report => Assert.Null(report.Published));
    }

    private static StorySet Set()
    {
        var reports = Enumerable.Range(0, 40).Select(i => new Report { Id = $"r{i}", Text = "Words.", Published = new Dating(PartialDate.Of(new DateOnly(2031, 5, 1 + (i / 10))), DateBasis.Header) }).ToList();
        return new StorySet([.. reports], [.. reports.Select(report => "gold " + report.Id)]);
    }
}
