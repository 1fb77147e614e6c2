namespace OnRecord.Store.Sources;

/// <summary>How far an item of a source has come.</summary>
public enum ItemState
{
    /// <summary>Its page is still to be got.</summary>
    Waiting,

    /// <summary>It is a report of the record.</summary>
    Recorded,

    /// <summary>Its page was never had; what the feed itself said of it was recorded where there was anything.</summary>
    GivenUp,
}
