using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Weave;

namespace OnRecord.Publish.Briefs;

/// <summary>A story's reports by where they have it from.</summary>
public static class StoryOrigins
{
    /// <summary>Reports that share their text, or that have something said from a single source, stand together; every report stands once.</summary>
    /// <param name="assessment">Where the story's reports stand.</param>
    /// <param name="story">One of its stories.</param>
    /// <returns>Ids of reports in the story's order, one list for each origin.</returns>
    public static ImmutableArray<ImmutableArray<string>> Of(Assessment assessment, Story story)
    {
        var places = story.Reports.Select((report, at) => (report, at)).ToDictionary(pair => pair.report, pair => pair.at, StringComparer.Ordinal);
        var sets = new DisjointSets(story.Reports.Length);
        var ties = assessment.Woven.Utterances.SelectMany(utterance => utterance.Origins).Select(origin => origin.Reports)
            .Concat(assessment.Woven.Duplicates.Select(duplicate => duplicate.Reports));
        foreach (var tied in ties)
        {
            var own = tied.Where(places.ContainsKey).Select(report => places[report]).ToList();
            for (var i = 1; i < own.Count; i++) sets.Join(own[0], own[i]);
        }
        return [.. story.Reports.GroupBy(report => sets.Find(places[report])).Select(origin => origin.ToImmutableArray())];
    }
}
