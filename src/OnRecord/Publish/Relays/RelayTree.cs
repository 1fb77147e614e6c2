using System.Collections.Immutable;
using OnRecord.Weave;

namespace OnRecord.Publish.Relays;

/// <summary>A graph of relays as a tree that can be read: every node under the nearest source it is known to have, the other ties beside it.</summary>
/// <param name="Roots">The occasions.</param>
/// <param name="Ties">Relays that are no branch of the tree, in order.</param>
public sealed record RelayTree(ImmutableArray<RelayBranch> Roots, ImmutableArray<Relay> Ties)
{
    /// <summary>What names a source outright comes first; where nothing else is known, the place where it was said.</summary>
    private static readonly RelayKind[] Nearest = [RelayKind.Credit, RelayKind.Text, RelayKind.Error, RelayKind.Interview, RelayKind.Recorded];

    public static RelayTree Of(RelayGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var how = new Dictionary<string, Relay>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            var sources = graph.Relays.Where(relay => relay.To == node.Id && relay.From != node.Id && relay.IsDirected && Nearest.Contains(relay.Kind)).OrderBy(relay => Array.IndexOf(Nearest, relay.Kind));
            // Two that credit each other would go round in a ring.
            if (sources.FirstOrDefault(relay => !Leads(how, relay.From, node.Id)) is { } nearest) how[node.Id] = nearest;
        }
        var below = graph.Nodes.Where(node => how.ContainsKey(node.Id)).ToLookup(node => how[node.Id].From, StringComparer.Ordinal);
        var used = how.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        return new RelayTree(
            [.. graph.Nodes.Where(node => !how.ContainsKey(node.Id) && (node.Kind != RelayNodeKind.Outlet || below.Contains(node.Id))).Select(Branch)],
            [.. graph.Relays.Where(relay => !used.Contains(relay) && relay.Kind is not (RelayKind.Recorded or RelayKind.Interview))]);

        RelayBranch Branch(RelayNode node) => new(node, how.GetValueOrDefault(node.Id), [.. below[node.Id].Select(Branch)]);
    }

    /// <summary>True when going up from a node comes to another.</summary>
    private static bool Leads(Dictionary<string, Relay> how, string from, string to)
    {
        for (var at = from; ; at = how[at].From)
        {
            if (at == to) return true;
            if (!how.ContainsKey(at)) return false;
        }
    }
}
