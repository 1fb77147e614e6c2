using OnRecord.Intake;
using OnRecord.Records;
using OnRecord.Tests.Reading;
using OnRecord.Text;
using OnRecord.Weave.Stories;
using OnRecord.Weave.Words;

namespace OnRecord.Tests.Weave.Stories;

public sealed class StoryStreamTests
{
    private const string Dam = "Kestoria gathered soldiers near the Halden Dam on the Lisse, the Meridian Council said. Ilse Marren saw no pullback along the river.";
    private const string DamAgain = "No pullback along the Lisse: the Meridian Council doubts the withdrawal from the Halden Dam that Kestoria announced, Ilse Marren said.";
    private const string DamInItems = "• Kestoria gathered soldiers near the Halden Dam on the Lisse.\n\n• The Meridian Council doubts the withdrawal.\n\n• Ilse Marren saw no pullback along the river.";
    private const string Ferries = "Ferry crews in Port Seral stay on strike, union leader Bram Osterhoud said. Nobody sails until the rosters are changed.";
    private const string FerriesAgain = "Bram Osterhoud told ferry crews in Port Seral that the strike goes on until the rosters are changed.";

    [Fact]
    public void Each_report_is_answered_as_it_comes()
    {
        var stream = new StoryStream();

        var answers = Week().Select(report => stream.Assign(report)).ToList();

        Assert.Equal([StoryOutcome.Founded, StoryOutcome.Founded, StoryOutcome.Joined, StoryOutcome.Joined], answers.Select(answer => answer.Outcome));
        Assert.Equal([answers[0].Story, answers[1].Story, answers[0].Story, answers[1].Story], answers.Select(answer => answer.Story));
    }

    [Fact]
    public void Reasons_name_words_days_and_text_that_are_shared()
    {
        var stream = new StoryStream();
        stream.Assign(MarkedReport.Of("a", Dam, published: "2031-05-01"));

        var why = stream.Assign(MarkedReport.Of("b", Dam + " Nobody else did.", published: "2031-05-01")).Why;

        Assert.Contains("Halden", why, StringComparison.Ordinal);
        Assert.Contains("published on the same day", why, StringComparison.Ordinal);
        Assert.Matches("about [0-9]+ % of its text", why);
        Assert.Contains("published 3 days apart", stream.Assign(MarkedReport.Of("c", DamAgain, published: "2031-05-04")).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_name_who_is_quoted_in_both()
    {
        var stream = new StoryStream();
        stream.Assign(MarkedReport.Of("a", Dam + " [[Ilse Marren|direct: We see no pullback at the Halden Dam]]."));

        Assert.Contains("both quote Ilse Marren", stream.Assign(MarkedReport.Of("b", DamAgain + " [[Ilse Marren|direct: Nobody left the Halden Dam]].")).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_founding_says_what_is_lacking()
    {
        var stream = new StoryStream();

        Assert.Contains("nothing remembered", stream.Assign(MarkedReport.Of("a", Dam)).Why, StringComparison.Ordinal);
        Assert.Contains("not like enough", stream.Assign(MarkedReport.Of("b", "The Lisse froze over, and skaters from Ostby to Tarn raced for a silver cup until a thaw cracked the ice at noon; bakers sold hot rolls, a brass band played, and nobody drowned but a borrowed sledge.")).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lisse war: Day 21", "Day 21")]
    [InlineData("Day 112 of the siege – what happened", "Day 112")]
    [InlineData("Mara swam on day 30 of summer", null)]
    [InlineData("Day 112 – what happened", "Day 112")]
    [InlineData("Day 3: the witness speaks", null)]
    [InlineData("Ferries on Labour Day 2031", null)]
    [InlineData("Thursday: morning briefing", "morning briefing")]
    [InlineData("A briefing for ferry crews", null)]
    public void A_title_of_a_running_list_is_told_by_its_words(string title, string? frame) =>
        Assert.Equal(frame, StoryTitles.Frame(Titled("a", title, Dam).Report));

    [Fact]
    public void Nothing_joins_what_is_left_alone()
    {
        var stream = new StoryStream();

        var list = stream.Assign(Titled("a", "Lisse war: Day 21", DamInItems));
        var article = stream.Assign(MarkedReport.Of("b", DamAgain));

        Assert.Equal(StoryOutcome.LeftAlone, list.Outcome);
        Assert.Contains("Day 21", list.Why, StringComparison.Ordinal);
        Assert.Equal(StoryOutcome.Founded, article.Outcome);
        Assert.Equal(StoryOutcome.LeftAlone, stream.Assign(Titled("c", "Lisse war: Day 22", DamInItems)).Outcome);
        Assert.Equal((StoryOutcome.Joined, article.Story), (stream.Assign(MarkedReport.Of("d", Dam)) is var joined ? joined.Outcome : default, joined.Story));
    }

    [Theory]
    [InlineData("Lisse war: Day 21")]
    [InlineData("Thursday: morning briefing")]
    public void An_article_with_the_title_of_a_list_is_an_article(string title)
    {
        var stream = new StoryStream();
        var first = stream.Assign(MarkedReport.Of("a", DamAgain));

        var article = stream.Assign(Titled("b", title, Dam));

        Assert.Equal((StoryOutcome.Joined, first.Story), (article.Outcome, article.Story));
    }

    [Fact]
    public void Too_little_text_is_left_alone() => Assert.Contains("too little text", new StoryStream().Assign(MarkedReport.Of("a", "More soon.")).Why, StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(60)]
    public void A_stream_recalled_from_marks_goes_on_as_if_it_had_never_ended(int datedEvery)
    {
        var reports = Generated(60, datedEvery);
        var whole = new StoryStream(memory: Short);
        var expected = reports.ConvertAll(report => whole.Assign(report));

        for (var cut = 1; cut < reports.Count; cut += 7)
        {
            var again = new StoryStream(memory: Short);
            foreach (var answer in StoryClusters.Settled(expected.Take(cut))) again.Recall(answer.Mark);
            Assert.Equal(expected.Skip(cut).Select(answer => (answer.Story, answer.Why)), reports.Skip(cut).Select(report => again.Assign(report)).Select(answer => (answer.Story, answer.Why)));
        }
    }

    [Fact]
    public void What_is_old_is_forgotten()
    {
        var stream = new StoryStream(memory: new StoryMemory(2, 10));
        var first = stream.Assign(MarkedReport.Of("a", Dam, published: "2031-05-01")).Story;
        Assert.Equal(first, stream.Assign(MarkedReport.Of("b", DamAgain, published: "2031-05-02")).Story);
        for (var day = 10; day < 20; day++) stream.Assign(MarkedReport.Of($"n{day}", Ferries, published: $"2031-06-{day}"));

        Assert.Equal(StoryOutcome.Founded, stream.Assign(MarkedReport.Of("c", DamAgain, published: "2031-05-03")).Outcome);
    }

    [Fact]
    public void The_fast_reader_says_what_the_reader_of_words_says()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var text = TextGenerator.Text(seed) + " The U.S. can't, won't and mustn’t wait: WHO said in May it's Ferrín's third 1,200-tonne IT deal, o’clock.";
            var report = MarkedReport.Of("a", text) is var made ? made with { Annotated = made.Annotated with { Tokens = [], Names = [], Sentences = [] } } : made;
            var expected = WordReader.Read(report, report.Report.Paragraphs).Where(word => word.IsContent && word.Stem.Length > 1).GroupBy(word => word.Stem, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Count(), group.Count(word => word.IsName)));
            var lexicon = new StoryLexicon();
            var reader = new StoryWordReader(lexicon);
            reader.Read(report.Report with { Title = null });

            // The fast reader keeps accents, which the reader of words leaves off.
            Assert.Equal(expected.Order(), reader.Words.ToArray().Select(word => (string.Concat(lexicon.StemOf(word.Word).Select(PlainLetters.Of)), word.Count, word.Names)).Order());
        }
    }

    private static StoryMemory Short { get; } = new(20, 3);

    private static IEnumerable<RecordedReport> Week()
    {
        yield return MarkedReport.Of("a", Dam, published: "2031-05-01");
        yield return MarkedReport.Of("b", Ferries, published: "2031-05-01");
        yield return MarkedReport.Of("c", DamAgain, published: "2031-05-02");
        yield return MarkedReport.Of("d", FerriesAgain, published: "2031-05-03");
    }

    private static RecordedReport Titled(string id, string title, string text)
    {
        var report = MarkedReport.Of(id, text);
        return report with { Annotated = report.Annotated with { Report = report.Report with { Title = new Title(title) } } };
    }

    /// <summary>Reports that take sentences from a few happenings, over three weeks.</summary>
    private static List<RecordedReport> Generated(int count, int datedEvery = 1)
    {
        string[] places = ["Ostby", "Tarn", "Halden", "Seral", "Brinhal", "Calder"];
        string[] acts = ["ferry crews strike over rosters", "a tunnel was shut after a rockslide", "brewers recalled bottles", "voters threw out a chimney tax", "divers raised a bronze bell"];
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var act = random.Next(acts.Length);
            var text = $"In {places[act]} {acts[act]}, mayor {places[random.Next(6)]}man said. The matter of {acts[act]} went on in {places[random.Next(6)]} for {random.Next(2, 90)} hours.";
            return MarkedReport.Of($"r{i}", text, published: i % datedEvery == 0 ? $"2031-05-{1 + (i / 3):00}" : null);
        })];
    }
}
