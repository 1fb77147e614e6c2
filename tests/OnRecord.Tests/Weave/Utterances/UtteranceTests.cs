using OnRecord.Records;
using OnRecord.Text;
using OnRecord.Weave;

namespace OnRecord.Tests.Weave.Utterances;

public sealed class UtteranceTests
{
    private const string Tuesday = "We hear signals from Brannhaven that talks should go on. That gives us reason for careful hope.";

    [Fact]
    public void Two_reports_of_one_day_render_one_utterance()
    {
        var woven = Weave(
            MarkedReport.Of("a", $"“[[Ilse Marren|direct|2031-03-04: {Tuesday}]]” she said."),
            MarkedReport.Of("b", "“[[Ilse Marren|direct|2031-03-04: There are signals from Brannhaven that talks must continue. This gives motives for careful hope.]]” she said."));

        var utterance = Assert.Single(woven.Utterances, utterance => utterance.Renderings.Length == 2);
        Assert.Equal(["a", "b"], utterance.Renderings.Select(rendering => rendering.Report));
        Assert.Contains(utterance.Differences, difference => difference is { Kind: DifferenceKind.Modal, Base: "should", Words: "must", IsDistortion: true });
    }

    [Fact]
    public void The_same_formula_on_another_day_is_a_talking_point_and_not_one_utterance()
    {
        var woven = Weave(
            MarkedReport.Of("a", $"“[[Ilse Marren|direct|2031-03-04: {Tuesday}]]” she said."),
            MarkedReport.Of("b", $"“[[Ilse Marren|direct|2031-03-06: {Tuesday}]]” she said."));

        Assert.All(woven.Utterances, utterance => Assert.Single(utterance.Renderings));
        Assert.NotEmpty(woven.TalkingPoints);
        Assert.All(woven.TalkingPoints, point => Assert.True(point.Utterances.Length >= 2));
    }

    [Fact]
    public void Before_a_meeting_and_during_it_are_two_occasions_even_on_one_day()
    {
        var woven = Weave(
            MarkedReport.Of("a", $"“[[Ilse Marren|direct|2031-03-04|ahead of the session of ministers: {Tuesday}]]” she said ahead of the session of ministers."),
            MarkedReport.Of("b", $"“[[Ilse Marren|direct|2031-03-04|during the session of ministers: {Tuesday}]]” she said during the session of ministers."));

        Assert.All(woven.Utterances, utterance => Assert.Single(utterance.Renderings));
    }

    [Fact]
    public void The_same_words_of_another_speaker_agree_and_are_not_merged()
    {
        var woven = Weave(
            MarkedReport.Of("a", "[[Ilse Marren|indirect|2031-03-04: Kestoria gathered the largest force on the Lisse in thirty years]]."),
            MarkedReport.Of("b", "[[Tomas Veler|indirect|2031-03-04: Kestoria gathered the largest force on the Lisse in thirty years]]."));

        Assert.Equal(2, woven.Utterances.Length);
        Assert.Single(woven.Agreements);
    }

    [Fact]
    public void A_denial_does_not_agree_with_what_it_denies()
    {
        var woven = Weave(
            MarkedReport.Of("a", "[[Ilse Marren|indirect|2031-03-04: Kestoria is planning to cross the river with boats]]."),
            MarkedReport.Of("b", "[[Radko Stannic|indirect|2031-03-04: Kestoria is not planning to cross the river with boats]]."));

        Assert.Empty(woven.Agreements);
    }

    [Fact]
    public void One_long_quotation_renders_the_utterances_of_several_statements()
    {
        var woven = Weave(
            MarkedReport.Of("a", "“[[Ilse Marren|direct|2031-03-04: Everything is now in place for an attack]]”, she said, urging it “[[Ilse Marren|direct|2031-03-04: to stop preparing for a war over water]]”."),
            MarkedReport.Of("b", "“[[Ilse Marren|direct|2031-03-04: Everything is ready for an attack. But Kestoria has time to turn back, stop preparing for a war over water and start working for a settlement]]”, she said."));

        var shared = woven.Utterances.Where(utterance => utterance.Renderings.Length == 2).ToList();
        Assert.Equal(2, shared.Count);
        Assert.Equal(["s1", "s2"], shared.Select(utterance => utterance.Renderings[0].Statement));
        Assert.All(shared, utterance => Assert.Equal("s1", utterance.Renderings[1].Statement));
    }

    [Fact]
    public void Without_a_date_one_shared_formula_does_not_make_one_occasion()
    {
        var woven = Weave(
            MarkedReport.Of("a", "[[Ilse Marren|direct|2031-03-04: Talks should go on. Kestoria has gathered its boats near the dam. Observers must come. The offer of February stands. The treaty protects every fisherman downstream.]]"),
            MarkedReport.Of("b", "[[Ilse Marren|direct: Talks should go on. We wrote to the minister yesterday. Fuel arrives at the northern depot. Harbours will be shut to smugglers. Inspectors counted pontoons.]]"));

        Assert.All(woven.Utterances, utterance => Assert.Single(utterance.Renderings));
    }

    private const string Thursday = "We hear signals from Brannhaven that talks should go on. But we still do not see any pullback along the river.";

    [Fact]
    public void An_undated_quotation_goes_to_the_day_that_has_all_of_it()
    {
        var woven = Weave(
            MarkedReport.Of("a", $"“[[Ilse Marren|direct|2031-03-04: {Tuesday} But so far we have not seen any pullback along the river.]]” she said."),
            MarkedReport.Of("b", $"“[[Ilse Marren|direct|2031-03-06: {Thursday}]]” she said."),
            MarkedReport.Of("c", $"“[[Ilse Marren|direct: {Thursday}]]” she said."));

        var shared = woven.Utterances.Where(utterance => utterance.Renderings.Length > 1).ToList();
        Assert.NotEmpty(shared);
        Assert.All(shared, utterance => Assert.Equal(["b", "c"], utterance.Renderings.Select(rendering => rendering.Report)));
        Assert.All(shared, utterance => Assert.Equal(DateBasis.Sibling, utterance.Renderings[1].Said!.Basis));
        Assert.All(shared, utterance => Assert.Equal("2031-03-06", utterance.Renderings[1].Said!.Date.ToString()));
    }

    [Fact]
    public void An_undated_quotation_that_two_days_have_is_left_to_a_person()
    {
        var woven = Weave(
            MarkedReport.Of("a", $"“[[Ilse Marren|direct|2031-03-04: {Thursday}]]” she said."),
            MarkedReport.Of("b", $"“[[Ilse Marren|direct|2031-03-06: {Thursday}]]” she said."),
            MarkedReport.Of("c", $"“[[Ilse Marren|direct: {Thursday}]]” she said."));

        Assert.All(woven.Utterances, utterance => Assert.Single(utterance.Renderings));
        Assert.Contains(woven.Suggestions, suggestion => suggestion.B.Report == "c");
        Assert.Contains(woven.TalkingPoints, point => point.Utterances.Length >= 3);
    }

    [Fact]
    public void An_undated_translation_is_joined_to_the_day_that_says_most_of_it()
    {
        var woven = Weave(
            MarkedReport.Of("a", "“[[Ilse Marren|direct|2031-03-04: There are signals from Kestoria that talks should go on, but so far we have not seen any pullback along the river. What we see is more units on their way. It remains to be seen whether they leave.]]”"),
            MarkedReport.Of("b", "“[[Ilse Marren|direct: There are signals from Kestoria that the talks could go on, but until now we do not see no pullback along the river.]]” “[[Ilse Marren|direct: Of course it remains to be seen if they leave, but what we see is more units on their way.]]”"));

        Assert.Contains(woven.Utterances.SelectMany(utterance => utterance.Differences), difference => difference is { Kind: DifferenceKind.Modal, Base: "should", Words: "could", IsDistortion: true });
    }

    [Fact]
    public void Names_and_one_noun_do_not_join_what_was_said_on_days_that_are_not_known_to_be_one()
    {
        const string Gate = "A gate that may burst is not opened because a neighbour is impatient.";
        var woven = Weave(
            MarkedReport.Of("a", $"“[[Hanne Lindqvar|direct|2031-03-05: {Gate}]]” [[Hanne Lindqvar|indirect|2031-03-05: Kestoria would move its boats before Friday]]."),
            MarkedReport.Of("b", $"“[[Hanne Lindqvar|direct|~2031-03-07: Kestoria has enough boats for a visit and not enough for a war.]]” “[[Hanne Lindqvar|direct|~2031-03-07: {Gate}]]”"));

        Assert.Equal(Gate.Length, Assert.Single(woven.Utterances, utterance => utterance.Renderings.Length > 1).Renderings[0].Spans[0].Length + 1);
        Assert.DoesNotContain(woven.Utterances.SelectMany(utterance => utterance.Differences), difference => difference.IsDistortion);
    }

    [Theory]
    [InlineData("signals from", DifferenceKind.Reworded, false)]
    [InlineData("ferries in", DifferenceKind.Place, true)]
    public void A_capital_stands_for_its_state_where_it_acts(string before, DifferenceKind kind, bool isDistortion)
    {
        var woven = Weave(
            MarkedReport.Of("a", $"[[Ilse Marren|direct|2031-03-04: We have counted the new {before} Brannhaven this morning]]. Brannhaven, the Kestorian capital, denied it. Brannhaven said that Kestoria waits. Kestoria's army waits.", isPrimary: true),
            MarkedReport.Of("b", $"[[Ilse Marren|direct|2031-03-04: We have counted the new {before} Kestoria this morning]]. Kestoria's army waits. Kestoria denied it."));

        var difference = Assert.Single(woven.Utterances.SelectMany(utterance => utterance.Differences));
        Assert.Equal((kind, isDistortion), (difference.Kind, difference.IsDistortion));
    }

    [Fact]
    public void A_bare_surname_is_the_only_person_who_bears_it()
    {
        var woven = Weave(
            MarkedReport.Of("a", $"[[Ilse Marren|direct|2031-03-04: {Tuesday}]]"),
            MarkedReport.Of("b", $"[[Marren|direct|2031-03-04: {Tuesday}]]"));

        Assert.Single(woven.Utterances, utterance => utterance.Renderings.Length == 2);
    }

    [Fact]
    public void A_surname_that_two_people_bear_stays_open()
    {
        var woven = Weave(
            MarkedReport.Of("a", $"[[Ilse Marren|direct|2031-03-04: {Tuesday}]]"),
            MarkedReport.Of("b", $"[[Marren|direct|2031-03-04: {Tuesday}]]"),
            MarkedReport.Of("c", "[[Otto Marren|direct|2031-03-04: The ferries sail again on Monday.]]"));

        Assert.All(woven.Utterances, utterance => Assert.Single(utterance.Renderings));
    }

    [Fact]
    public void Another_spelling_of_a_name_is_the_same_speaker()
    {
        var woven = Weave(
            MarkedReport.Of("a", $"[[Vladan Chirov|direct|2031-03-04: {Tuesday}]]"),
            MarkedReport.Of("b", $"[[Vladan Tschirow|direct|2031-03-04: {Tuesday}]]"));

        Assert.Single(woven.Utterances, utterance => utterance.Renderings.Length == 2);
    }

    [Fact]
    public void The_speakers_own_document_is_the_base()
    {
        var woven = Weave(
            MarkedReport.Of("a", $"[[Ilse Marren|direct|2031-03-04: {Tuesday}]]"),
            MarkedReport.Of("b", $"[[Ilse Marren|direct|2031-03-04: {Tuesday}]]"),
            MarkedReport.Of("c", $"[[Ilse Marren|direct|2031-03-04: {Tuesday}]]", isPrimary: true));

        Assert.All(woven.Utterances, utterance => Assert.Equal("c", utterance.Base.Report));
    }

    [Fact]
    public void Ids_do_not_change_when_reports_are_added_behind()
    {
        var a = MarkedReport.Of("a", $"[[Ilse Marren|direct|2031-03-04: {Tuesday}]]");
        var b = MarkedReport.Of("b", $"[[Ilse Marren|direct|2031-03-04: {Tuesday}]]");

        Assert.Equal(Weave(a).Utterances[0].Id, Weave(a, b).Utterances[0].Id);
    }

    [Fact]
    public void Of_two_states_of_one_report_the_last_is_woven()
    {
        var woven = Weave(MarkedReport.Of("a", "[[Ilse Marren|direct: Three were hurt at the dam.]]"), MarkedReport.Of("a", "[[Ilse Marren|direct: Five were hurt at the dam.]]"));

        Assert.Equal("Five were hurt at the dam.", Assert.Single(woven.Reports).Text);
    }

    [Fact]
    public void Nothing_woven_is_nothing() => Assert.Empty(Weave().Utterances);

    private static WovenReports Weave(params RecordedReport[] reports) => Weaver.Weave([.. reports]);
}
