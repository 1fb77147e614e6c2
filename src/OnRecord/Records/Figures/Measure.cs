namespace OnRecord.Records.Figures;

/// <summary>A unit read at an atom.</summary>
/// <param name="End">Index behind its last atom.</param>
/// <param name="Code">The unit as shown.</param>
/// <param name="Factor">What it multiplies the number by: a million for "MEUR"; 1 for most.</param>
internal readonly record struct Measure(int End, string Code, double Factor = 1);
