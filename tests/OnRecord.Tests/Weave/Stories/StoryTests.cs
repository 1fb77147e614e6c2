using OnRecord.Weave;

namespace OnRecord.Tests.Weave.Stories;

public sealed class StoryTests
{
    private const string Dam = "Kestoria gathered soldiers near the Halden Dam on the Lisse, the Meridian Council said. Ilse Marren saw no pullback along the river.";
    private const string DamAgain = "No pullback along the Lisse: the Meridian Council doubts the withdrawal from the Halden Dam that Kestoria announced.";
    private const string Ferries = "Ferry crews in Port Seral stay on strike, union leader Bram Osterhoud said. Nobody sails until the rosters are changed.";

    [Fact]
    public void Reports_of_one_happening_are_one_story()
    {
        var stories = Weaver.Weave([MarkedReport.Of("a", Dam), MarkedReport.Of("b", Ferries), MarkedReport.Of("c", DamAgain)]).Stories;

        Assert.Equal([["a", "c"], ["b"]], stories.Select(story => story.Reports.ToArray()));
    }

    [Fact]
    public void A_reason_names_what_is_shared()
    {
        var story = Weaver.Weave([MarkedReport.Of("a", Dam), MarkedReport.Of("c", DamAgain)]).Stories[0];

        Assert.Contains("Halden", Assert.Single(story.Why), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_keeps_its_id_as_it_grows() =>
        Assert.Equal(Weaver.Weave([MarkedReport.Of("a", Dam)]).Stories[0].Id, Weaver.Weave([MarkedReport.Of("a", Dam), MarkedReport.Of("c", DamAgain)]).Stories[0].Id);
}
