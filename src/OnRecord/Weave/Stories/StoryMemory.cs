namespace OnRecord.Weave.Stories;

/// <summary>How long reports are remembered: a report is forgotten when so many came after it and it is so many days older than the newest.</summary>
/// <param name="Reports">Reports, at least 1.</param>
/// <param name="Days">Days; an undated report goes by <paramref name="Reports"/> alone.</param>
public sealed record StoryMemory(int Reports, int Days)
{
    /// <summary>Two months of news, and at least the last 20,000 reports: a late report finds its story, and memory stays within some 100 MB at 1,000 reports a day.</summary>
    public static StoryMemory Default { get; } = new(20_000, 60);
}
