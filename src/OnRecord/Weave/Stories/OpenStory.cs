namespace OnRecord.Weave.Stories;

/// <summary>A story that reports may still join.</summary>
/// <param name="id">Its id.</param>
/// <param name="number">Arrival of its oldest report: its place among the stories.</param>
internal sealed class OpenStory(string id, int number)
{
    /// <summary>Reports of a story that a new one is compared with: the newest.</summary>
    public const int MostReports = 24;

    public string Id => id;

    public int Number => number;

    /// <summary>Its newest reports, the newest last.</summary>
    public List<StoryMember> Newest { get; } = [];

    /// <summary>Reports that a person's decisions put into it, by the number of their group.</summary>
    public HashSet<int> Bound { get; } = [];

    /// <summary>Its report that is likest to the one that was placed last; null before the first.</summary>
    public StoryMember? Likest { get; set; }

    /// <summary>Takes all reports of another story in.</summary>
    public void Take(OpenStory other)
    {
        Take(other, [.. other.Newest]);
        Bound.UnionWith(other.Bound);
    }

    /// <summary>Takes reports of another story in, which a person bound to none.</summary>
    public void Take(OpenStory other, IReadOnlyList<StoryMember> members)
    {
        foreach (var member in members)
        {
            other.Newest.Remove(member);
            Newest.Add(member);
            member.Story = this;
        }
        Newest.Sort((a, b) => a.Arrival.CompareTo(b.Arrival));
        Newest.RemoveRange(0, Math.Max(0, Newest.Count - MostReports));
    }

    public void Add(StoryMember member)
    {
        if (Newest.Count == MostReports) Newest.RemoveAt(0);
        Newest.Add(member);
        member.Story = this;
    }
}
