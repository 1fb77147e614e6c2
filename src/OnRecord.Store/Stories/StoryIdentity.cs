using OnRecord.Weave;

namespace OnRecord.Store.Stories;

/// <summary>Which stories of a new weave are which stories of the record.</summary>
internal static class StoryIdentity
{
    /// <summary>An id for each new story, in their order: that of the recorded story with which it shares most reports, one to one, else its own.</summary>
    /// <param name="recorded">Reports of each standing story, by its id.</param>
    /// <param name="taken">Ids no longer standing, which are not given again.</param>
    /// <param name="woven">The new stories.</param>
    public static string[] Assign(IReadOnlyDictionary<string, HashSet<string>> recorded, IReadOnlySet<string> taken, IReadOnlyList<Story> woven)
    {
        var ids = new string?[woven.Count];
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (story, id, _) in Overlaps(recorded, woven).OrderByDescending(pair => pair.Shared).ThenBy(pair => pair.Story))
        {
            if (ids[story] is null && used.Add(id)) ids[story] = id;
        }
        for (var story = 0; story < ids.Length; story++) ids[story] ??= Free(woven[story].Id, id => !recorded.ContainsKey(id) && !taken.Contains(id) && used.Add(id));
        return ids!;
    }

    private static IEnumerable<(int Story, string Id, int Shared)> Overlaps(IReadOnlyDictionary<string, HashSet<string>> recorded, IReadOnlyList<Story> woven)
    {
        var storiesOf = recorded.SelectMany(story => story.Value, (story, report) => (story.Key, report)).ToLookup(pair => pair.report, pair => pair.Key, StringComparer.Ordinal);
        for (var story = 0; story < woven.Count; story++)
        {
            var shared = woven[story].Reports.SelectMany(report => storiesOf[report]).CountBy(id => id, StringComparer.Ordinal);
            foreach (var (id, count) in shared) yield return (story, id, count);
        }
    }

    private static string Free(string id, Func<string, bool> take)
    {
        var candidate = id;
        for (var n = 2; !take(candidate); n++) candidate = $"{id}-{n}";
        return candidate;
    }
}
