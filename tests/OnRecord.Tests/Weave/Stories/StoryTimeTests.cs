using System.Globalization;
using OnRecord.Weave.Stories;

namespace OnRecord.Tests.Weave.Stories;

public sealed class StoryTimeTests
{
    [Fact]
    public void One_day_speaks_for_one_story_and_months_against_it()
    {
        Assert.True(Between("2031-05-01", "2031-05-01") > Between("2031-05-01", "2031-05-02"));
        Assert.True(Between("2031-05-01", "2031-05-02") > 1);
        Assert.True(Between("2031-05-01", "2031-09-01") < 1);
        Assert.Equal(Between("2031-05-01", "2031-05-08"), Between("2031-05-08", "2031-05-01"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "2031-05-01")]
    public void To_lack_a_date_is_no_sign_for_or_against(string? one, string? other) => Assert.Equal(1, Between(one, other));

    private static double Between(string? one, string? other) => StoryTime.Factor(Day(one), Day(other));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
