namespace OnRecord.Weave.Collating;

/// <summary>What happens in a stretch of a collation.</summary>
internal enum StepKind
{
    /// <summary>The same words.</summary>
    Same,

    /// <summary>The same words at another place.</summary>
    Moved,

    /// <summary>Other words.</summary>
    Changed,

    /// <summary>One word for another of near meaning: a difference of its own, not part of a phrase.</summary>
    Exchanged,

    /// <summary>Number against number.</summary>
    Number,

    /// <summary>A modal word against another or none.</summary>
    Modal,

    /// <summary>A negator too many or too few.</summary>
    Negation,

    /// <summary>One kind of place for another.</summary>
    Place,

    /// <summary>The same names with relations exchanged.</summary>
    Relation,

    /// <summary>A word for one that excludes it: "children" for "adults".</summary>
    Contrast,

    /// <summary>Words that say how much is meant: "some", "only", "more".</summary>
    Scope,

    /// <summary>Who does it and to whom it is done exchanged.</summary>
    Swap,
}
