using System.Collections.Immutable;
using OnRecord.Intake.Credits;

namespace OnRecord.Weave.Origins;

/// <summary>Witnesses, credits and ties to the graph of an utterance's relays.</summary>
internal sealed class RelayGraphBuilder
{
    private readonly Utterance _utterance;
    private readonly ImmutableArray<Witness> _witnesses;
    private readonly OriginGroups _groups;
    private readonly List<RelayNode> _nodes = [];
    private readonly List<Relay> _relays = [];
    private readonly List<string> _outlets = [];

    private RelayGraphBuilder(Utterance utterance, ImmutableArray<Witness> witnesses, OriginGroups groups)
    {
        _utterance = utterance;
        _witnesses = witnesses;
        _groups = groups;
    }

    public static RelayGraph Build(Utterance utterance, ImmutableArray<Witness> witnesses, ImmutableArray<ImmutableArray<CreditLink>> links, List<Tie> ties, OriginGroups groups)
    {
        var builder = new RelayGraphBuilder(utterance, witnesses, groups);
        foreach (var origin in groups.Origins) builder._nodes.Add(builder.Occasion(origin));
        foreach (var witness in witnesses) builder._nodes.Add(new RelayNode(Id(witness), witness.IsPrimary ? RelayNodeKind.Document : RelayNodeKind.Report, witness.Id, witness.Id));
        for (var at = 0; at < witnesses.Length; at++) builder.AddNamed(at, links[at]);
        foreach (var tie in ties) builder._relays.Add(new Relay(Id(witnesses[tie.From]), Id(witnesses[tie.To]), tie.Kind, tie.Why, tie.Words, tie.IsDirected));
        for (var at = 0; at < witnesses.Length; at++) builder.AddRecorded(at);
        return new RelayGraph([.. builder._nodes], [.. builder._relays], groups.Count, builder.Lines(groups.Count.Least)) { Doubts = groups.Doubts };
    }

    private RelayNode Occasion(OriginGroup group)
    {
        var where = group.Interviewer is string outlet
            ? $"in an interview with {outlet}"
            : group.Members.SelectMany(at => _witnesses[at].Statements).Select(statement => statement.Audience is string audience ? $"to {audience}" : statement.Venue).FirstOrDefault(words => words is not null);
        var spoken = new SpokenAt(_utterance.Speaker.Name, _utterance.Said?.Date, where);
        return new RelayNode(OccasionId(group), RelayNodeKind.Occasion, spoken.ToString()) { Spoken = spoken };
    }

    private static string OccasionId(OriginGroup origin) => origin.Interviewer is string outlet ? "occasion:" + outlet : "occasion";

    private string OccasionOf(int witness) => OccasionId(_groups.Origins.First(origin => origin.Members.Contains(witness)));

    private static string Id(Witness witness) => "report:" + witness.Id;

    /// <summary>Outlets that are named and not among the witnesses, and a report's naming itself.</summary>
    private void AddNamed(int at, ImmutableArray<CreditLink> links)
    {
        var witness = _witnesses[at];
        if (witness.Interviewer is string interviewer && !Voice.IsOwn(witness.Report.Report, interviewer))
        {
            var words = witness.Vouching();
            if (TieFinder.SourceAmong(_witnesses, at, interviewer) is int source) _relays.Add(new Relay(Id(_witnesses[source]), Id(witness), RelayKind.Credit, $"has it from the interview with {interviewer}", [words]));
            else _relays.Add(new Relay(Outlet(interviewer, at, RelayKind.Interview, words), Id(witness), RelayKind.Credit, $"has it from the interview with {interviewer}", [words]));
        }
        foreach (var link in links)
        {
            if (link.Kind == RelayKind.SelfCitation) _relays.Add(new Relay(Id(witness), Id(witness), link.Kind, link.Why, [link.Words]));
            else if (TieFinder.SourceAmong(_witnesses, at, link.Outlet) is null) _relays.Add(new Relay(Outlet(link.Outlet, at, link.Kind == RelayKind.Footnote ? null : RelayKind.Recorded, link.Words), Id(witness), link.Kind, link.Why, [link.Words]));
        }
    }

    /// <summary>The node of a named outlet; where it is named for these very words, it has them from where they were said.</summary>
    private string Outlet(string name, int witness, RelayKind? kind, Citation words)
    {
        var known = _outlets.FindIndex(other => MediaNames.Same(other, name));
        var id = "outlet:" + (known >= 0 ? _outlets[known] : name);
        if (known < 0)
        {
            _outlets.Add(name);
            _nodes.Add(new RelayNode(id, RelayNodeKind.Outlet, name));
        }
        if (kind is RelayKind relay && !_relays.Exists(other => other.To == id)) _relays.Add(new Relay(OccasionOf(witness), id, relay, relay == RelayKind.Interview ? "said to it alone" : "is named as the source, and is not among the reports", [words]));
        return id;
    }

    /// <summary>Who has it from nobody nearer has it from where it was said.</summary>
    private void AddRecorded(int at)
    {
        var witness = _witnesses[at];
        if (_relays.Exists(relay => relay.To == Id(witness) && relay.From != relay.To && relay is { IsDirected: true, Kind: RelayKind.Credit or RelayKind.Text or RelayKind.Error })) return;
        var isOwn = witness.Interviewer is string outlet && Voice.IsOwn(witness.Report.Report, outlet);
        _relays.Add(new Relay(OccasionOf(at), Id(witness), isOwn ? RelayKind.Interview : RelayKind.Recorded, isOwn ? "said to it alone" : Why(witness), [witness.Vouching()]));
    }

    private static string Why(Witness witness)
    {
        if (witness.IsPrimary) return "the speaker's own document";
        var statement = witness.Statements.FirstOrDefault(statement => statement.Audience is not null) ?? witness.Statements.FirstOrDefault(statement => statement.Venue is not null);
        if (statement?.Audience is string audience) return $"says it was said to {audience}, and names no nearer source";
        if (statement?.Venue is string venue) return $"says it was said {venue}, and names no nearer source";
        return witness.StatedDay is not null ? "gives the day, and names no nearer source" : "names no nearer source";
    }

    /// <summary>Those who have it by themselves: with every tie, at least so many; with the sure ones only, at most so many.</summary>
    private OriginCount Lines(int origins)
    {
        var most = Count(relay => relay.Kind is RelayKind.Credit or RelayKind.Text or RelayKind.Error);
        var least = Count(relay => relay.Kind is not (RelayKind.Recorded or RelayKind.Interview or RelayKind.SelfCitation));
        return new OriginCount(Math.Max(Math.Min(origins, most), least), most);
    }

    private int Count(Func<Relay, bool> ties)
    {
        var places = _nodes.Select((node, at) => (node.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var sets = new DisjointSets(_nodes.Count);
        foreach (var relay in _relays.Where(ties)) sets.Join(places[relay.From], places[relay.To]);
        return _nodes.Where(node => node.Report is not null).Select(node => sets.Find(places[node.Id])).Distinct().Count();
    }
}
