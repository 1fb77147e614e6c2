using System.Collections.Immutable;

namespace OnRecord.Intake.Html.Tags;

/// <summary>A page's mark-up with every tag closed where it ends, without what is not for readers.</summary>
/// <param name="Html">What is left to parse.</param>
/// <param name="Scripts">Its scripts and what attributes hold for them, in order.</param>
/// <param name="Cuts">What was left out to keep within limits, in words; empty for pages that were not made to harm.</param>
internal sealed record PageMarkup(string Html, ImmutableArray<PageScript> Scripts, ImmutableArray<string> Cuts);
