namespace OnRecord.Records.Figures;

/// <summary>A quantity between two atoms, before it is known what it counts.</summary>
/// <param name="Start">Index of its first atom.</param>
/// <param name="End">Index behind its last atom.</param>
/// <param name="Value">The number.</param>
/// <param name="Bound">How it bounds the real one.</param>
/// <param name="Unit">Unit; null for a plain count.</param>
internal sealed record Quantity(int Start, int End, double Value, Bound Bound, string? Unit)
{
    /// <summary>Index of the first atom of number and unit, without the words that bound them.</summary>
    public int MeasureStart { get; init; }

    /// <summary>Index behind the last atom of number and unit, without what bounds or repeats them.</summary>
    public int MeasureEnd { get; init; }

    /// <summary>True when words bound it, which a number that counts nothing has not.</summary>
    public bool IsBounded { get; init; }

    /// <summary>True for a share printed as a fraction: the value is in percent, "half of" is 50.</summary>
    public bool IsShare { get; init; }

    /// <summary>True when only what it counts can show that it is a quantity at all.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The upper end of a range; null when it is none.</summary>
    public Quantity? Rest { get; init; }
}
