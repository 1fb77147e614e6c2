namespace OnRecord.Reading.Numbers;

/// <summary>What stands before a part of a number.</summary>
internal enum NumberJoin : byte
{
    /// <summary>White space, or nothing.</summary>
    None,

    Hyphen,

    /// <summary>The word "and".</summary>
    And,
}
