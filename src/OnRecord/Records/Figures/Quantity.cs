namespace OnRecord.Records.Figures;

/// <summary>A quantity between two atoms, before it is known what it counts.</summary>
/// <param name="Start">Index of its first atom.</param>
/// <param name="End">Index behind its last atom.</param>
/// <param name="Value">The number.</param>
/// <param name="Bound">How it bounds the real one.</param>
/// <param name="Unit">Unit; null for a plain count.</param>
internal sealed record Quantity(int Start, int End, double Value, Bound Bound, string? Unit)
{
    /// <summary>True when words bound it, which a number that counts nothing has not.</summary>
    public bool IsBounded { get; init; }

    /// <summary>The upper end of a range; null when it is none.</summary>
    public Quantity? Rest { get; init; }
}
