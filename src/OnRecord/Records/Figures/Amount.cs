using OnRecord.Reading.Numbers;

namespace OnRecord.Records.Figures;

/// <summary>A bare number read at an atom.</summary>
/// <param name="End">Index behind its last atom.</param>
/// <param name="Value">The number; for an order of magnitude its lower end.</param>
/// <param name="Bound">What the number's own words say of its exactness; null when they say nothing.</param>
/// <param name="Scale">The last scale word's value, which a range shares with its lower end; 1 when there is none.</param>
internal readonly record struct Amount(int End, double Value, Bound? Bound = null, double Scale = 1)
{
    /// <summary>How the number is written.</summary>
    public NumberForm Form { get; init; }

    /// <summary>True when letters follow without a space, which must then be a unit.</summary>
    public bool IsGlued { get; init; }

    /// <summary>True when it may be a telephone number or an ordinal, so that only a unit or a noun makes it a quantity.</summary>
    public bool IsDoubtful { get; init; }
}
