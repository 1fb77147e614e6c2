using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Weave.Decisions;

namespace OnRecord.Store.Stories;

/// <summary>A story with everything the record knows of it.</summary>
/// <param name="Summary">Title, dates, counts.</param>
/// <param name="Assessment">
/// The story's part of the whole: one story, its reports first (reports of other stories that its utterances also stand in follow them),
/// and what was woven from and assessed in them.
/// </param>
/// <param name="Revisions">Every state it had, oldest first.</param>
public sealed record StoryView(StorySummary Summary, Assessment Assessment, ImmutableArray<StoryRevision> Revisions)
{
    /// <summary>What became of the story whose id was asked for, when this is the one it went into; null when this is the one.</summary>
    public StoryPassing? Passed { get; init; }

    /// <summary>Decisions on this story, oldest first, cancelled ones included.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];
}
