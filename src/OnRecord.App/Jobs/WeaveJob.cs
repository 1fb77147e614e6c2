using OnRecord.Store;

namespace OnRecord.App.Jobs;

/// <summary>Brings the stories of a record up to date: load, weave, save.</summary>
internal static class WeaveJob
{
    /// <summary>Does nothing when the stories are up to date.</summary>
    /// <param name="record">The record.</param>
    /// <param name="progress">Told what is being done, how far it is and how far it goes (0 when that is unknown).</param>
    public static void BringUpToDate(Record record, Action<string, int, int> progress)
    {
        if (!record.IsBehind) return;
        var stale = record.StaleReadings();
        for (var i = 0; i < stale.Count; i++)
        {
            progress("reading reports again", i + 1, stale.Count);
            record.ReplaceReading(stale[i], record.GetReport(stale[i].Report, stale[i].Revision)!);
        }
        progress("weaving", 0, 0);
        var input = record.LoadForWeaving();
        record.SaveWeave(input, Pipeline.Weave(input.Reports));
    }
}
