namespace OnRecord.Intake.Feeds;

/// <summary>How words of a feed are to be read.</summary>
public enum FeedTextKind
{
    /// <summary>As they stand: an angle bracket is a bracket.</summary>
    Text,

    /// <summary>As HTML.</summary>
    Html,

    /// <summary>As the format leaves open: RSS never said. Read as HTML, which plain words nearly always survive.</summary>
    Open,
}
