using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave.Origins;

/// <summary>What several reports print of one speaker's words on one day: the utterances of an occasion.</summary>
/// <param name="Utterances">In order; each is linked to another by a report that prints both.</param>
public sealed record OccasionUtterances(ImmutableArray<Utterance> Utterances)
{
    /// <summary>The occasions of some utterances, in order of their first; what is printed once belongs to none.</summary>
    public static ImmutableArray<OccasionUtterances> Of(ImmutableArray<Utterance> utterances)
    {
        var occasions = ImmutableArray.CreateBuilder<OccasionUtterances>();
        foreach (var day in utterances.Where(utterance => utterance.Renderings.Length > 1).GroupBy(utterance => (utterance.Speaker.Id, utterance.Said?.Date.ToString())))
        {
            var members = day.ToList();
            var sets = new DisjointSets(members.Count);
            var first = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < members.Count; i++)
            {
                foreach (var rendering in members[i].Renderings)
                {
                    if (!first.TryAdd(rendering.Report, i)) sets.Join(first[rendering.Report], i);
                }
            }
            foreach (var occasion in Enumerable.Range(0, members.Count).GroupBy(sets.Find)) occasions.Add(new OccasionUtterances([.. occasion.Select(i => members[i])]));
        }
        return occasions.ToImmutable();
    }

    /// <summary>
    /// The relays of all its utterances as one graph: a tie that several show stands once, with the words of the first three. The counts are those
    /// of the utterance with the most.
    /// </summary>
    /// <param name="reports">Finds a report by its id: an outlet that one utterance only names may carry another.</param>
    public RelayGraph Relays(IReadOnlyDictionary<string, RecordedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var graphs = Utterances.Select(utterance => utterance.Relays).OfType<RelayGraph>().ToList();
        var nodes = graphs.SelectMany(graph => graph.Nodes).DistinctBy(node => node.Id, StringComparer.Ordinal).ToList();
        var places = nodes.ToDictionary(node => node.Id, node => node.Kind == RelayNodeKind.Outlet ? OwnReport(node.Name, nodes, reports) ?? node.Id : node.Id, StringComparer.Ordinal);
        var relays = graphs.SelectMany(graph => graph.Relays)
            .Where(relay => places[relay.To] == relay.To)
            .Select(relay => relay with { From = places[relay.From] })
            .Where(relay => relay.From != relay.To || relay.Kind == RelayKind.SelfCitation)
            .GroupBy(relay => (relay.From, relay.To, relay.Kind, relay.IsDirected))
            .Select(same => same.First() with { Words = [.. same.SelectMany(relay => relay.Words).Distinct().Take(MostWords)] });
        return new RelayGraph(
            [.. nodes.Where(node => places[node.Id] == node.Id).OrderBy(node => node.Kind == RelayNodeKind.Occasion ? 0 : node.Kind == RelayNodeKind.Outlet ? 2 : 1)],
            [.. relays],
            Most(graphs.Select(graph => graph.Independent)),
            Most(graphs.Select(graph => graph.Lines)))
        {
            Doubts = [.. graphs.SelectMany(graph => graph.Doubts).Distinct(StringComparer.Ordinal)],
        };
    }

    private static string? OwnReport(string outlet, List<RelayNode> nodes, IReadOnlyDictionary<string, RecordedReport> reports) =>
        nodes.Find(node => node.Report is string id && reports.TryGetValue(id, out var report) && Voice.IsOwn(report.Report, outlet))?.Id;

    /// <summary>Citations shown of one tie.</summary>
    private const int MostWords = 3;

    private static OriginCount Most(IEnumerable<OriginCount> counts) => counts.Aggregate(new OriginCount(1, 1), (one, other) => new OriginCount(Math.Max(one.Least, other.Least), Math.Max(one.Most, other.Most)));
}
