using System.Collections.Immutable;
using OnRecord.Assess;

namespace OnRecord.Store.Stories;

/// <summary>A story with everything the record knows of it.</summary>
/// <param name="Summary">Title, dates, counts.</param>
/// <param name="Assessment">
/// The story's part of the whole: one story, its reports first (reports of other stories that its utterances also stand in follow them),
/// and what was woven from and assessed in them.
/// </param>
/// <param name="Revisions">Every state it had, oldest first.</param>
public sealed record StoryView(StorySummary Summary, Assessment Assessment, ImmutableArray<StoryRevision> Revisions);
