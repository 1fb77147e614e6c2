using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Weave;

namespace OnRecord.Publish.Briefs;

/// <summary>What belongs to one story, picked from an assessment, and the sentences that were held back while it was told.</summary>
internal sealed class StoryMaterial
{
    private readonly List<Problem> _withheld = [];

    public StoryMaterial(Assessment assessment, Story story)
    {
        Story = story;
        Evidence = new Evidence(assessment, story.Reports);
        var reports = story.Reports.ToHashSet(StringComparer.Ordinal);
        Utterances = [.. assessment.Woven.Utterances.Where(utterance => utterance.Renderings.Any(rendering => reports.Contains(rendering.Report)))];
        Contradictions = [.. assessment.Contradictions.Where(contradiction => contradiction.Positions.Count(position => reports.Contains(position.Words.Report)) > 1)];
        Figures = [.. assessment.Figures.Where(figure => figure.IsContested && figure.Values.Count(value => reports.Contains(value.Words.Report)) > 1)];
        Duplicates = [.. assessment.Woven.Duplicates.Where(duplicate => duplicate.Reports.All(reports.Contains))];
    }

    public Story Story { get; }

    public Evidence Evidence { get; }

    public ImmutableArray<Utterance> Utterances { get; }

    public ImmutableArray<Contradiction> Contradictions { get; }

    public ImmutableArray<ReconciledFigure> Figures { get; }

    public ImmutableArray<Duplicate> Duplicates { get; }

    public IReadOnlyList<Problem> Withheld => _withheld;

    public SentenceDraft Draft() => new(Evidence);

    /// <summary>The first of the drafts that its citations cover. When none is, nothing is said and the first draft's problem is kept.</summary>
    public CitedSentence? FirstCovered(IEnumerable<SentenceDraft> drafts)
    {
        Problem? first = null;
        foreach (var draft in drafts)
        {
            var result = draft.Finish();
            if (result.IsOk(out var sentence)) return sentence;
            first ??= result.Problem;
        }
        if (first is not null) _withheld.Add(first);
        return null;
    }

    public CitedSentence? Covered(SentenceDraft draft) => FirstCovered([draft]);

    /// <summary>Renderings in this story's reports, the base first, then by the reports' order.</summary>
    public IEnumerable<Rendering> RenderingsOf(Utterance utterance) => utterance.Renderings
        .Where(rendering => Evidence.Find(rendering.Report) is not null && Evidence.Find(rendering.Ref) is not null)
        .OrderByDescending(rendering => rendering.Ref == utterance.Base);

    public static int Witnesses(Utterance utterance) => utterance.Renderings.Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Orders by day said, then as given; what has no date comes last.</summary>
    public static string DayOf(Utterance utterance) => utterance.Said?.Date.ToString() ?? "~";
}
