namespace OnRecord.Records.Figures;

/// <summary>A bare number read at an atom.</summary>
/// <param name="End">Index behind its last atom.</param>
/// <param name="Value">The number; for an order of magnitude its lower end.</param>
/// <param name="Bound">What the number's own words say of its exactness; null when they say nothing.</param>
/// <param name="Scale">The last scale word's value, which a range shares with its lower end; 1 when there is none.</param>
internal readonly record struct Amount(int End, double Value, Bound? Bound = null, double Scale = 1);
