using OnRecord.Records;
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
