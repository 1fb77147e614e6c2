namespace OnRecord.Weave.Origins.Descent;

/// <summary>What tells which of two readings is the error.</summary>
public enum StemmaRoot
{
    /// <summary>The speaker's own document.</summary>
    Document,

    /// <summary>The report that came out before all others.</summary>
    Earliest,

    /// <summary>Nothing: the reading of fewer reports is taken for the error, so the tree shows who goes with whom and not who came first.</summary>
    Unknown,
}
