using System.Collections.Immutable;

namespace OnRecord.Weave;

/// <summary>How much of a report is an agency's, or stands in other outlets' reports too. Quotations alone do not count: they are the speaker's.</summary>
public sealed record AgencyShare
{
    /// <summary>Id of the report.</summary>
    public required string Report { get; init; }

    /// <summary>The agency whose own report has the words; where that is not among the reports, the agencies credited with them, as printed. Empty when none is.</summary>
    public ImmutableArray<string> Agencies { get; init; } = [];

    /// <summary>Id of the agency's own report; null when it is not among the reports.</summary>
    public string? Source { get; init; }

    /// <summary>Share of the report's words, 0 to 1, that <see cref="Spans"/> cover.</summary>
    public required double Share { get; init; }

    /// <summary>The passages, in order of the text.</summary>
    public required ImmutableArray<TextSpan> Spans { get; init; }

    /// <summary>Ids of other outlets' reports that carry passages of them too, the one with the most first; without <see cref="Source"/>.</summary>
    public ImmutableArray<string> Carriers { get; init; } = [];

    /// <summary>Evidence in plain words.</summary>
    public ImmutableArray<string> Why { get; init; } = [];
}
