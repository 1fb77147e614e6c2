namespace OnRecord.Reading.Tokens;

/// <summary>What the rules say about the gap between two tokens.</summary>
internal enum BoundaryRule : byte
{
    /// <summary>Nothing: no mark stands there that ends a sentence.</summary>
    Silent,

    /// <summary>A mark stands there, and the sentence goes on over it.</summary>
    GoesOn,

    /// <summary>A sentence ends there.</summary>
    Ends,

    /// <summary>The sentence goes on over a mark, whatever the model says: between a quoted question and its verb of speech.</summary>
    NeverEnds,

    /// <summary>A sentence ends there, whatever the model says: before a bullet.</summary>
    AlwaysEnds,
}
