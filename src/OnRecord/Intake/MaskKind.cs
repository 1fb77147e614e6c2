namespace OnRecord.Intake;

/// <summary>Why a stretch of text is not read as the report's own words.</summary>
public enum MaskKind
{
    /// <summary>A date or site header, also one glued to the first sentence.</summary>
    Header,

    /// <summary>The report's title, repeated outside the body.</summary>
    Title,

    /// <summary>A byline: who wrote it.</summary>
    Byline,

    /// <summary>A language bar.</summary>
    Language,

    /// <summary>A clock the site printed when the page was fetched.</summary>
    Clock,

    /// <summary>A section label or breadcrumb.</summary>
    Section,

    /// <summary>A link to another report: "Read also".</summary>
    Teaser,

    /// <summary>"Follow us", "Subscribe", sharing.</summary>
    Follow,

    /// <summary>Photo or video credit or caption.</summary>
    Photo,

    /// <summary>Agency or copyright footer.</summary>
    Footer,

    /// <summary>A heading between paragraphs of the body.</summary>
    Intertitle,

    /// <summary>Other site furniture: menus, cookie notes, comments.</summary>
    Furniture,
}
