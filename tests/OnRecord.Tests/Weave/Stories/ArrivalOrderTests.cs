using OnRecord.Weave.Stories;

namespace OnRecord.Tests.Weave.Stories;

/// <summary>How far the order in which undated reports come is taken for their order in time.</summary>
public sealed class ArrivalOrderTests
{
    private static readonly DateOnly Day = new(2031, 5, 1);

    [Fact]
    public void Before_anything_is_seen_the_order_says_nothing()
    {
        var order = new ArrivalOrder();

        Assert.Equal(0, order.Trust);
        Assert.Equal(1, order.Factor(Member(0), Member(1)));
    }

    [Fact]
    public void Where_stories_come_together_near_speaks_for_one_story_and_far_against_it()
    {
        var order = Learned([.. Enumerable.Range(0, 600).Select(i => i / 2)]);

        Assert.InRange(order.Trust, .8, 1);
        Assert.True(order.Factor(Member(0), Member(1)) > 1.2);
        Assert.True(order.Factor(Member(0), Member(5000)) < .9);
        Assert.Equal(order.Factor(Member(0), Member(9)), order.Factor(Member(9), Member(0)));
    }

    [Fact]
    public void A_reason_speaks_of_it_where_it_counted()
    {
        var order = Learned([.. Enumerable.Range(0, 600).Select(i => i / 2)]);

        Assert.Contains("came soon after one another", order.Told(Member(601), [Member(600)]), StringComparison.Ordinal);
        Assert.Empty(order.Told(Member(601), [Member(1)]));
        Assert.Empty(order.Told(Member(601), [Member(600, Day)]));
        Assert.Empty(new ArrivalOrder().Told(Member(601), [Member(600)]));
    }

    [Fact]
    public void Where_reports_come_in_any_order_it_says_next_to_nothing()
    {
        var stories = Enumerable.Range(0, 1200).Select(i => i / 2).ToArray();
        new Random(1).Shuffle(stories);

        Assert.InRange(Learned(stories).Trust, 0, .05);
    }

    [Fact]
    public void A_few_stories_say_little() => Assert.InRange(Learned([.. Enumerable.Range(0, 100), 99, 98]).Trust, 0, .2);

    [Fact]
    public void A_date_speaks_for_itself()
    {
        var order = Learned([.. Enumerable.Range(0, 600).Select(i => i / 2)]);

        Assert.Equal(StoryTime.Factor(Day, Day.AddDays(3)), order.Factor(Member(0, Day), Member(1, Day.AddDays(3))));
        Assert.Equal(1, order.Factor(Member(0, Day), Member(1)));
        Assert.Null(order.Read(Member(1, Day), Story(Member(0))));
        Assert.Null(order.Read(Member(1), Story(Member(0, Day))));
    }

    [Fact]
    public void What_is_forgotten_says_nothing_any_more()
    {
        var order = new ArrivalOrder();
        var members = Members([.. Enumerable.Range(0, 300).Select(i => i / 2)], order);

        foreach (var member in members) order.LetGo(member);

        Assert.Equal(0, order.Trust);
    }

    private static ArrivalOrder Learned(int[] stories)
    {
        var order = new ArrivalOrder();
        Members(stories, order);
        return order;
    }

    /// <summary>Undated reports as they come, each of the story with the number given.</summary>
    private static List<StoryMember> Members(int[] stories, ArrivalOrder order)
    {
        var members = new List<StoryMember>();
        var open = new Dictionary<int, OpenStory>();
        foreach (var number in stories)
        {
            var member = Member(members.Count);
            if (!open.TryGetValue(number, out var story)) open[number] = story = new OpenStory($"s{number}", number);
            member.Sign = order.Read(member, story);
            story.Add(member);
            order.Add(member);
            members.Add(member);
        }
        return members;
    }

    private static OpenStory Story(StoryMember member)
    {
        var story = new OpenStory("s", 0);
        story.Add(member);
        return story;
    }

    private static StoryMember Member(int arrival, DateOnly? day = null) => new($"r{arrival}", arrival, [], [], day);
}
