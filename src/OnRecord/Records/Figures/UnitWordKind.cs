namespace OnRecord.Records.Figures;

/// <summary>Where a printed unit stands and how its letters are compared.</summary>
internal enum UnitWordKind : byte
{
    /// <summary>A word behind the number, in any case of letters.</summary>
    Name,

    /// <summary>Few letters behind the number, whose case counts: "MB" is no "mb".</summary>
    Symbol,

    /// <summary>A money sign, before or behind the number.</summary>
    Sign,

    /// <summary>An ISO 4217 code in capitals, before or behind the number.</summary>
    Capitals,
}
