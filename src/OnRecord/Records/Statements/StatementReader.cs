using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Constructions;
using OnRecord.Records.Statements.Occasions;
using OnRecord.Records.Statements.Primary;
using OnRecord.Records.Statements.Speakers;

namespace OnRecord.Records.Statements;

/// <summary>Finds what a report says that someone said: cues and what they carry, then who, when, where, to whom and through whom.</summary>
public static class StatementReader
{
    public static ImmutableArray<Statement> Read(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Tokens.IsEmpty && report.Turns.IsEmpty) return [];
        var prose = new Prose(report);
        if (report.Turns.IsEmpty) return Articles(prose, report.Report.Text.Length);
        // An interview without labels stands under a lead that is the outlet's own.
        var lead = report.Turns[0].Parts.IsEmpty ? [] : Articles(prose, report.Turns[0].Body.Start);
        var quoted = report.Genre == ReportGenre.Release ? Articles(prose, report.Report.Text.Length) : [];
        return [.. lead, .. TurnReader.Read(prose, lead.Length, quoted)];
    }

    /// <summary>What the narrator says that others said, in the words before an offset.</summary>
    private static ImmutableArray<Statement> Articles(Prose prose, int end)
    {
        var report = prose.Report;
        ImmutableArray<Candidate> candidates = [.. Cited.With(prose, Selection.Of(ReportReader.Read(prose))).Where(candidate => report.Tokens[candidate.FirstToken].Span.Start < end)];
        var statements = ImmutableArray.CreateBuilder<Statement>(candidates.Length);
        var taken = OccasionReader.Taken(prose, candidates);
        var speakers = new List<Speaker>(candidates.Length);
        var directory = new SpeakerDirectory(report);
        foreach (var candidate in candidates)
        {
            var speaker = SpeakerResolver.Resolve(prose, directory, candidate, speakers, earlier => candidate.Stretch.Index - candidates[earlier].Stretch.Index);
            speakers.Add(speaker);
            statements.Add(StatementBuilder.Build(prose, candidate, OccasionReader.Read(prose, candidate, taken), speaker, statements));
        }
        HeadlineSpeakers.Name(prose, candidates, statements);
        return Dater.Date(report.Report, statements.ToImmutable());
    }
}
