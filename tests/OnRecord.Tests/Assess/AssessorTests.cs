using OnRecord.Assess;
using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.Tests.Assess;

public sealed class AssessorTests
{
    [Fact]
    public void A_withdrawal_that_one_announces_another_denies_and_a_third_doubts_is_one_contradiction()
    {
        var assessment = Assess(
            "The Arvenian Ministry of Defence announced that Arvenian troops had begun to withdraw from the border.",
            "Secretary-General Ilse Marn said that the council has not seen any withdrawal of Arvenian troops.",
            "Velian Foreign Minister Tomas Veler said it was too early to know whether the Arvenian troops were really leaving.");

        var contradiction = Assert.Single(assessment.Contradictions);
        Assert.Equal([Stance.Asserts, Stance.Denies, Stance.Doubts], contradiction.Positions.Select(position => position.Stance));
        Assert.Contains("begun to withdraw", contradiction.Claim, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_state_and_its_ministry_announce_is_one_origin_over_all_reports_that_carry_it()
    {
        var assessment = Assess(
            "The Arvenian Ministry of Defence announced that Arvenian troops had begun to withdraw from the border.",
            "Arvenia announced that it was withdrawing part of its troops from the border.",
            "Ilse Marn said that there are no signs of an Arvenian withdrawal.");

        var origin = Assert.Single(Assert.Single(assessment.Contradictions).Origins);
        Assert.Equal("Arvenia", origin.Party);
        Assert.Equal(["0", "1"], origin.Reports);
        Assert.Equal(["Arvenia", "Arvenian Ministry of Defence"], origin.Speakers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_report_that_names_a_claim_as_the_party_s_and_one_that_tells_it_as_fact_carry_it_too()
    {
        string[] texts =
        [
            "The Arvenian Ministry of Defence announced that Arvenian troops had begun to withdraw from the border.",
            "Ilse Marn said that there are no signs of a withdrawal, regardless of Arvenia's assertion this week that it had begun withdrawing troops.",
            "Although Arvenia has begun to withdraw its troops, Ilse Marn stays careful, she said on Tuesday.",
        ];

        var origin = Assert.Single(Assert.Single(Assess(texts).Contradictions).Origins);

        Assert.Equal(["0"], origin.Reports);
        Assert.Equal([("1", CarriedAs.Ascribed), ("2", CarriedAs.Fact)], origin.Carriers.Select(carrier => (carrier.Words.Report, carrier.How)));
        Assert.Equal("Arvenia has begun to withdraw", origin.Carriers[1].Words.Span.Of(texts[2]));
    }

    [Theory]
    [InlineData("Arvenia must withdraw its troops, officials in Velia say.")]
    [InlineData("Arvenia refused to withdraw its troops.")]
    [InlineData("Arvenia has not begun to withdraw its troops.")]
    [InlineData("If Arvenia has begun to withdraw, talks may open.")]
    [InlineData("Arvenia will withdraw its troops in May.")]
    [InlineData("“Arvenia has begun to withdraw its troops,” a banner read.")]
    [InlineData("Velia has begun to withdraw its troops.")]
    [InlineData("Ilse Marn doubts a report that Velia is withdrawing.")]
    public void What_is_not_told_as_done_by_the_party_carries_no_claim_of_it(string text)
    {
        var assessment = Assess(
            "The Arvenian Ministry of Defence announced that Arvenian troops had begun to withdraw from the border.",
            "Ilse Marn said that there are no signs of an Arvenian withdrawal.",
            text);

        Assert.Empty(Assert.Single(assessment.Contradictions).Origins.Single(origin => origin.Party == "Arvenia").Carriers);
    }

    [Fact]
    public void Two_persons_who_assert_one_thing_are_two_origins()
    {
        var assessment = Assess("President Ilse Marn said that Arvenia plans an invasion of Velia.", "Minister Tomas Veler said that Arvenia plans to invade Velia.", "The Arvenian Foreign Ministry said that Arvenia has no plans to invade Velia.");
        Assert.Equal(2, Assert.Single(assessment.Contradictions).Origins.Length);
    }

    [Fact]
    public void Every_position_cites_the_words_that_show_it()
    {
        string[] texts =
        [
            "President Ilse Marn said that Arvenia plans an invasion of Velia.",
            "The Arvenian Foreign Ministry said on Monday that Arvenia has no plans to invade Velia.",
        ];

        var contradiction = Assert.Single(Assess(texts).Contradictions);

        Assert.All(contradiction.Positions, position =>
        {
            var words = position.Words.Span.Of(texts[int.Parse(position.Words.Report)]);
            Assert.True(words.Contains("inva", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("Ilse Marn said that if Arvenia invades Velia, it will pay a high price.", "The Arvenian Foreign Ministry said that Arvenia has no plans to invade Velia.")]
    [InlineData("Ilse Marn urged Arvenia to withdraw its troops from the border.", "Tomas Veler said that Arvenia has not withdrawn its troops.")]
    [InlineData("Ilse Marn said that Arvenia has no plans to invade Velia.", "Tomas Veler said that Arvenia will not invade Velia.")]
    [InlineData("Ilse Marn said that Arvenia attacked the port.", "Tomas Veler said that Ostria did not attack the port.")]
    public void Conditions_demands_agreement_and_other_parties_are_no_contradiction(string first, string second) =>
        Assert.Empty(Assess(first, second).Contradictions);

    [Fact]
    public void Rival_values_stand_side_by_side_and_are_contested_only_when_they_exclude_each_other()
    {
        var compatible = Assert.Single(Assess(
            "Ilse Marn said that Arvenia has more than 100,000 troops at the border.",
            "Tomas Veler said that some 150,000 Arvenian troops were at the border.").Figures);
        var exclusive = Assert.Single(Assess(
            "Ilse Marn said that Arvenia has more than 60,000 troops at the border.",
            "Tomas Veler said that 25,000 Arvenian troops were at the border.").Figures);

        Assert.Equal([100_000, 150_000], compatible.Values.Select(value => value.Figure.Value));
        Assert.False(compatible.IsContested);
        Assert.True(exclusive.IsContested);
    }

    [Fact]
    public void Counts_of_different_parties_are_different_quantities() =>
        Assert.Empty(Assess("Ilse Marn said that 60,000 Arvenian troops were at the border.", "Tomas Veler said that 200 Velian troops were at the port.").Figures);

    [Fact]
    public void Nothing_is_opposed_in_nothing()
    {
        var assessment = Assess();

        Assert.Empty(assessment.Contradictions);
        Assert.Empty(assessment.Figures);
    }

    private static Assessment Assess(params string[] texts) =>
        Pipeline.Weave(texts.Select((text, i) => Pipeline.Read(new Report
        {
            Id = i.ToString(),
            Text = text,
            Published = new Dating(new PartialDate(2031, 3, 12), DateBasis.Given),
            Paragraphs = [new TextSpan(0, text.Length)],
        })));
}
