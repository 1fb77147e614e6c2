namespace OnRecord.Intake.Formats;

/// <summary>How the bytes of an input are laid out.</summary>
public enum SourceFormat
{
    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>A picture, a program, an archive of another kind.</summary>
    Binary,

    /// <summary>One report in a text file.</summary>
    PlainText,

    /// <summary>One report as a web page.</summary>
    Html,

    /// <summary>One JSON object a line, each a report.</summary>
    JsonLines,

    /// <summary>JSON Feed 1.0 or 1.1.</summary>
    JsonFeed,

    /// <summary>RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0.</summary>
    XmlFeed,

    /// <summary>An archive of captured pages: WARC 1.0 and 1.1, ARC 1.</summary>
    Archive,

    /// <summary>One mail.</summary>
    Mail,

    /// <summary>A list of feeds.</summary>
    Opml,

    /// <summary>A list of pages, or of such lists.</summary>
    Sitemap,
}
