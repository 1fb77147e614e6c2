using OnRecord.Intake;
using OnRecord.Records;
using OnRecord.Weave;
using OnRecord.Weave.Stories;

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

    [Fact]
    public void What_comes_later_moves_no_report()
    {
        var reports = Weeks().ToList();

        var whole = StoryClusters.Find([.. reports]);

        for (var count = 1; count < reports.Count; count++)
        {
            HashSet<string> sofar = [.. reports.Take(count).Select(report => report.Id)];
            Assert.Equal(whole.Select(story => story.Reports.Where(sofar.Contains).ToArray()).Where(story => story.Length > 0), StoryClusters.Find([.. reports.Take(count)]).Select(story => story.Reports.ToArray()));
        }
    }

    [Fact]
    public void A_reason_may_name_words_of_a_title_that_stands_apart()
    {
        var first = MarkedReport.Of("a", Dam);
        var brief = MarkedReport.Of("b", "No pullback.");
        var titled = brief with { Annotated = brief.Annotated with { Report = brief.Report with { Title = new Title("Soldiers stay along the Lisse near the Halden Dam, says the Meridian Council of Kestoria") } } };

        var story = Assert.Single(StoryClusters.Find([first, titled]));

        Assert.Contains("Halden", Assert.Single(story.Why), StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_without_words_stand_alone() => Assert.Equal(2, StoryClusters.Find([MarkedReport.Of("a", "…"), MarkedReport.Of("b", "…")]).Length);

    [Fact]
    public void A_round_up_joins_none_of_the_stories_it_tells()
    {
        var stories = StoryClusters.Find([.. News(), MarkedReport.Of("week", string.Join(" ", Brief))]);

        Assert.Equal(Brief.Length + 1, stories.Length);
    }

    [Fact]
    public void A_round_up_is_left_alone_and_says_of_how_many_happenings_it_tells()
    {
        var stream = new StoryStream();
        foreach (var report in News()) stream.Assign(report);

        var week = stream.Assign(MarkedReport.Of("week", string.Join(" ", Brief[..4])));

        Assert.Equal(StoryOutcome.LeftAlone, week.Outcome);
        Assert.Contains("tells of 4 happenings", week.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_shares_a_rare_name_with_each_of_some_stories_is_no_round_up()
    {
        var stream = new StoryStream();
        foreach (var report in News()) stream.Assign(report);

        Assert.NotEqual(StoryOutcome.LeftAlone, stream.Assign(MarkedReport.Of("a", "Vennick asked Ostby, Lunde, Tolmin and Calder for help.")).Outcome);
    }

    [Fact]
    public void A_report_in_which_the_words_of_several_stories_are_mingled_is_no_round_up()
    {
        var stream = new StoryStream();
        foreach (var report in News()) stream.Assign(report);

        Assert.NotEqual(StoryOutcome.LeftAlone, stream.Assign(MarkedReport.Of("a", "Ferry rockslide bees: Seral lorries, Ashwick crews, Harrowmere courthouse, strike tunnel clock.")).Outcome);
    }

    private static readonly string[] Brief =
    [
            "Ferry crews in Port Seral stay on strike over rosters.", "The library of Ostby lends garden tools and seeds.", "Vennick's orchestra cancelled its winter concerts.",
            "A rockslide shut the Harrowmere tunnel to lorries.", "Calder brewers recalled bottles with glass in them.", "Surgeons at Brinhal hospital sewed on a fisherman's hand.",
            "Tolmin's chess champion lost her title to a schoolboy.", "Bees swarmed on the Ashwick courthouse clock.", "Lunde voters threw out a tax on chimneys.", "Divers raised a bronze bell from Lake Pell.",
    ];

    private static IEnumerable<RecordedReport> News() => Brief.Select((text, i) => MarkedReport.Of($"n{i}", text, published: "2031-03-01"));

    private static IEnumerable<RecordedReport> Weeks()
    {
        yield return MarkedReport.Of("a", Dam, published: "2031-05-01");
        yield return MarkedReport.Of("b", Ferries, published: "2031-05-01");
        yield return MarkedReport.Of("c", DamAgain, published: "2031-05-02");
        yield return MarkedReport.Of("d", "Bram Osterhoud told ferry crews in Port Seral that the strike goes on until the rosters are changed.", published: "2031-05-03");
        yield return MarkedReport.Of("e", "A library in Ostby lends garden tools and seeds; readers bring back tomatoes.", published: "2031-05-03");
    }
}
