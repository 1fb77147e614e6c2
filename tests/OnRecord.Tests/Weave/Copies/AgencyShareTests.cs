using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Tests.Weave.Copies;

public sealed class AgencyShareTests
{
    private const string Wire = """
        Kestoria closed both gates of the Halden Dam on Friday and told its neighbours downstream to expect no water before the end of the month.
        The army of Orsenia moved two brigades to the river within hours, and ferries between the two banks were stopped until further notice.
        Markets in both capitals fell by a tenth before noon, the steepest fall since the drought of nine years ago.
        """;

    private const string Own = """
        Our correspondent in the river town of Amsel saw families load boats before dawn while the sirens of the lock sounded every quarter of an hour.
        Shops along the quay were boarded up by nine, and the baker who has opened every day for thirty years did not open.
        A teacher said that her pupils had been told to stay at home, and that nobody knew for how long they would have to.
        """;

    private const string Speech = """
        “We did not close the gates in anger and we will not open them in fear, for the water belongs to those who keep the peace on its banks.”
        """;

    [Fact]
    public void The_agency_s_part_of_a_report_is_told_with_its_passages()
    {
        var share = Assert.Single(Shares(MarkedReport.Of("agency", Wire, "Xinhua"), MarkedReport.Of("paper", Own + "\n" + Wire, "Courier")));

        Assert.Equal(("paper", "agency"), (share.Report, share.Source));
        Assert.Equal(["Xinhua"], share.Agencies);
        Assert.InRange(share.Share, .45, .5);
        var span = Assert.Single(share.Spans);
        Assert.StartsWith("Kestoria closed both gates", (Own + "\n" + Wire)[span.Start..span.End], StringComparison.Ordinal);
        Assert.EndsWith("nine years ago", (Own + "\n" + Wire)[span.Start..span.End], StringComparison.Ordinal);
        Assert.Equal(["48 % of its words stand in a report of Xinhua"], share.Why);
    }

    [Fact]
    public void Without_the_agency_s_own_text_the_papers_that_carry_it_and_the_credit_are_told()
    {
        var shares = Shares(MarkedReport.Of("a", Wire, "Courier", credits: "Kyodo"), MarkedReport.Of("b", Wire, "Herald"), MarkedReport.Of("c", Own, "Gazette"));

        Assert.Equal(["a", "b"], shares.Select(share => share.Report));
        Assert.All(shares, share => Assert.Null(share.Source));
        Assert.All(shares, share => Assert.Equal(["Kyodo"], share.Agencies));
        Assert.Equal(["b"], shares[0].Carriers);
        Assert.Equal(["100 % of its words stand also in Courier, credited to Kyodo"], shares[1].Why);
    }

    [Fact]
    public void Text_that_no_agency_is_credited_with_is_told_as_such() =>
        Assert.Equal(["100 % of its words stand also in Herald, credited to no agency"], Shares(MarkedReport.Of("a", Wire, "Courier"), MarkedReport.Of("b", Wire, "Herald"))[0].Why);

    [Fact]
    public void Parts_of_an_agency_s_text_in_two_longer_reports_are_found_though_neither_is_a_copy()
    {
        var other = Own.Replace(" the ", " that ", StringComparison.Ordinal).Replace(" and ", " while ", StringComparison.Ordinal).Replace(" before ", " until ", StringComparison.Ordinal);
        var woven = Weaver.Weave([
            MarkedReport.Of("a", "Halden Dam, Kestoria, Orsenia: the gates. " + Own + "\n" + Own.Replace(" ", " so ", StringComparison.Ordinal) + "\n" + Wire, "Courier"),
            MarkedReport.Of("b", "Halden Dam, Kestoria, Orsenia: the gates. " + Wire + "\n" + other.Replace(" ", " thus ", StringComparison.Ordinal) + other.Replace(" ", " then ", StringComparison.Ordinal), "Herald"),
        ]);

        Assert.Empty(woven.Duplicates);
        Assert.Equal(["a", "b"], woven.AgencyShares.Select(share => share.Report));
        Assert.All(woven.AgencyShares, share => Assert.InRange(share.Share, .15, .4));
    }

    [Fact]
    public void A_quotation_that_two_papers_print_is_the_speaker_s() =>
        Assert.Empty(Shares(
            MarkedReport.Of("a", Speech + "\nThe president of Kestoria spoke at noon before a full chamber of deputies, and left by the side door.", "Courier"),
            MarkedReport.Of("b", Speech + "\nDeputies rose when Kestoria's head of state had finished; the opposition kept its seats and its silence.", "Herald")));

    [Fact]
    public void An_outlet_s_own_earlier_text_is_no_agency_s() =>
        Assert.Empty(Shares(MarkedReport.Of("a", Wire, "Courier"), MarkedReport.Of("b", Wire + "\n" + Own, "courier")));

    [Fact]
    public void Of_a_thousand_papers_with_one_text_each_names_the_agency_and_some_carriers()
    {
        var reports = Enumerable.Range(0, 1_500).Select(i => MarkedReport.Of($"r{i}", i == 0 ? Wire : "", $"Paper {i}")).ToList();
        // Annotated once: what is measured is weaving.
        for (var i = 1; i < reports.Count; i++) reports[i] = reports[0] with { Annotated = reports[0].Annotated with { Report = reports[0].Report with { Id = $"r{i}", Outlet = i == 1 ? "Xinhua" : $"Paper {i}" } } };

        var woven = Weaver.Weave([.. reports]);

        Assert.Equal(1_499, woven.AgencyShares.Length);
        Assert.All(woven.AgencyShares, share => Assert.Equal("r1", share.Source));
        Assert.All(woven.AgencyShares, share => Assert.InRange(share.Carriers.Length, 1, 32));
        Assert.InRange(woven.Duplicates.Length, 1_499, 1_500 * 32);
    }

    private static ImmutableArray<AgencyShare> Shares(params RecordedReport[] reports) => Weaver.Weave([.. reports]).AgencyShares;
}
