using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Collating;
using OnRecord.Weave.Copies;
using OnRecord.Weave.Dates;
using OnRecord.Weave.Decisions;
using OnRecord.Weave.Doubts;
using OnRecord.Weave.Origins;
using OnRecord.Weave.Stories;
using OnRecord.Weave.Utterances;

namespace OnRecord.Weave;

/// <summary>Recorded reports to woven reports, stage by stage.</summary>
public static class Weaver
{
    /// <summary>Weaves reports together. Of reports with one id the last is taken: the others are its earlier states.</summary>
    public static WovenReports Weave(ImmutableArray<RecordedReport> reports)
    {
        ImmutableArray<RecordedReport> current = [.. reports.GroupBy(report => report.Id, StringComparer.Ordinal).Select(states => states.Last())];
        return Weave(current, StoryClusters.Find(current));
    }

    /// <summary>Weaves reports together whose stories are known.</summary>
    /// <param name="reports">The reports, each once.</param>
    /// <param name="stories">Their stories; every report is in one.</param>
    /// <param name="decisions">What persons decided on utterances; by default nothing.</param>
    public static WovenReports Weave(ImmutableArray<RecordedReport> reports, ImmutableArray<Story> stories, UtteranceConstraints? decisions = null)
    {
        var current = SiblingDates.Complete(reports, _ => stories);
        ImmutableArray<CopyText> texts = [.. current.Select(report => new CopyText(report))];
        var duplicates = DuplicateFinder.Find(texts, stories);
        var woven = (decisions ?? UtteranceConstraints.None).Apply(UtteranceWeaver.Weave(current));
        var collator = new Collator(current);
        var origins = new OriginFinder(current, duplicates, woven.Utterances);
        return new WovenReports
        {
            Reports = current,
            Stories = stories,
            Duplicates = duplicates,
            AgencyShares = AgencyFinder.Find(texts, stories, duplicates),
            Utterances = [.. woven.Utterances.Select(utterance => collator.Collate(utterance)).Select(origins.Find)],
            TalkingPoints = woven.TalkingPoints,
            Agreements = woven.Agreements,
            Suggestions = woven.Suggestions,
            Doubts = DoubtFinder.Find(current, stories),
        };
    }
}
