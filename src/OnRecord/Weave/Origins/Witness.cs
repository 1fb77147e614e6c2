using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave.Origins;

/// <summary>One report with what it prints of an utterance.</summary>
/// <param name="Report">The report.</param>
/// <param name="Renderings">Its renderings of the utterance.</param>
/// <param name="Statements">The statements they are parts of.</param>
internal sealed record Witness(RecordedReport Report, ImmutableArray<Rendering> Renderings, ImmutableArray<Statement> Statements)
{
    public string Id => Report.Id;

    public bool IsPrimary => Report.Annotated.IsPrimary;

    /// <summary>Who published it, as far as is known.</summary>
    public string? Voice { get; } = Origins.Voice.Of(Report.Report);

    /// <summary>The outlet that was spoken to alone; null for what was said before all, or to whom is not known.</summary>
    public string? Interviewer { get; } = Interviews.Outlet(Report, Statements);

    /// <summary>The first day that the report's own words give for it; null when they give none.</summary>
    public DateOnly? StatedDay { get; } = Statements.Select(statement => Utterances.SaidDates.Of(statement)).FirstOrDefault(said => said is not null && Utterances.SaidDates.IsStated(said))?.Date.ToDay();

    /// <summary>True when the report says to whom or where it was said.</summary>
    public bool TellsOccasion { get; } = Statements.Any(statement => statement.Audience is not null || statement.Venue is not null);

    /// <summary>The words that say that it was said: where the report vouches for it; else the words themselves.</summary>
    public Citation Vouching()
    {
        var cue = Statements.SelectMany(statement => statement.Cue).FirstOrDefault();
        return new Citation(Id, cue.IsEmpty ? Renderings[0].Spans[0] : cue);
    }
}
