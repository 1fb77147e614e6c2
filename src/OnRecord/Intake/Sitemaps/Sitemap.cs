using System.Collections.Immutable;

namespace OnRecord.Intake.Sitemaps;

/// <summary>A list of addresses that a site publishes for crawlers.</summary>
/// <param name="IsIndex">True when it lists other sitemaps.</param>
/// <param name="Entries">The addresses in order.</param>
/// <param name="Problems">What was mended or left out; empty when it was read as it stands.</param>
public sealed record Sitemap(bool IsIndex, ImmutableArray<SitemapEntry> Entries, ImmutableArray<Problem> Problems);
