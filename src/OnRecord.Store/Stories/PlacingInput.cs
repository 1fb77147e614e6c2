using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Decisions;
using OnRecord.Weave.Stories;

namespace OnRecord.Store.Stories;

/// <summary>What reports are put into stories from: what is remembered of those that are, and those that are to be.</summary>
/// <param name="IsAnew">True when all reports are put into stories again, because another build of the program put them there.</param>
/// <param name="Marks">What is remembered, in order of arrival.</param>
/// <param name="Pending">Reports in order of arrival, each with the story it is known to be in.</param>
/// <param name="Constraints">What persons decided on stories.</param>
/// <param name="Through">Mark of the last revision among them; handed back when the result is saved.</param>
public sealed record PlacingInput(bool IsAnew, ImmutableArray<StoryMark> Marks, IEnumerable<(RecordedReport Report, string? Story)> Pending, StoryConstraints Constraints, long Through)
{
    /// <summary>Number of the last revision that was placed before.</summary>
    internal long Placed { get; init; }
}
