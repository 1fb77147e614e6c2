using System.Collections.Immutable;
using OnRecord.Weave.Decisions;

namespace OnRecord.Weave.Stories;

/// <summary>What a report that came later showed about stories that stood: two are one, or one is two.</summary>
/// <param name="Kind"><see cref="DecisionKind.MergeStories"/> or <see cref="DecisionKind.SplitStory"/>.</param>
/// <param name="Story">The story that stands.</param>
/// <param name="Other">The story that goes into it, or the new one that parts from it.</param>
/// <param name="Reports">Ids of the reports that part; empty for a merge.</param>
/// <param name="Why">Why, in plain words.</param>
public sealed record StoryTurn(DecisionKind Kind, string Story, string Other, ImmutableArray<string> Reports, string Why);
