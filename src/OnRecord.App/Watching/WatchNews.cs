using System.Collections.Immutable;
using OnRecord.Records.Revisions;
using OnRecord.Store.Reports;
using OnRecord.Store.Sources;
using OnRecord.Text;

namespace OnRecord.App.Watching;

/// <summary>Something that came of watching: a report that was recorded or edited, or a source or page that could not be had.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Added">What was recorded; null for a problem.</param>
/// <param name="Title">Title of the report; null when it has none.</param>
/// <param name="Problem">What went wrong; null when nothing did.</param>
internal sealed record WatchNews(Source Source, Added? Added, string? Title, Problem? Problem = null)
{
    /// <summary>What the outlet changed; null for a report's first state.</summary>
    public RevisionChange? Change { get; init; }

    /// <summary>What is the matter with the report although it was recorded: only its beginning was shown, its page was cut.</summary>
    public ImmutableArray<Problem> Remarks { get; init; } = [];
}
