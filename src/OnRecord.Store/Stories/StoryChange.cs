namespace OnRecord.Store.Stories;

/// <summary>Why a story has a new revision, in plain words.</summary>
internal static class StoryChange
{
    public static string Between(StorySnapshot? before, StorySnapshot now)
    {
        if (before is null) return $"first seen in {string.Join(", ", now.Story.Reports)}";
        var earlier = before.Reports.ToDictionary(report => report.Id, report => report.Revision, StringComparer.Ordinal);
        var changes = new List<string>();
        Name(changes, "joined by", now.Story.Reports.Except(before.Story.Reports, StringComparer.Ordinal));
        Name(changes, "left by", before.Story.Reports.Except(now.Story.Reports, StringComparer.Ordinal));
        Name(changes, "edited:", now.Reports.Where(report => earlier.TryGetValue(report.Id, out var revision) && revision != report.Revision).Select(report => report.Id));
        return changes.Count == 0 ? "read or woven anew" : string.Join("; ", changes);
    }

    private static void Name(List<string> changes, string what, IEnumerable<string> reports)
    {
        var ids = string.Join(", ", reports);
        if (ids.Length > 0) changes.Add($"{what} {ids}");
    }
}
