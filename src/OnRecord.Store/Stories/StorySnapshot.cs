using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Store.Stories;

/// <summary>A story's part of an assessment, with its reports named instead of held: what one revision of a story keeps.</summary>
internal sealed record StorySnapshot
{
    public required Story Story { get; init; }

    /// <summary>Revision of each report that its spans point into: the story's own first, then those its utterances also stand in.</summary>
    public required ImmutableArray<ReportState> Reports { get; init; }

    public ImmutableArray<Duplicate> Duplicates { get; init; } = [];

    public ImmutableArray<AgencyShare> AgencyShares { get; init; } = [];

    public ImmutableArray<Utterance> Utterances { get; init; } = [];

    public ImmutableArray<TalkingPoint> TalkingPoints { get; init; } = [];

    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    /// <summary>Renderings that may be of one utterance, for a person to judge.</summary>
    public ImmutableArray<Suggestion> Suggestions { get; init; } = [];

    public ImmutableArray<Contradiction> Contradictions { get; init; } = [];

    public ImmutableArray<ReconciledFigure> Figures { get; init; } = [];

    /// <summary>The assessment again, given the reports.</summary>
    public Assessment ToAssessment(ImmutableArray<RecordedReport> reports) => new()
    {
        Woven = new WovenReports
        {
            Reports = reports,
            Stories = [Story],
            Duplicates = Duplicates,
            AgencyShares = AgencyShares,
            Utterances = Utterances,
            TalkingPoints = TalkingPoints,
            Agreements = Agreements,
            Suggestions = Suggestions,
        },
        Contradictions = Contradictions,
        Figures = Figures,
    };
}
