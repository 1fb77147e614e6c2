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

    /// <summary>First to thirtieth, and the tens and scales: "fortieth", "hundredth".</summary>
    Ordinal,

    /// <summary>Dozen: multiplies and ends the number.</summary>
    Dozen,

    /// <summary>Half and quarter.</summary>
    Share,

    /// <summary>Digits, with their marks; no word of the lexicon.</summary>
    Digits,
}
