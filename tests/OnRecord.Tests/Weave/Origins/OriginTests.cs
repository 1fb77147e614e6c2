using OnRecord.Weave;

namespace OnRecord.Tests.Weave.Origins;

public sealed class OriginTests
{
    private const string Words = "“[[Ilse Marren|direct|2031-03-04: We hear signals from Brannhaven that talks should go on]]”, she said.";

    [Fact]
    public void Reports_of_one_occasion_are_one_origin_with_its_reasons()
    {
        var utterance = Weaver.Weave([MarkedReport.Of("a", Words), MarkedReport.Of("b", Words), MarkedReport.Of("c", Words, "Costa", isPrimary: false, published: null, url: null, "Wire")]).Utterances[0];

        var origin = Assert.Single(utterance.Origins);
        Assert.Equal(["a", "b", "c"], origin.Reports);
        Assert.Contains(origin.Why, why => why.Contains("2031-03-04", StringComparison.Ordinal));
        Assert.Contains("c has it through Wire", origin.Why);
    }

    [Fact]
    public void An_outlet_that_cites_itself_has_no_second_source()
    {
        var utterance = Weaver.Weave([MarkedReport.Of("a", Words, "Observer", isPrimary: false, published: null, url: null, "Observer")]).Utterances[0];

        Assert.Contains(Assert.Single(utterance.Origins).Why, why => why.Contains("no second source", StringComparison.Ordinal));
    }

    [Fact]
    public void The_speakers_own_document_is_named() =>
        Assert.Contains("a is the speaker's own document", Assert.Single(Weaver.Weave([MarkedReport.Of("a", Words, isPrimary: true), MarkedReport.Of("b", Words)]).Utterances[0].Origins).Why);
}
