using System.Text;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Tests.Weave.Origins;

/// <summary>From small reports as they might be printed to the graph of who has it from whom.</summary>
public sealed class RelayTests
{
    private const string Quoted = "“The canal gates stay open until the last barge has left the city,” Foreign Minister Mirel Tavo told reporters in Lume on 4 March 2031.";

    private const string Market = "Bread was dearer again in three provinces, and the millers of the east blamed the frost, the roads and one another at a long meeting in the town hall, where the windows had been left open all night and nobody would own to it.";

    private const string Cup = "In the cup the match was put off for the third time because the pitch lay under water, and the captain of the visitors, who had travelled by train for nine hours, asked aloud whether anyone had thought of drains.";

    [Fact]
    public void One_press_conference_in_five_outlets_is_one_origin_for_certain()
    {
        var utterance = Woven([.. Enumerable.Range(1, 5).Select(n => ($"paper{n}", $"5 March 2031\n\n{Quoted}\n\nLine {n} of another matter altogether."))]);

        Assert.Equal(new OriginCount(1, 1), utterance.Relays!.Independent);
        Assert.Single(utterance.Origins);
        Assert.Equal(5, utterance.Relays.Relays.Count(relay => relay is { From: "occasion", Kind: RelayKind.Recorded }));
        Assert.All(utterance.Relays.Relays, relay => Assert.NotEmpty(relay.Words));
    }

    [Fact]
    public void Interviews_given_to_two_outlets_on_one_day_are_two_origins()
    {
        var utterance = Woven(
            ("one", "On 4 March 2031 Mirel Tavo told the newspaper Lume Herald: “The canal gates stay open until the last barge has left the city.”"),
            ("two", "“The canal gates stay open until the last barge has left the city,” Mirel Tavo told the broadcaster Radio Karsk on 4 March 2031."));

        Assert.Equal(new OriginCount(2, 2), utterance.Relays!.Independent);
        Assert.Equal(["occasion:Lume Herald", "occasion:Radio Karsk"], utterance.Relays.Nodes.Where(node => node.Kind == RelayNodeKind.Occasion).Select(node => node.Id));
        Assert.Equal([["one"], ["two"]], utterance.Origins.Select(origin => origin.Reports.AsEnumerable()));
    }

    [Fact]
    public void An_outlet_that_is_named_and_not_among_the_reports_stands_between_the_occasion_and_who_names_it()
    {
        var utterance = Woven(
            ("one", $"5 March 2031\n\n{Quoted}"),
            ("two", "5 March 2031\n\nForeign Minister Mirel Tavo said on 4 March 2031 that the canal gates stay open until the last barge has left the city, writes Lume Herald."));

        var relay = utterance.Relays!.Relays.Single(relay => relay is { To: "report:two", Kind: RelayKind.Credit });
        Assert.Equal("outlet:Lume Herald", relay.From);
        Assert.Contains(utterance.Relays.Relays, other => other is { From: "occasion", To: "outlet:Lume Herald" });
        Assert.DoesNotContain(utterance.Relays.Relays, other => other is { From: "occasion", To: "report:two" });
        Assert.Equal(new OriginCount(1, 1), utterance.Relays.Independent);
    }

    [Fact]
    public void A_credited_outlet_among_the_reports_is_where_it_comes_from()
    {
        var utterance = Woven(
            ("wire", "LUME, March 4, 2031 (Meridian Wire) - “The canal gates stay open until the last barge has left the city,” Foreign Minister Mirel Tavo told reporters."),
            ("paper", "5 March 2031\n\n“The canal gates stay open until the last barge has left the city,” Foreign Minister Mirel Tavo said on 4 March 2031.\n\nBread was dearer again.\n\n(Meridian Wire)"));

        var relay = utterance.Relays!.Relays.Single(relay => relay is { From: "report:wire", To: "report:paper" });
        Assert.Equal((RelayKind.Credit, true), (relay.Kind, relay.IsDirected));
        Assert.Equal(new OriginCount(1, 1), utterance.Relays.Lines);
    }

    [Fact]
    public void A_footnote_names_several_and_binds_no_sentence()
    {
        var utterance = Woven(("one", $"5 March 2031\n\n{Quoted}"), ("two", $"6 March 2031\n\n{Market}\n\n“The canal gates stay open until the last barge has left the city,” the minister, Mirel Tavo, said on 4 March 2031.\n\n{Cup}\n\n* With Reuters, AFP and Ansa"));

        var notes = utterance.Relays!.Relays.Where(relay => relay.Kind == RelayKind.Footnote).ToList();
        Assert.Equal(["outlet:AFP", "outlet:Ansa", "outlet:Reuters"], notes.Select(relay => relay.From).Order(StringComparer.Ordinal));
        Assert.Contains(utterance.Relays.Relays, relay => relay is { From: "occasion", To: "report:two", Kind: RelayKind.Recorded });
        Assert.Equal(new OriginCount(1, 1), utterance.Relays.Independent);
        Assert.DoesNotContain(utterance.Relays.Relays, relay => relay.From == "occasion" && relay.To.StartsWith("outlet:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_named_for_one_speaker_is_none_for_the_next()
    {
        const string Other = "“The lower town of Karsk has salt and flour for the whole of the winter,” Mayor Jorun Havel told reporters in Karsk on 4 March 2031.";
        var woven = WovenOf(("one", $"5 March 2031\n\n{Market}\n\n“The canal gates stay open until the last barge has left the city,” Foreign Minister Mirel Tavo said on 4 March 2031, writes Lume Herald.\n\n{Other}"), ("two", $"5 March 2031\n\n{Cup}\n\n{Other}"));

        var mayor = woven.Utterances.Single(utterance => utterance.Speaker.Name.Contains("Havel", StringComparison.Ordinal));
        Assert.DoesNotContain(mayor.Relays!.Relays, relay => relay.Kind == RelayKind.Credit);
        Assert.Contains(woven.Utterances.Single(utterance => utterance.Speaker.Name.Contains("Tavo", StringComparison.Ordinal)).Relays!.Relays, relay => relay.Kind == RelayKind.Credit);
    }

    [Fact]
    public void An_error_that_two_reports_share_ties_them_and_what_is_right_does_not()
    {
        const string Right = "The canal gates stay open for 12 more days. Nobody will be asked to leave the lower town of Karsk this winter";
        const string Wrong = "The canal gates stay open for 120 more days. Nobody will be asked to leave the lower town of Karsk this winter";
        var utterance = Woven(
            ("spoken", $"Press conference by the Foreign Minister of Orvania, Mirel Tavo\n\n4 March 2031. As delivered.\n\nMIREL TAVO: {Right}. That is what I have told the mayor and the guild of bargemen today. They were content with it, I believe.\n"),
            ("right", $"5 March 2031\n\n{Market}\n\n“{Right},” Foreign Minister Mirel Tavo told reporters in Lume on 4 March 2031."),
            ("early", $"5 March 2031\n\n{Cup}\n\n“{Wrong},” Foreign Minister Mirel Tavo said on 4 March 2031."),
            ("late", $"7 March 2031\n\nSnow fell on the passes, and the post came late.\n\n“{Wrong},” said Mirel Tavo, the foreign minister, on 4 March 2031."));

        var shared = Assert.Single(utterance.Relays!.Relays, relay => relay.Kind == RelayKind.Error);
        Assert.Equal(("report:early", "report:late", true), (shared.From, shared.To, shared.IsDirected));
        Assert.Contains("“120” for “12”", shared.Why, StringComparison.Ordinal);
        Assert.Equal(["early", "late"], shared.Words.Select(words => words.Report));
    }

    [Fact]
    public void Orphans_whose_narrators_use_the_same_words_may_be_one_origin_or_two()
    {
        const string Indirect = "Mirel Tavo said that the old canal gates below the glass works would stay open until the last barge had left the city.";
        var utterance = Woven(("one", $"{Market}\n\n{Indirect}"), ("two", $"{Indirect}\n\n{Cup}"));

        Assert.Equal(new OriginCount(1, 2), utterance.Relays!.Independent);
        Assert.Equal("1 to 2", utterance.Relays.Independent.ToString());
        var relay = utterance.Relays.Relays.Single(relay => relay.Kind == RelayKind.Wording);
        Assert.False(relay.IsDirected);
        Assert.Contains(utterance.Relays.Doubts, doubt => doubt.Contains("words in a row", StringComparison.Ordinal));
    }

    [Fact]
    public void The_reports_published_first_stand_first_where_text_is_shared()
    {
        const string Indirect = "Mirel Tavo said on 4 March 2031 that the old canal gates below the glass works would stay open until the last barge had left the city.";
        var utterance = Woven(("late", $"7 March 2031\n\n{Market}\n\n{Indirect}"), ("early", $"5 March 2031\n\n{Indirect}\n\n{Cup}"));

        var relay = utterance.Relays!.Relays.First(relay => relay.Kind is RelayKind.Wording or RelayKind.Text);
        Assert.Equal(("report:early", "report:late", true), (relay.From, relay.To, relay.IsDirected));
    }

    [Fact]
    public void An_outlet_that_cites_itself_goes_round_in_a_ring()
    {
        var utterance = Woven(("one", $"5 March 2031\n\n{Quoted}\n\nAs Karsk Today reported earlier, the gates were painted green."), ("two", $"5 March 2031\n\n{Market}\n\n{Quoted}"));

        Assert.DoesNotContain(utterance.Relays!.Nodes, node => node.Kind == RelayNodeKind.Outlet);
        Assert.Equal(new OriginCount(1, 1), utterance.Relays.Independent);
    }

    private static Utterance Woven(params (string Id, string Text)[] reports) =>
        WovenOf(reports).Utterances.MaxBy(utterance => utterance.Renderings.Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).Count())!;

    private static WovenReports WovenOf(params (string Id, string Text)[] reports)
    {
        var read = new List<RecordedReport>();
        foreach (var (id, text) in reports)
        {
            using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text + "\n"));
            foreach (var result in Pipeline.Take(bytes, id + ".txt").ToList())
            {
                Assert.True(result.IsOk(out var report));
                read.Add(Pipeline.Read(report with { Id = id }));
            }
        }
        return Weaver.Weave([.. read]);
    }
}
