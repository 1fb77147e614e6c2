namespace OnRecord.Weave;

/// <summary>How two reports share their text.</summary>
public enum DuplicateKind
{
    /// <summary>The same words.</summary>
    Copy,

    /// <summary>Two states of one article of one outlet.</summary>
    Revision,

    /// <summary>The same article with its words exchanged.</summary>
    Rewrite,

    /// <summary>The same article through another language.</summary>
    Translation,
}
