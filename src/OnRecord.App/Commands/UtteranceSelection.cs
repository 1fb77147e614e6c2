using OnRecord.Assess;
using OnRecord.Store;
using OnRecord.Weave;

namespace OnRecord.App.Commands;

/// <summary>The utterances that arguments mean, with the assessment they stand in.</summary>
/// <param name="Assessment">Holds the reports of their renderings.</param>
/// <param name="Utterances">In order.</param>
internal sealed record UtteranceSelection(Assessment Assessment, IReadOnlyList<Utterance> Utterances)
{
    private const int MostHits = 50;

    public static UtteranceSelection All(Assessment assessment) => new(assessment, assessment.Woven.Utterances);

    /// <summary>From the record: an utterance's id, a story's id, else the utterances whose words or speaker match. Null when nothing does.</summary>
    public static UtteranceSelection? Find(Record record, string words)
    {
        if (record.GetUtterance(words) is { } one) return Of([one]);
        if (record.GetStory(words) is { } story) return All(story.Assessment);
        var ids = record.Search(words, MostHits).Statements.Select(line => line.Utterance).OfType<string>().Distinct(StringComparer.Ordinal);
        var found = ids.Select(id => record.GetUtterance(id)!).ToList();
        return found.Count == 0 ? null : Of(found);
    }

    private static UtteranceSelection Of(IReadOnlyList<Store.Stories.UtteranceView> views)
    {
        var reports = views.SelectMany(view => view.Reports).DistinctBy(report => report.Id, StringComparer.Ordinal);
        var utterances = views.Select(view => view.Utterance).ToList();
        return new UtteranceSelection(new Assessment { Woven = new WovenReports { Reports = [.. reports], Utterances = [.. utterances] } }, utterances);
    }
}
