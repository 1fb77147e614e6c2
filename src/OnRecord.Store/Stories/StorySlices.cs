using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Weave;

namespace OnRecord.Store.Stories;

/// <summary>Cuts an assessment of everything into one part for each story.</summary>
internal sealed class StorySlices
{
    private readonly Assessment _all;
    private readonly IReadOnlyDictionary<string, int> _revisions;
    private readonly Dictionary<string, Utterance> _utterances;
    private readonly ILookup<string, Utterance> _byReport;

    public StorySlices(Assessment all, IReadOnlyDictionary<string, int> revisions)
    {
        _all = all;
        _revisions = revisions;
        _utterances = all.Woven.Utterances.ToDictionary(utterance => utterance.Id, StringComparer.Ordinal);
        _byReport = all.Woven.Utterances
            .SelectMany(utterance => utterance.Renderings.Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal), (utterance, report) => (utterance, report))
            .ToLookup(pair => pair.report, pair => pair.utterance, StringComparer.Ordinal);
    }

    public StorySnapshot Of(Story story)
    {
        var own = story.Reports.ToHashSet(StringComparer.Ordinal);
        var utterances = story.Reports.SelectMany(report => _byReport[report]).Select(utterance => utterance.Id).ToHashSet(StringComparer.Ordinal);
        var contradictions = _all.Contradictions.Where(contradiction => contradiction.Positions.Any(position => utterances.Contains(position.Utterance))).ToImmutableArray();
        // A position of another story's utterance is shown with its words, so that utterance comes along.
        utterances.UnionWith(contradictions.SelectMany(contradiction => contradiction.Positions).Select(position => position.Utterance).Where(_utterances.ContainsKey));
        var ordered = _all.Woven.Utterances.Where(utterance => utterances.Contains(utterance.Id)).ToImmutableArray();
        var figures = _all.Figures.Where(figure => figure.Values.Any(value => own.Contains(value.Words.Report))).ToImmutableArray();
        var cited = ordered.SelectMany(utterance => utterance.Renderings.Select(rendering => rendering.Report))
            .Concat(contradictions.Select(contradiction => contradiction.Words.Report))
            .Concat(figures.SelectMany(figure => figure.Values).Select(value => value.Words.Report));
        var reports = story.Reports.Concat(cited).Distinct(StringComparer.Ordinal).ToList();
        return new StorySnapshot
        {
            Story = story,
            Reports = [.. reports.Select(report => new ReportState(report, _revisions[report]))],
            Duplicates = [.. _all.Woven.Duplicates.Where(duplicate => duplicate.Reports.All(own.Contains))],
            AgencyShares = [.. _all.Woven.AgencyShares.Where(share => own.Contains(share.Report))],
            Utterances = ordered,
            TalkingPoints = [.. _all.Woven.TalkingPoints
                .Select(point => point with { Utterances = Within(point.Utterances, utterances) })
                .Where(point => point.Utterances.Length > 1)],
            Agreements = [.. _all.Woven.Agreements
                .Select(agreement => new Agreement(Within(agreement.Utterances, utterances)))
                .Where(agreement => agreement.Utterances.Length > 1)],
            // Likeness is weighed by all that was woven together; to the tenth it does not move with every report that arrives.
            Suggestions = [.. _all.Woven.Suggestions.Where(suggestion =>
                (own.Contains(suggestion.A.Report) || own.Contains(suggestion.B.Report)) && reports.Contains(suggestion.A.Report) && reports.Contains(suggestion.B.Report))
                .Select(suggestion => suggestion with { Score = Math.Round(suggestion.Score, 1) })],
            Contradictions = contradictions,
            Figures = figures,
        };
    }

    private static ImmutableArray<string> Within(ImmutableArray<string> ids, HashSet<string> utterances) => [.. ids.Where(utterances.Contains)];
}
