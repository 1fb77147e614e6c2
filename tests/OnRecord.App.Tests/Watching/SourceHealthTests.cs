using OnRecord.App.Watching;
using OnRecord.Store.Sources;
using OnRecord.Text;

namespace OnRecord.App.Tests.Watching;

public sealed class SourceHealthTests
{
    private static readonly DateTimeOffset Now = new(2031, 3, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly Source Watched = new() { Number = 1, Address = "https://news.example/feed", AddedAt = Now.AddDays(-60), Interval = TimeSpan.FromHours(1), NextAt = Now };

    private static Visit Failed(ProblemCode code, string? detail = null) => new(Now.AddHours(-1), VisitOutcome.Failed, code.Id, detail);

    private static readonly Visit Fine = new(Now.AddHours(-1), VisitOutcome.New, Items: 20, Fresh: 1);

    /// <summary>Thirty articles, the latest first, one every six hours.</summary>
    private static List<SourceItem> Items(Func<int, SourceItem, SourceItem>? change = null, TimeSpan? since = null) =>
    [
        .. Enumerable.Range(0, 30).Select(n =>
        {
            var item = new SourceItem { Source = 1, Item = $"{n}", Hash = "", State = ItemState.Recorded, Page = $"https://news.example/{n}", SeenAt = Now - (since ?? TimeSpan.Zero) - TimeSpan.FromHours(6 * n), IsDated = true, Length = 3000 };
            return change?.Invoke(n, item) ?? item;
        }),
    ];

    private static SourceCondition Of(IReadOnlyList<Visit> visits, List<SourceItem>? items = null) => SourceHealth.Of(Watched, visits, items ?? Items(), Now).Condition;

    [Fact]
    public void A_source_in_order_is_well() => Assert.Equal(SourceCondition.Well, Of([Fine]));

    [Fact]
    public void One_bad_hour_is_nothing() => Assert.Equal(SourceCondition.Well, Of([Failed(ProblemCodes.FetchNoAnswer), Failed(ProblemCodes.FetchSlow), Fine]));

    [Fact]
    public void Three_failures_in_a_row_are_told_with_their_cause()
    {
        var health = SourceHealth.Of(Watched, [Failed(ProblemCodes.FetchSlow), Failed(ProblemCodes.FetchSlow), Failed(ProblemCodes.FetchSlow), Fine], Items(), Now);
        Assert.Equal(SourceCondition.Failing, health.Condition);
        Assert.Contains("failed 3 times", health.Why, StringComparison.Ordinal);
        Assert.Contains(ProblemCodes.FetchSlow.Id, health.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("403 Forbidden", SourceCondition.Blocked)]
    [InlineData("402 Payment Required", SourceCondition.Blocked)]
    [InlineData("404 Not Found", SourceCondition.Gone)]
    [InlineData("410 Gone", SourceCondition.Gone)]
    [InlineData("500 Broken", SourceCondition.Well)]
    public void A_refusal_is_told_at_once(string status, object condition) => Assert.Equal((SourceCondition)condition, Of([Failed(ProblemCodes.FetchRefused, status), Fine]));

    [Fact]
    public void Robots_txt_is_a_refusal() => Assert.Equal(SourceCondition.Blocked, Of([Failed(ProblemCodes.FetchForbidden), Fine]));

    [Fact]
    public void Pages_on_which_no_article_is_found_any_more_have_a_new_layout() =>
        Assert.Equal(SourceCondition.LayoutChanged, Of([Fine], Items((n, item) => n < 7 ? item with { State = ItemState.GivenUp } : item)));

    [Fact]
    public void Pages_on_which_none_was_ever_found_have_not() =>
        Assert.Equal(SourceCondition.Well, Of([Fine], Items((_, item) => item with { State = ItemState.GivenUp })));

    [Fact]
    public void Texts_that_lose_their_bodies_are_told() => Assert.Equal(SourceCondition.TextsShorter, Of([Fine], Items((n, item) => n < 10 ? item with { Length = 400 } : item)));

    [Fact]
    public void Dates_that_went_missing_are_told() => Assert.Equal(SourceCondition.DatesWrong, Of([Fine], Items((n, item) => n < 8 ? item with { IsDated = false } : item)));

    [Fact]
    public void Dates_of_tomorrow_are_told() => Assert.Equal(SourceCondition.DatesWrong, Of([Fine], Items((n, item) => n < 8 ? item with { IsAhead = true } : item)));

    [Fact]
    public void Silence_is_unusual_against_its_own_rhythm()
    {
        Assert.Equal(SourceCondition.Silent, Of([Fine], Items(since: TimeSpan.FromDays(3))));
        Assert.Equal(SourceCondition.Well, Of([Fine], Items(since: TimeSpan.FromDays(1))));
    }

    [Fact]
    public void A_paused_source_and_a_new_one_are_neither_well_nor_ill()
    {
        Assert.Equal(SourceCondition.Paused, SourceHealth.Of(Watched with { IsPaused = true }, [Failed(ProblemCodes.FetchSlow)], [], Now).Condition);
        Assert.Equal(SourceCondition.New, SourceHealth.Of(Watched, [], [], Now).Condition);
    }
}
