namespace OnRecord.Weave.Stories;

/// <summary>What became of a report that came.</summary>
public enum StoryOutcome
{
    /// <summary>It goes to a story that was there.</summary>
    Joined,

    /// <summary>It begins a story.</summary>
    Founded,

    /// <summary>It is no article on a happening: it stands by itself, and nothing joins it.</summary>
    LeftAlone,
}
