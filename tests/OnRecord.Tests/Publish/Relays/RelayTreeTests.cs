using OnRecord.Publish.Relays;
using OnRecord.Weave;

namespace OnRecord.Tests.Publish.Relays;

public sealed class RelayTreeTests
{
    [Fact]
    public void Each_stands_under_its_nearest_source_and_the_other_ties_beside()
    {
        var tree = RelayTree.Of(Graph(
            Tie("occasion", "report:a", RelayKind.Recorded),
            Tie("occasion", "report:b", RelayKind.Recorded),
            Tie("report:a", "report:b", RelayKind.Credit),
            Tie("report:a", "report:c", RelayKind.Wording, isDirected: false),
            Tie("occasion", "report:c", RelayKind.Recorded)));

        var root = Assert.Single(tree.Roots);
        Assert.Equal("occasion(report:a(report:b) report:c)", Shown(root));
        Assert.Equal(RelayKind.Wording, Assert.Single(tree.Ties).Kind);
    }

    [Fact]
    public void Two_that_name_each_other_do_not_go_round()
    {
        var tree = RelayTree.Of(Graph(
            Tie("report:a", "report:b", RelayKind.Credit),
            Tie("report:b", "report:a", RelayKind.Credit),
            Tie("report:b", "report:c", RelayKind.Credit)));

        Assert.Equal(3, tree.Roots.Sum(Count) - tree.Roots.Count(root => root.Node.Kind == RelayNodeKind.Occasion));
        Assert.Single(tree.Ties);
    }

    [Fact]
    public void Counts_are_told_with_both_ends_where_it_cannot_be_told() =>
        Assert.Equal(("1 independent origin", "1 to 2 independent origins: how many cannot be told", "2 lines of relay"), (RelayWords.Origins(new OriginCount(1, 1)), RelayWords.Origins(new OriginCount(1, 2)), RelayWords.Lines(new OriginCount(2, 2))));

    private static int Count(RelayBranch branch) => 1 + branch.Branches.Sum(Count);

    private static string Shown(RelayBranch branch) => branch.Branches.IsEmpty ? branch.Node.Id : $"{branch.Node.Id}({string.Join(' ', branch.Branches.Select(Shown))})";

    private static Relay Tie(string from, string to, RelayKind kind, bool isDirected = true) => new(from, to, kind, "", [], isDirected);

    private static RelayGraph Graph(params Relay[] relays) => new(
        [new RelayNode("occasion", RelayNodeKind.Occasion, "said"), .. "abc".Select(id => new RelayNode($"report:{id}", RelayNodeKind.Report, id.ToString(), id.ToString()))],
        [.. relays],
        new OriginCount(1, 1),
        new OriginCount(1, 1));
}
