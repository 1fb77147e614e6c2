namespace OnRecord.Weave.Stories;

/// <summary>What is known of a printed form.</summary>
/// <param name="Kind">What it does where it is no name.</param>
/// <param name="Word">Number of its stem; -1 when stories are not told by it.</param>
/// <param name="General">Share of general reports that hold it, above 0 to 1.</param>
internal readonly record struct StoryForm(StoryFormKind Kind, int Word, float General);
