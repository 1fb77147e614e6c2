using OnRecord.Records;
using OnRecord.Weave;
using OnRecord.Weave.Origins;

namespace OnRecord.Tests.Weave.Origins;

/// <summary>A slip of one hand is told from a disagreement of sources.</summary>
public sealed class StandingsTests
{
    [Fact]
    public void One_report_against_several_independent_ones_departs()
    {
        var standing = Of(Paper("a", 60), Paper("b", 60), Paper("c", 600), Paper("d", 60));
        Assert.Equal(StandingKind.Departure, standing.Kind);
        Assert.Equal([["c"]], standing.Departing.Select(line => line.AsEnumerable()));
        Assert.Equal([["a"], ["b"], ["d"]], standing.Keeping.Select(line => line.AsEnumerable()));
    }

    [Fact]
    public void Independent_reports_on_both_sides_disagree() =>
        Assert.Equal(StandingKind.Disagreement, Of(Paper("a", 60), Paper("b", 60), Paper("c", 600), Paper("d", 600), Paper("e", 60)).Kind);

    [Fact]
    public void Reports_that_have_it_from_one_agency_depart_together()
    {
        var standing = Of(Paper("a", 60), Paper("b", 60), Paper("c", 600, ", Brell Agency reported"), Paper("d", 600, ", Brell Agency reported"), Paper("e", 60));
        Assert.Equal(StandingKind.Departure, standing.Kind);
        Assert.Equal([["c", "d"]], standing.Departing.Select(line => line.AsEnumerable()));
    }

    [Fact]
    public void One_against_one_is_open() => Assert.Equal(StandingKind.Open, Of(Paper("a", 60), Paper("b", 600)).Kind);

    [Fact]
    public void The_speakers_own_document_decides_against_any_number()
    {
        var standing = Of(MarkedReport.Of("doc", "“[[Ilse Marren|direct|2031-03-04: We counted 60 boats at the northern quay this morning.]]”", isPrimary: true), Paper("b", 600), Paper("c", 600), Paper("d", 600));
        Assert.Equal(StandingKind.Departure, standing.Kind);
        Assert.Equal(3, standing.Departing.Length);
    }

    [Fact]
    public void Who_leaves_the_passage_out_is_on_neither_side()
    {
        var standing = Of(Paper("a", 60), Paper("b", 60), Paper("c", 600), MarkedReport.Of("e", "“[[Ilse Marren|direct|2031-03-04: We counted boats at the northern quay this morning.]]”"));
        Assert.DoesNotContain("e", standing.Departing.Concat(standing.Keeping).SelectMany(line => line));
    }

    /// <summary>What else the papers tell: each its own, so that nothing but the quotation is in common.</summary>
    private static readonly Dictionary<string, string> Besides = new(StringComparer.Ordinal)
    {
        ["a"] = "Bread was dearer again in three provinces. Millers of the east blamed frost, roads and one another until midnight.",
        ["b"] = "In the cup a match was put off because the pitch lay under water. Its captain had travelled nine hours by train.",
        ["c"] = "A court heard how two brothers sold one field twice. Their notary remembered neither buyer, nor which year it had been.",
        ["d"] = "Schools close on Thursday for want of heating oil. Parents were told by letter, which many never got.",
        ["e"] = "Archaeologists found a glass bead under the old customs house. Nobody knows whose trade brought it so far north.",
    };

    private static RecordedReport Paper(string id, int boats, string credit = "") =>
        MarkedReport.Of(id, $"{Besides[id]} “[[Ilse Marren|direct|2031-03-04: We counted {boats} boats at the northern quay this morning]],” Marren said{credit}.", outlet: $"Paper {id}", credits: credit.Length > 0 ? ["Brell Agency"] : []);

    private static Standing Of(params RecordedReport[] reports)
    {
        var utterance = Assert.Single(Weaver.Weave([.. reports]).Utterances);
        var reading = Assert.Single(Readings.Of(utterance), reading => reading.IsDistortion && reading.Kind == DifferenceKind.Number && reading.Words.Length > 0);
        return Standings.Of(utterance, reading, id => reports.Single(report => report.Id == id).Annotated.IsPrimary);
    }
}
