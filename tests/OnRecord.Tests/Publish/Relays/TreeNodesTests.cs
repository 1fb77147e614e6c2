using System.Collections.Immutable;
using OnRecord.Publish.Relays;
using OnRecord.Records;
using OnRecord.Text;
using OnRecord.Weave;

namespace OnRecord.Tests.Publish.Relays;

public sealed class TreeNodesTests
{
    [Theory]
    [InlineData("Ministry of Water, Dams and Locks", "2031-03-04", "in Ostby", "4 March 2031, in Ostby")]
    [InlineData("Karsh", "2031-03", null, "March 2031")]
    [InlineData("Karsh", null, "to reporters", "day unknown, to reporters")]
    public void An_occasion_says_who_spoke_and_below_when_and_where_as_readers_say_it(string speaker, string? day, string? where, string below)
    {
        var spoken = new SpokenAt(speaker, day is not null && PartialDate.TryParse(day, out var date) ? date : null, where);
        var tree = RelayTree.Of(new RelayGraph([new RelayNode("occasion", RelayNodeKind.Occasion, spoken.ToString()) { Spoken = spoken }], [], new OriginCount(1, 1), new OriginCount(1, 1)));

        var node = Assert.Single(TreeNodes.Of(tree, ImmutableDictionary<string, RecordedReport>.Empty));

        Assert.Equal((speaker, below), (node.Label, node.Note));
        Assert.Equal($"{speaker}, {below}", TreeNodes.Name(tree.Roots[0].Node));
    }
}
