using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave.Origins;

/// <summary>
/// Counts independent sources of an utterance. Reports of one occasion go back to one microphone, however many they are; only words that a
/// report says it was given itself, as in an interview of its own, are a source beside it.
/// </summary>
internal sealed class OriginFinder
{
    private readonly Dictionary<string, RecordedReport> _reports;
    private readonly Dictionary<StatementRef, Statement> _statements;
    private readonly ILookup<string, Duplicate> _duplicates;

    /// <summary>Takes the reports and what was found to share its text.</summary>
    public OriginFinder(ImmutableArray<RecordedReport> reports, ImmutableArray<Duplicate> duplicates)
    {
        _reports = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        _statements = reports.SelectMany(report => report.Statements.DistinctBy(statement => statement.Id, StringComparer.Ordinal).Select(statement => (Ref: new StatementRef(report.Id, statement.Id), statement)))
            .ToDictionary(pair => pair.Ref, pair => pair.statement);
        _duplicates = duplicates.ToLookup(duplicate => duplicate.Reports[1], StringComparer.Ordinal);
    }

    public Utterance Find(Utterance utterance)
    {
        var reports = utterance.Renderings.Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var groups = reports.GroupBy(report => OwnAccess(utterance, report), StringComparer.OrdinalIgnoreCase).ToList();
        // A report with its own access whose words another has from it is that other's source too.
        return utterance with { Origins = [.. groups.Select(group => new Origin([.. group], Why(utterance, [.. group], group.Key)))] };
    }

    /// <summary>The outlet that was spoken to alone; empty for what was said before all.</summary>
    private string OwnAccess(Utterance utterance, string report)
    {
        foreach (var rendering in utterance.Renderings)
        {
            if (rendering.Report != report || !_statements.TryGetValue(rendering.Ref, out var statement)) continue;
            if (Mentions(statement.Venue, "interview") || Mentions(statement.Audience, "interview")) return statement.RelayedBy.FirstOrDefault() ?? _reports[report].Report.Outlet ?? report;
        }
        return "";
    }

    private static bool Mentions(string? words, string word) => words?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private ImmutableArray<string> Why(Utterance utterance, ImmutableArray<string> reports, string access)
    {
        var why = ImmutableArray.CreateBuilder<string>();
        if (access.Length > 0) why.Add($"said to {access} in an interview");
        else if (reports.Length > 1) why.Add(utterance.Said is { } said ? $"one occasion: {utterance.Speaker.Name}, {said.Date}" : $"one occasion: {utterance.Speaker.Name}, day unknown, shown by what the reports have in common");
        foreach (var report in reports)
        {
            if (_reports[report].Annotated.IsPrimary) why.Add($"{report} is the speaker's own document");
        }
        foreach (var report in reports) AddCredits(utterance, report, why);
        foreach (var report in reports)
        {
            foreach (var duplicate in _duplicates[report].Where(duplicate => reports.Contains(duplicate.Reports[0], StringComparer.Ordinal))) why.Add($"{duplicate.Reports[0]} and {report} share their text ({Name(duplicate.Kind)})");
        }
        return why.ToImmutable();
    }

    private void AddCredits(Utterance utterance, string report, ImmutableArray<string>.Builder why)
    {
        var relays = utterance.Renderings.Where(rendering => rendering.Report == report && _statements.ContainsKey(rendering.Ref)).SelectMany(rendering => _statements[rendering.Ref].RelayedBy);
        var credits = _reports[report].Report.Credits;
        var own = credits.Where(credit => credit.IsSelf).Select(credit => credit.Outlet).Append(_reports[report].Report.Outlet ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = relays.Concat(credits.Where(credit => !credit.IsSelf).Select(credit => credit.Outlet)).Where(name => !own.Contains(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (others.Count > 0) why.Add($"{report} has it through {string.Join(", ", others)}");
        if (credits.FirstOrDefault(credit => credit.IsSelf) is { } self) why.Add($"{report} cites {self.Outlet}, which is itself and no second source");
    }

    private static string Name(DuplicateKind kind) => kind switch
    {
        DuplicateKind.Copy => "the same words",
        DuplicateKind.Revision => "two states of one article",
        DuplicateKind.Rewrite => "the same article with its words exchanged",
        DuplicateKind.Translation => "the same article through another language",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
