namespace OnRecord.Intake.Warc;

/// <summary>What a record of an archive holds (WARC 1.1, section 6).</summary>
public enum WarcRecordType
{
    /// <summary>A type that the standard does not name.</summary>
    Other,
    WarcInfo,

    /// <summary>What a server answered, head and body.</summary>
    Response,

    /// <summary>Something captured without the head of a protocol.</summary>
    Resource,

    /// <summary>What was asked.</summary>
    Request,
    Metadata,

    /// <summary>The same as an earlier capture, to which it refers.</summary>
    Revisit,

    /// <summary>Another capture turned into another format.</summary>
    Conversion,
    Continuation,
}
