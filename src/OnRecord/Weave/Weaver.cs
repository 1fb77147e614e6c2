using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Collating;
using OnRecord.Weave.Copies;
using OnRecord.Weave.Dates;
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
        current = SiblingDates.Complete(current);
        var stories = StoryClusters.Find(current);
        ImmutableArray<CopyText> texts = [.. current.Select(report => new CopyText(report))];
        var duplicates = DuplicateFinder.Find(texts, stories);
        var woven = UtteranceWeaver.Weave(current);
        var collator = new Collator(current);
        var origins = new OriginFinder(current, duplicates, woven.Utterances);
        return new WovenReports
        {
            Reports = current,
            Stories = stories,
            Duplicates = duplicates,
            AgencyShares = AgencyFinder.Find(texts, stories, duplicates),
            Utterances = [.. woven.Utterances.Select(collator.Collate).Select(origins.Find)],
            TalkingPoints = woven.TalkingPoints,
            Agreements = woven.Agreements,
            Suggestions = woven.Suggestions,
        };
    }
}
