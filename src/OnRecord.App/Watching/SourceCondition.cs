namespace OnRecord.App.Watching;

/// <summary>What is the matter with a source, the gravest first.</summary>
internal enum SourceCondition
{
    /// <summary>It keeps programs out: its robots.txt, a payment or a refusal.</summary>
    Blocked,

    /// <summary>It is not there any more.</summary>
    Gone,

    /// <summary>It cannot be had or read.</summary>
    Failing,

    /// <summary>Its pages come, and no article is found in them any more.</summary>
    LayoutChanged,

    /// <summary>Articles come out much shorter than before.</summary>
    TextsShorter,

    /// <summary>Its items have no dates, or dates that cannot be.</summary>
    DatesWrong,

    /// <summary>It has had nothing new for much longer than is its way.</summary>
    Silent,

    /// <summary>Nobody looks at it.</summary>
    Paused,

    /// <summary>It has not been looked at yet.</summary>
    New,

    /// <summary>Nothing.</summary>
    Well,
}
