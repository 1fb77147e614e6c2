namespace OnRecord.Store.Sources;

/// <summary>What came of one look at a source.</summary>
public enum VisitOutcome
{
    /// <summary>There were new or edited items.</summary>
    New,

    /// <summary>It was sent, and every item was known.</summary>
    NothingNew,

    /// <summary>The server said that nothing has changed.</summary>
    Unchanged,

    /// <summary>It could not be had or read.</summary>
    Failed,
}
