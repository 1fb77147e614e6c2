namespace OnRecord.Weave;

/// <summary>What words pass through.</summary>
public enum RelayNodeKind
{
    /// <summary>Where it was said.</summary>
    Occasion,

    /// <summary>The speaker's own document.</summary>
    Document,

    /// <summary>A report among those woven.</summary>
    Report,

    /// <summary>An outlet or agency that is named and not among the reports.</summary>
    Outlet,
}
