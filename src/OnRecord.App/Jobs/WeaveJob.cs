using OnRecord.Store;
using OnRecord.Store.Stories;
using OnRecord.Weave.Stories;

namespace OnRecord.App.Jobs;

/// <summary>Brings the stories of a record up to date: every report gets its story, then the stories that changed are woven. Each step is load, pure call, save.</summary>
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
        progress("finding stories", 0, 0);
        while (record.LoadForPlacing() is PlacingInput input) record.SavePlacing(input, Place(input));
        for (var woven = 0; record.LoadForWeaving() is WeaveInput group; woven++)
        {
            progress("weaving", woven, 0);
            record.SaveWeave(group, Pipeline.Weave(group.Reports, group.Stories, group.Decisions));
        }
    }

    private static List<Placement> Place(PlacingInput input)
    {
        var stream = new StoryStream(input.Constraints);
        foreach (var mark in input.Marks) stream.Recall(mark);
        var assigned = input.Pending.Select(pending => stream.Assign(pending.Report, pending.Story));
        // Where all is put anew nobody knows the stories that came and went on the way.
        return [.. (input.IsAnew ? StoryClusters.Settled(assigned) : assigned).Zip(input.Pending, (assignment, pending) => new Placement(assignment, StatementRuns.Of(pending.Report)))];
    }
}
