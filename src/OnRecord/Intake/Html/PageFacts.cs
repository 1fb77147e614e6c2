using System.Collections.Immutable;

namespace OnRecord.Intake.Html;

/// <summary>What a page says about itself outside its text.</summary>
internal sealed record PageFacts
{
    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public PartialDate? Published { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    /// <summary>The article's text as its structured data repeats it; null when they do not.</summary>
    public string? Body { get; init; }
}
