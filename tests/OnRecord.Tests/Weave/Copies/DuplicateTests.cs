using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Tests.Weave.Copies;

public sealed class DuplicateTests
{
    private const string Article = """
        The deadline that Kestoria set for the opening of the Halden Dam passed at noon on Friday with both gates shut and no crossing of the Lisse.
        The foreign minister of Orsenia said on Saturday that the gates would be opened when engineers said so and not when colonels said so.
        The ministry of defence had said that the second army would be back in its garrisons by Friday, and it did not say what would follow.
        """;

    private const string Spun = """
        The cut-off that Kestoria put for the opening of the Halden Dam handed at midday on Friday with each gates closed and no crossing of the Lisse.
        The overseas minister of Orsenia mentioned on Saturday that the gates could be unlocked when engineers mentioned so and not when colonels mentioned so.
        The ministry of defence had mentioned that the second military could be again in its garrisons by Friday, and it did not say what may comply with.
        """;

    private const string Other = """
        Ferry crews in Port Seral will stay on strike for another week after talks with the harbour company broke down over the rosters.
        The company said that half of its ferries were running and that passengers should expect long queues at both piers on Monday morning.
        """;

    [Fact]
    public void The_same_words_are_a_copy()
    {
        var duplicate = Assert.Single(Find(MarkedReport.Of("a", Article, "Wire"), MarkedReport.Of("b", "Good evening. " + Article, "Courier"), MarkedReport.Of("c", Other)));

        Assert.Equal((DuplicateKind.Copy, true), (duplicate.Kind, duplicate.Overlap > .9));
        Assert.Equal(["a", "b"], duplicate.Reports);
    }

    [Fact]
    public void Much_the_same_words_of_one_outlet_are_a_revision() =>
        Assert.Equal(DuplicateKind.Revision, Assert.Single(Find(MarkedReport.Of("a", Article, "Wire"), MarkedReport.Of("b", Article.Replace("noon", "one o'clock", StringComparison.Ordinal), "wire"))).Kind);

    [Fact]
    public void Words_exchanged_in_place_are_a_rewrite_and_shown()
    {
        var duplicate = Assert.Single(Find(MarkedReport.Of("a", Article), MarkedReport.Of("b", Spun)));

        Assert.Equal(DuplicateKind.Rewrite, duplicate.Kind);
        Assert.Contains(duplicate.Why, why => why.Contains("deadline / cut-off", StringComparison.Ordinal));
    }

    [Fact]
    public void The_earlier_published_stands_first() =>
        Assert.Equal(["b", "a"], Assert.Single(Find(MarkedReport.Of("a", Article, published: "2031-03-09"), MarkedReport.Of("b", Article, published: "2031-03-08"))).Reports);

    [Fact]
    public void Other_articles_are_no_duplicates() => Assert.Empty(Find(MarkedReport.Of("a", Article), MarkedReport.Of("b", Other)));

    [Fact]
    public void A_text_without_words_is_no_duplicate() => Assert.Empty(Find(MarkedReport.Of("a", "…"), MarkedReport.Of("b", "…")));

    private static ImmutableArray<Duplicate> Find(params RecordedReport[] reports) => Weaver.Weave([.. reports]).Duplicates;
}
