namespace OnRecord.Intake.Sitemaps;

/// <summary>One address in a sitemap.</summary>
/// <param name="Address">Absolute address of a page; in an index, of another sitemap.</param>
/// <param name="Modified">When it was last changed, as stated; null when it is not stated or is no date.</param>
public sealed record SitemapEntry(string Address, PartialDate? Modified)
{
    /// <summary>Headline in a news sitemap; null in others.</summary>
    public string? Title { get; init; }

    /// <summary>When the article was published, in a news sitemap; null in others.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The outlet, in a news sitemap; null in others.</summary>
    public string? Outlet { get; init; }

    /// <summary>BCP 47 tag, in a news sitemap; null in others.</summary>
    public string? Language { get; init; }
}
