using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Utterances;

namespace OnRecord.Weave;

/// <summary>Recorded reports to woven reports, stage by stage.</summary>
public static class Weaver
{
    public static WovenReports Weave(ImmutableArray<RecordedReport> reports)
    {
        var woven = UtteranceWeaver.Weave(reports);
        return new WovenReports
        {
            Reports = reports,
            Utterances = woven.Utterances,
            TalkingPoints = woven.TalkingPoints,
            Agreements = woven.Agreements,
            Suggestions = woven.Suggestions,
        };
    }
}
