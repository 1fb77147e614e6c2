using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave.Origins;

/// <summary>
/// Counts independent sources of an utterance and draws how the words went from there. Reports of one occasion go back to one microphone, however
/// many they are; only words that were given to one outlet alone are a source beside it. Where nothing but likeness ties reports, the count has two ends.
/// </summary>
internal sealed class OriginFinder
{
    private readonly Dictionary<string, RecordedReport> _reports;
    private readonly Dictionary<StatementRef, Statement> _statements;
    private readonly TieFinder _ties;
    private readonly SharedOccasions _shared;

    /// <summary>Takes the reports, what was found to share its text, and all utterances.</summary>
    public OriginFinder(ImmutableArray<RecordedReport> reports, ImmutableArray<Duplicate> duplicates, ImmutableArray<Utterance> utterances)
    {
        _reports = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        _statements = reports.SelectMany(report => report.Statements.DistinctBy(statement => statement.Id, StringComparer.Ordinal).Select(statement => (Ref: new StatementRef(report.Id, statement.Id), statement)))
            .ToDictionary(pair => pair.Ref, pair => pair.statement);
        _ties = new TieFinder(duplicates.ToLookup(duplicate => duplicate.Reports[1], StringComparer.Ordinal));
        _shared = new SharedOccasions(utterances);
    }

    /// <summary>The utterance with its origins and the graph of its relays.</summary>
    public Utterance Find(Utterance utterance)
    {
        ImmutableArray<Witness> witnesses = [.. utterance.Renderings.GroupBy(rendering => rendering.Report, StringComparer.Ordinal).Select(group => WitnessOf(group.Key, [.. group]))];
        ImmutableArray<ImmutableArray<CreditLink>> links = [.. witnesses.Select(CreditLinks.Of)];
        var ties = _ties.Find(utterance, witnesses, links);
        var groups = OriginGroups.Of(utterance, witnesses, links, ties, _shared);
        return utterance with
        {
            Origins = [.. groups.Origins.Select(origin => new Origin([.. origin.Members.Select(at => witnesses[at].Id)], OriginReasons.Of(utterance, witnesses, links, ties, origin)))],
            Relays = RelayGraphBuilder.Build(utterance, witnesses, links, ties, groups),
        };
    }

    private Witness WitnessOf(string report, ImmutableArray<Rendering> renderings) =>
        new(_reports[report], renderings, [.. renderings.Select(rendering => _statements.GetValueOrDefault(rendering.Ref)).OfType<Statement>().Distinct()]);
}
