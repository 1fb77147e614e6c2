using System.Collections.Immutable;
using OnRecord.Intake.Dates;

namespace OnRecord.Intake.Chrome;

/// <summary>What was found around the body of a report.</summary>
internal sealed record ChromeReading
{
    /// <summary>In order, without overlaps.</summary>
    public required ImmutableArray<Mask> Masks { get; init; }

    public Title? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>A date header, at its place in the text; null when there is none.</summary>
    public PrintedDate? Header { get; init; }

    /// <summary>A site clock, at its place in the text; null when there is none.</summary>
    public PrintedDate? Clock { get; init; }

    /// <summary>Where furniture names the outlet; null when it does not.</summary>
    public TextSpan? Outlet { get; init; }
}
