using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Decisions;

namespace OnRecord.Weave.Stories;

/// <summary>The stories of a list of reports: a <see cref="StoryStream"/> fed with them in their order.</summary>
public static class StoryClusters
{
    internal static ImmutableArray<Story> Find(ImmutableArray<RecordedReport> reports, StoryConstraints? constraints = null)
    {
        var stream = new StoryStream(constraints);
        return [.. Settled(reports.Select(report => stream.Assign(report))).GroupBy(assignment => assignment.Story, StringComparer.Ordinal)
            .Select(story => new Story(story.Key, [.. story.Select(assignment => assignment.Report)]) { Founding = story.First().Why, Why = [.. story.Skip(1).Select(assignment => assignment.Why)] })];
    }

    /// <summary>Each report with the story it is in after all came; nothing is left to merge or to part.</summary>
    /// <param name="assignments">In the order in which a <see cref="StoryStream"/> gave them.</param>
    public static IReadOnlyList<StoryAssignment> Settled(IEnumerable<StoryAssignment> assignments)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        var all = assignments.ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var stories = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            places[all[i].Report] = i;
            In(all[i].Story).Add(all[i].Report);
            foreach (var turn in all[i].Turns)
            {
                var (from, into) = turn.Kind == DecisionKind.SplitStory ? (turn.Story, turn.Other) : (turn.Other, turn.Story);
                IEnumerable<string> moving = turn.Kind == DecisionKind.SplitStory ? turn.Reports : [.. In(from)];
                foreach (var report in moving)
                {
                    In(from).Remove(report);
                    In(into).Add(report);
                }
            }
        }
        foreach (var (story, reports) in stories)
        {
            foreach (var at in reports.Select(report => places[report])) all[at] = all[at] with { Mark = all[at].Mark with { Story = story }, Turns = [] };
        }
        return all;

        HashSet<string> In(string story) => stories.TryGetValue(story, out var reports) ? reports : stories[story] = new HashSet<string>(StringComparer.Ordinal);
    }
}
