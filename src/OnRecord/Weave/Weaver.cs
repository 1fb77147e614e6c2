using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Collating;
using OnRecord.Weave.Utterances;

namespace OnRecord.Weave;

/// <summary>Recorded reports to woven reports, stage by stage.</summary>
public static class Weaver
{
    /// <summary>Weaves reports together. Of reports with one id the last is taken: the others are its earlier states.</summary>
    public static WovenReports Weave(ImmutableArray<RecordedReport> reports)
    {
        ImmutableArray<RecordedReport> current = [.. reports.GroupBy(report => report.Id, StringComparer.Ordinal).Select(states => states.Last())];
        var woven = UtteranceWeaver.Weave(current);
        var collator = new Collator(current);
        return new WovenReports
        {
            Reports = current,
            Utterances = [.. woven.Utterances.Select(collator.Collate)],
            TalkingPoints = woven.TalkingPoints,
            Agreements = woven.Agreements,
            Suggestions = woven.Suggestions,
        };
    }
}
