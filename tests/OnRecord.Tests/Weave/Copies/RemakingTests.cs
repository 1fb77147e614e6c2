using System.Collections.Immutable;
using OnRecord.Weave;

namespace OnRecord.Tests.Weave.Copies;

public sealed class RemakingTests
{
    private const string Article = """
        The president of Orsenia said on Thursday that talks with Kestoria over the Halden Dam should continue, but that she saw no sign of a retreat on the ground.
        “There are grounds for cautious optimism, and we should continue to talk as long as the gates stay open,” she told reporters in Valtry.
        She had met the ambassadors of four river states before the news conference, and she is to travel to Port Seral on Saturday.
        “We have not seen any withdrawal of troops from the banks of the Lisse,” she added. “They could still step back from the brink.”
        Kestoria had announced a day earlier that its second army was returning to its garrisons after an exercise of three weeks.
        Engineers warned that the dam could not hold the water of spring for longer than ten days, and asked both sides to let them work.
        """;

    /// <summary>Spun: the narration's words are exchanged one by one, the quotations stand.</summary>
    private const string Spun = """
        The president of Orsenia mentioned on Thursday that negotiations with Kestoria over the Halden Dam ought to proceed, but that she noticed no indication of a pullback on the bottom.
        “There are grounds for cautious optimism, and we should continue to talk as long as the gates stay open,” she instructed journalists in Valtry.
        She had met the envoys of four river nations earlier than the information convention, and she is to journey to Port Seral on Saturday.
        “We have not seen any withdrawal of troops from the banks of the Lisse,” she mentioned. “They could still step back from the brink.”
        Kestoria had introduced a day earlier that its second military was returning to its barracks after an drill of three weeks.
        Engineers cautioned that the dam might not maintain the water of spring for longer than ten days, and requested each sides to let them work.
        """;

    /// <summary>Through another language and back: articles, prepositions and modals change, in quotations too.</summary>
    private const string Back = """
        The president of Orsenia said Thursday that the talks with Kestoria about Halden Dam must continue, but that she saw no sign of retreat on the terrain.
        “There is reason for restrained optimism and we must continue to talk while the gates remain open,” she told the reporters at Valtry.
        She met the ambassadors of four states of the river before the press conference and she will travel to the Port Seral at Saturday.
        “We do not see no withdrawal of the troops from the banks of Lisse,” she added. “They can still walk away from the crisis.”
        Kestoria announced one day before that its second army was returning to the garrisons after an exercise of three weeks.
        The engineers warned that the dam cannot hold the water of the spring for more than ten days and asked the two sides to let them to work.
        """;

    /// <summary>Another reporter at the same news conference.</summary>
    private const string Apart = """
        VALTRY, Thursday. Four ambassadors left by the garden gate of the presidency without a word; then the doors of the press room opened.
        “There are grounds for cautious optimism, and we should continue to talk as long as the gates stay open,” the head of state began.
        Asked about the second army, of which Kestoria says that it went home from its manoeuvres on Wednesday, the president shook her head.
        “We have not seen any withdrawal of troops from the banks of the Lisse,” was her answer. “They could still step back from the brink.”
        How long the walls of the Halden Dam can bear the melting snow is a matter of days according to the builders, who want to be let in.
        On Saturday the president flies to Port Seral, where a summit of all those who live by the river has been called for the evening.
        """;

    [Fact]
    public void A_spun_text_keeps_its_quotations_and_shows_the_words_exchanged()
    {
        var duplicate = Assert.Single(Find(("a", Article), ("b", Spun)));

        Assert.Equal(DuplicateKind.Rewrite, duplicate.Kind);
        Assert.Contains(duplicate.Why, why => why.StartsWith("quotations are the same", StringComparison.Ordinal));
        Assert.Contains(duplicate.Why, why => why.Contains("said / mentioned", StringComparison.Ordinal) && why.Contains("talks / negotiations", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_translated_there_and_back_has_quotations_in_other_words()
    {
        var duplicate = Assert.Single(Find(("a", Article), ("b", Back)));

        Assert.Equal(DuplicateKind.Translation, duplicate.Kind);
        Assert.Contains(duplicate.Why, why => why.StartsWith("quotations say the same in other words", StringComparison.Ordinal) && why.Contains("should / must", StringComparison.Ordinal));
    }

    [Fact]
    public void A_spinner_who_spins_quotations_too_makes_no_translation()
    {
        var spun = Spun.Replace("grounds for cautious optimism", "motives for careful hopefulness", StringComparison.Ordinal).Replace("continue to talk as long as the gates", "proceed to speak as long as the doors", StringComparison.Ordinal)
            .Replace("seen any withdrawal of troops from the banks", "noticed any retreat of forces from the shores", StringComparison.Ordinal).Replace("still step back from the brink", "still move back from the edge", StringComparison.Ordinal);

        var duplicate = Assert.Single(Find(("a", Article), ("b", spun)));

        Assert.Equal(DuplicateKind.Rewrite, duplicate.Kind);
        Assert.Contains(duplicate.Why, why => why.StartsWith("words are exchanged in quotations too", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_article_spun_and_translated_comes_out_the_same_way()
    {
        const string harbour = """
            Ferry crews in Port Seral will remain on strike for a second week after negotiations with the harbour company collapsed late on Sunday, union leaders said.
            “We cannot accept rosters that leave no time to sleep between two crossings, and the company has known this since autumn,” said Marta Ollen, who speaks for the crews.
            The company, which runs eleven boats across the bay, said it would hire replacements if the strike was not over by Wednesday. It offered a bonus last month, which the crews rejected.
            “Nobody wants to fight, but we might have to shut the eastern pier by Friday if this goes on,” its director, Jon Harvik, told local radio. Thousands of commuters were stranded on Monday morning.
            """;
        const string spunToo = """
            Ferry crews in Port Seral will stay on strike for a second week after talks with the harbour firm failed late on Sunday, union bosses mentioned.
            “We cannot accept rosters that leave no time to sleep between two crossings, and the company has known this since autumn,” mentioned Marta Ollen, who talks for the crews.
            The firm, which operates eleven vessels throughout the bay, mentioned it might rent substitutes if the strike was not finished by Wednesday. It provided a reward final month, which the crews refused.
            “Nobody wants to fight, but we might have to shut the eastern pier by Friday if this goes on,” its chief, Jon Harvik, instructed native radio. Hundreds of passengers were trapped on Monday morning.
            """;
        const string andBack = """
            The ferry crews at Port Seral will stay in strike for one second week after the negotiations with the company of the harbour collapsed late Sunday, said leaders of the union.
            “We can not accept schedules which leave not time for sleep between two crossings and the company knows it since the autumn,” said Marta Ollen, who speaks on behalf of crews.
            The company, which operates eleven ships in the bay, said that it will hire replacements if the strike is not over until Wednesday. It had offered a bonus in last month, that the crews rejected.
            “No one wants fighting, but we may have to close the east pier until the Friday if this continues,” told its director, Jon Harvik, to the local radio. Thousands of the commuters remained stranded in Monday morning.
            """;

        Assert.Equal(DuplicateKind.Rewrite, Assert.Single(Find(("a", harbour), ("b", spunToo))).Kind);
        Assert.Equal(DuplicateKind.Translation, Assert.Single(Find(("a", harbour), ("b", andBack))).Kind);
    }

    [Theory]
    [InlineData(Article)]
    [InlineData(Spun)]
    [InlineData(Back)]
    public void Two_who_heard_one_news_conference_share_its_quotations_and_no_more(string text) => Assert.Empty(Find(("a", text), ("b", Apart)));

    [Fact]
    public void An_article_with_a_new_headline_and_address_is_a_revision()
    {
        var old = MarkedReport.Of("a", "Talks over dam should continue, president says.\n" + Article, url: "https://www.courier.example/2031/dam-talks-should-continue");
        var edited = MarkedReport.Of("b", "No sign of retreat at Halden Dam.\n" + Article.Replace("four river states", "five river states", StringComparison.Ordinal), url: "https://courier.example/2031/no-sign-of-retreat?from=front");

        var duplicate = Assert.Single(Weaver.Weave([old, edited]).Duplicates);

        Assert.Equal(DuplicateKind.Revision, duplicate.Kind);
    }

    [Fact]
    public void Old_matter_in_a_new_article_of_the_outlet_is_no_revision()
    {
        var part = Article[..Article.IndexOf("She had met", StringComparison.Ordinal)];
        var old = MarkedReport.Of("a", part + "Ferries to Port Seral run again since the harbour company and its crews agreed on rosters late on Sunday night after nine hours.", "Courier");
        var later = MarkedReport.Of("b", Apart + Apart.Replace(" ", " so ", StringComparison.Ordinal) + part, "Courier");

        var duplicate = Assert.Single(Weaver.Weave([old, later]).Duplicates);

        Assert.Equal(DuplicateKind.Copy, duplicate.Kind);
        Assert.Contains("one outlet, Courier, with old matter in a new article", duplicate.Why);
    }

    private static ImmutableArray<Duplicate> Find(params (string Id, string Text)[] reports) =>
        Weaver.Weave([.. reports.Select(report => MarkedReport.Of(report.Id, report.Text, "Outlet " + report.Id))]).Duplicates;
}
