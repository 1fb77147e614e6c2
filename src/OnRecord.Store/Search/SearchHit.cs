using System.Collections.Immutable;

namespace OnRecord.Store.Search;

/// <summary>A place in a report that has the words looked for.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Title">Its headline; null when it has none.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Published">When, ISO as far as known; null when unknown.</param>
/// <param name="Words">The passage as it stands in the stored text.</param>
/// <param name="Span">Where the passage stands.</param>
/// <param name="Matches">The words found in it, as places in the stored text.</param>
public sealed record SearchHit(string Report, string? Title, string? Outlet, string? Published, string Words, TextSpan Span, ImmutableArray<TextSpan> Matches)
{
    public Citation Citation => new(Report, Span);
}
