namespace OnRecord.Store.Sources;

/// <summary>How soon a source should be looked at when it has something.</summary>
public enum SourcePriority
{
    /// <summary>A few times a day.</summary>
    Low = -1,

    /// <summary>As its own rhythm asks.</summary>
    Normal = 0,

    /// <summary>First, and at least every half hour.</summary>
    High = 1,
}
