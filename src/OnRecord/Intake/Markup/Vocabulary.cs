namespace OnRecord.Intake.Markup;

/// <summary>Whose element it is, by its namespace, or by a well-known prefix where none is declared.</summary>
internal enum Vocabulary
{
    /// <summary>RSS in any version, OPML, and whatever has no namespace that is known.</summary>
    Plain,
    Atom,
    Rdf,
    Content,
    Dublin,
    Media,
    Podcast,
    Syndication,
    FeedBurner,
    Xhtml,
    Sitemap,
    News,

    /// <summary>A prefixed namespace that nothing is read from.</summary>
    Foreign,
}
