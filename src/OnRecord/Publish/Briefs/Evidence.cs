using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Publish.Briefs;

/// <summary>The reports a text may cite, with everything in them that a sentence is held against. Immutable.</summary>
public sealed class Evidence
{
    private readonly Dictionary<string, RecordedReport> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<StatementRef, Statement> _statements = [];
    private readonly Dictionary<string, List<KnownName>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<PartialDate>> _dates = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reasons = new(StringComparer.Ordinal);

    /// <summary>Gathers the evidence of the given reports.</summary>
    /// <param name="assessment">The values the reports stand in.</param>
    /// <param name="reports">Ids of the reports that may be cited, in the order they are numbered in; unknown ids are left out.</param>
    public Evidence(Assessment assessment, IEnumerable<string> reports)
    {
        var wanted = reports.ToHashSet(StringComparer.Ordinal);
        foreach (var report in assessment.Woven.Reports.Where(report => wanted.Contains(report.Id)))
        {
            if (!_reports.TryAdd(report.Id, report)) continue;
            _numbers.Add(report.Id, _numbers.Count + 1);
            foreach (var statement in report.Statements) _statements[new StatementRef(report.Id, statement.Id)] = statement;
            _names[report.Id] = [.. report.Annotated.Entities.SelectMany(entity => new[] { entity.Canonical, SpeakerLabel.Of(entity.Canonical) }.Distinct(StringComparer.Ordinal), (entity, name) => Known(name, entity))];
            _dates[report.Id] = Dates(report);
        }
        foreach (var utterance in assessment.Woven.Utterances) Take(utterance);
        foreach (var value in assessment.Figures.SelectMany(figure => figure.Values))
        {
            if (value.Date is PartialDate date && _dates.TryGetValue(value.Words.Report, out var dates)) dates.Add(date);
        }
        _reasons.UnionWith(assessment.Woven.Utterances.SelectMany(utterance => utterance.Origins).SelectMany(origin => origin.Why));
        _reasons.UnionWith(assessment.Woven.Utterances.SelectMany(utterance => utterance.Differences).Select(difference => difference.Why).OfType<string>());
        _reasons.UnionWith(assessment.Woven.Duplicates.SelectMany(duplicate => duplicate.Why));
        _reasons.UnionWith(assessment.Woven.Stories.SelectMany(story => story.Why));
    }

    /// <summary>The reports, in the order they are numbered in.</summary>
    public IEnumerable<RecordedReport> Reports => _numbers.OrderBy(pair => pair.Value).Select(pair => _reports[pair.Key]);

    public RecordedReport this[string report] => _reports[report];

    public RecordedReport? Find(string report) => _reports.GetValueOrDefault(report);

    /// <summary>The report's number in the list of sources, from 1.</summary>
    public int NumberOf(string report) => _numbers[report];

    /// <summary>What readers call the report.</summary>
    public string NameOf(string report) => ReportLabel.Of(_reports[report].Report);

    public Statement? Find(StatementRef statement) => _statements.GetValueOrDefault(statement);

    internal IReadOnlyList<KnownName> NamesIn(string report) => _names.GetValueOrDefault(report) ?? [];

    internal bool HoldsDate(string report, PartialDate date) => _dates.TryGetValue(report, out var dates) && dates.Contains(date);

    internal bool HoldsReason(string reason) => _reasons.Contains(reason);

    private static HashSet<PartialDate> Dates(RecordedReport report)
    {
        var dates = report.Statements.Select(statement => statement.Said).OfType<Dating>().Select(dating => dating.Date).ToHashSet();
        if (report.Report.Published is { } published)
        {
            dates.Add(published.Date);
            dates.Add(published.Date with { Time = null, Offset = null });
        }
        if (report.Report.Captured is { } captured) dates.Add(captured.Date);
        return dates;
    }

    /// <summary>An utterance's speaker may be better known elsewhere: the fuller name holds for what this report calls its speaker.</summary>
    private void Take(Utterance utterance)
    {
        foreach (var rendering in utterance.Renderings)
        {
            if (!_reports.TryGetValue(rendering.Report, out var report)) continue;
            if (utterance.Said is { } said) _dates[report.Id].Add(said.Date);
            if (Find(rendering.Ref) is not { } statement || string.Equals(statement.Speaker.Name, utterance.Speaker.Name, StringComparison.Ordinal)) continue;
            var entity = report.Annotated.Entities.FirstOrDefault(entity => string.Equals(entity.Canonical, statement.Speaker.Name, StringComparison.Ordinal));
            foreach (var name in new[] { utterance.Speaker.Name, SpeakerLabel.Of(utterance.Speaker) }.Distinct(StringComparer.Ordinal)) _names[report.Id].Add(Known(name, entity ?? new Entity(statement.Speaker.Name, NameKind.Other)));
        }
    }

    private static KnownName Known(string canonical, Entity entity) =>
        new(GuardedWords.Cut(canonical), [.. ImmutableArray.Create(entity.Canonical).AddRange(entity.Aliases).Select(form => GuardedWords.Cut(form)).Where(form => form.Count > 0)]);
}
