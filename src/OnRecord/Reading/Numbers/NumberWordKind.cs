namespace OnRecord.Reading.Numbers;

/// <summary>Which part of a number a word is.</summary>
internal enum NumberWordKind : byte
{
    None,

    /// <summary>Zero to nineteen.</summary>
    Unit,

    /// <summary>Twenty to ninety.</summary>
    Ten,

    /// <summary>Hundred, thousand, million: multiplies what stands before it.</summary>
    Scale,

    /// <summary>First to thirtieth.</summary>
    Ordinal,
}
