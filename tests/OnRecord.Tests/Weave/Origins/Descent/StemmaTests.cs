using OnRecord.Weave.Origins.Descent;

namespace OnRecord.Tests.Weave.Origins.Descent;

/// <summary>Stemmata of our own making, recovered from the texts of their witnesses through the whole pipeline.</summary>
public sealed class StemmaTests
{
    private const string Lorries = "4,000 lorries>40,000 lorries";
    private const string Inspectors = "the inspectors have seen it>the generals have bought it";
    private const string Bank = "eastern bank>western bank";
    private const string Patrol = "a joint patrol>an armed garrison";
    private const string Letter = "2 February>12 February";
    private const string Road = "The winter road>The summer ferry";
    private const string Valley = "Dolm valley>Varn valley";
    private const string Driver = "every driver>no driver";

    [Fact]
    public void Six_witnesses_of_two_lines_are_put_where_they_were_made()
    {
        var stemma = new Tradition().Transcript()
            .Report("a", 5, Lorries, Inspectors)
            .Report("b", 6, Lorries, Inspectors, Road)
            .Report("c", 7, Lorries, Inspectors, Valley)
            .Report("d", 5, Bank, Patrol)
            .Report("e", 6, Bank, Patrol, Letter)
            .Report("f", 8, Bank, Patrol, Letter, Driver)
            .Stemma();

        Assert.Equal(StemmaRoot.Document, stemma.Root);
        Assert.Equal("spoken(a(b c) d(e(f)))", Tradition.Shown(stemma));
        Assert.Empty(stemma.Unplaced);
        Assert.Contains(stemma.Nodes.Single(node => node.Id == "a").Readings, reading => reading.Words.Contains("40,000", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_the_witnesses_does_not_matter()
    {
        var stemma = new Tradition()
            .Report("f", 8, Bank, Patrol, Letter, Driver)
            .Report("c", 7, Lorries, Inspectors, Valley)
            .Report("e", 6, Bank, Patrol, Letter)
            .Report("a", 5, Lorries, Inspectors)
            .Transcript()
            .Report("d", 5, Bank, Patrol)
            .Report("b", 6, Lorries, Inspectors, Road)
            .Stemma();

        Assert.Equal("spoken(a(b c) d(e(f)))", Tradition.Shown(stemma));
    }

    [Fact]
    public void A_source_that_is_lost_is_inferred_where_each_witness_has_an_error_of_its_own()
    {
        var stemma = new Tradition().Transcript()
            .Report("a", 5, Lorries, Inspectors, Letter)
            .Report("b", 6, Lorries, Inspectors, Road)
            .Report("c", 7, Lorries, Inspectors, Road, Valley)
            .Report("d", 6)
            .Stemma();

        Assert.Equal("spoken(d α(a b(c)))", Tradition.Shown(stemma));
        var lost = stemma.Nodes.Single(node => node.Id == "α");
        Assert.Null(lost.Report);
        Assert.Empty(lost.MayBe);
    }

    [Fact]
    public void Without_dates_a_witness_free_of_errors_may_be_the_source_and_may_not()
    {
        var stemma = new Tradition().Transcript()
            .Report("a", 0, Lorries, Inspectors)
            .Report("b", 0, Lorries, Inspectors, Road)
            .Report("c", 0, Lorries, Inspectors, Valley)
            .Stemma();

        Assert.Equal("spoken(α(a b c))", Tradition.Shown(stemma));
        Assert.Equal(["a"], stemma.Nodes.Single(node => node.Id == "α").MayBe);
    }

    [Fact]
    public void A_witness_with_the_errors_of_two_lines_is_placed_on_neither()
    {
        var stemma = new Tradition().Transcript()
            .Report("a", 5, Lorries, Inspectors, Letter)
            .Report("b", 6, Lorries, Inspectors, Road)
            .Report("d", 5, Bank, Patrol, Driver)
            .Report("e", 6, Bank, Patrol, Valley)
            .Report("x", 7, Lorries, Inspectors, Bank, Patrol)
            .Stemma();

        Assert.Equal("spoken(α(a b) β(d e))", Tradition.Shown(stemma));
        var between = Assert.Single(stemma.Unplaced);
        Assert.Equal("x", between.Report);
        Assert.Contains(between.With, with => with.SequenceEqual(["a", "b"]));
        Assert.Contains(between.With, with => with.SequenceEqual(["d", "e"]));
    }

    [Fact]
    public void Without_a_document_the_earliest_report_tells_the_errors()
    {
        var stemma = new Tradition()
            .Report("a", 4)
            .Report("b", 5, Lorries, Inspectors, Road)
            .Report("c", 6, Lorries, Inspectors, Valley)
            .Report("d", 6, Letter)
            .Stemma();

        Assert.Equal(StemmaRoot.Earliest, stemma.Root);
        Assert.Equal("ω(a d α(b c))", Tradition.Shown(stemma));
    }

    [Fact]
    public void Without_a_document_or_dates_it_is_said_that_nothing_tells_who_came_first()
    {
        var stemma = new Tradition()
            .Report("a", 0)
            .Report("b", 0, Lorries, Inspectors, Road)
            .Report("c", 0, Lorries, Inspectors, Valley)
            .Report("d", 0, Letter)
            .Stemma();

        Assert.Equal(StemmaRoot.Unknown, stemma.Root);
        Assert.Equal("ω(a d α(b c))", Tradition.Shown(stemma));
    }

    [Fact]
    public void Agreement_in_what_is_right_makes_no_line() =>
        Assert.Empty(StemmaFinder.Of(new Tradition().Transcript().Report("a", 5, Lorries).Report("b", 6).Report("c", 7).Report("d", 8, Bank).Weave()));
}
