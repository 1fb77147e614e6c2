using System.Collections.Immutable;

namespace OnRecord.Weave.Stories;

/// <summary>Which story a report belongs to, and why.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Why">The reasons in plain words: what it shares with the story, or what it lacks.</param>
/// <param name="Mark">What is to be remembered of it; holds report and story.</param>
public sealed record StoryAssignment(StoryOutcome Outcome, string Why, StoryMark Mark)
{
    /// <summary>What the report showed about stories that stood, in order: they are merged and parted after it took its place.</summary>
    public ImmutableArray<StoryTurn> Turns { get; init; } = [];

    public string Report => Mark.Report;

    public string Story => Mark.Story;
}
