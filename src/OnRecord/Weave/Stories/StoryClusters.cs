using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Decisions;

namespace OnRecord.Weave.Stories;

/// <summary>The stories of a list of reports: a <see cref="StoryStream"/> fed with them in their order.</summary>
internal static class StoryClusters
{
    public static ImmutableArray<Story> Find(ImmutableArray<RecordedReport> reports, StoryConstraints? constraints = null)
    {
        var stream = new StoryStream(constraints);
        return Gather(reports.Select(report => stream.Assign(report)));
    }

    /// <summary>Stories in order of founding.</summary>
    public static ImmutableArray<Story> Gather(IEnumerable<StoryAssignment> assignments) =>
        [.. assignments.GroupBy(assignment => assignment.Story, StringComparer.Ordinal)
            .Select(group => group.ToList())
            .Select(group => new Story(group[0].Story, [.. group.Select(assignment => assignment.Report)]) { Founding = group[0].Why, Why = [.. group.Skip(1).Select(assignment => assignment.Why)] })];
}
