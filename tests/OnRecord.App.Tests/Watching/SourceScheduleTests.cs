using OnRecord.App.Watching;
using OnRecord.Store.Sources;

namespace OnRecord.App.Tests.Watching;

public sealed class SourceScheduleTests
{
    private static Source Every(double minutes, int failures = 0, SourcePriority priority = SourcePriority.Normal) => new()
    {
        Number = 1,
        Address = "https://news.example/feed",
        AddedAt = DateTimeOffset.UnixEpoch,
        Interval = TimeSpan.FromMinutes(minutes),
        NextAt = DateTimeOffset.UnixEpoch,
        Failures = failures,
        Priority = priority,
    };

    private static TimeSpan After(Source source, int fresh, int items = 20, TimeSpan? window = null, TimeSpan? asked = null) => SourceSchedule.After(source, fresh, items, window, asked);

    [Fact]
    public void News_shortens_the_pause_and_silence_lengthens_it()
    {
        Assert.True(After(Every(60), 1) < TimeSpan.FromMinutes(60));
        Assert.True(After(Every(60), 0) > TimeSpan.FromMinutes(60));
    }

    [Fact]
    public void A_feed_that_is_half_new_is_looked_at_much_sooner() => Assert.True(After(Every(60), 10) < After(Every(60), 9));

    [Fact]
    public void The_pause_never_grows_beyond_what_the_feed_spans() => Assert.Equal(TimeSpan.FromHours(1), After(Every(600), 0, window: TimeSpan.FromHours(3)));

    [Fact]
    public void The_pause_stays_within_its_bounds()
    {
        Assert.Equal(SourceSchedule.Shortest, After(Every(1), 20));
        Assert.Equal(SourceSchedule.Longest, After(Every(100_000), 0));
        Assert.Equal(SourceSchedule.LongestHigh, After(Every(600, priority: SourcePriority.High), 0));
        Assert.Equal(SourceSchedule.ShortestLow, After(Every(10, priority: SourcePriority.Low), 20));
    }

    [Fact]
    public void What_a_feed_asks_for_is_kept_to_unless_it_asks_for_silence()
    {
        Assert.Equal(TimeSpan.FromHours(2), After(Every(10), 1, asked: TimeSpan.FromHours(2)));
        Assert.Equal(After(Every(10), 1), After(Every(10), 1, asked: TimeSpan.FromDays(30)));
    }

    [Fact]
    public void Failures_in_a_row_double_the_wait_up_to_a_day()
    {
        Assert.Equal(TimeSpan.FromMinutes(60), SourceSchedule.AfterFailure(Every(60), retryAfter: null));
        Assert.Equal(TimeSpan.FromMinutes(480), SourceSchedule.AfterFailure(Every(60, failures: 3), retryAfter: null));
        Assert.Equal(TimeSpan.FromHours(24), SourceSchedule.AfterFailure(Every(60, failures: 1000), retryAfter: null));
    }

    [Fact]
    public void A_server_that_asks_to_be_left_alone_is() => Assert.Equal(TimeSpan.FromHours(30), SourceSchedule.AfterFailure(Every(60), TimeSpan.FromHours(30)));

    [Theory]
    [InlineData(0, 54)]
    [InlineData(.5, 60)]
    [InlineData(1, 66)]
    public void Sources_are_spread(double chance, double minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), SourceSchedule.Spreading(TimeSpan.FromHours(1), chance));
}
