namespace OnRecord.Weave;

/// <summary>By what one is known to have the words from another.</summary>
public enum RelayKind
{
    /// <summary>From where it was said: nothing nearer is named or shown.</summary>
    Recorded,

    /// <summary>Said to this outlet alone.</summary>
    Interview,

    /// <summary>The sentence, or the report as a whole, names its source.</summary>
    Credit,

    /// <summary>A line at the end names several sources and does not say which words are whose.</summary>
    Footnote,

    /// <summary>The report names its own outlet: no second source.</summary>
    SelfCitation,

    /// <summary>The reports share their text.</summary>
    Text,

    /// <summary>The narrators' own words around what was said are the same.</summary>
    Wording,

    /// <summary>The same departure from the base: agreement in error, not in what is right.</summary>
    Error,
}
