using System.Collections.Immutable;

namespace OnRecord.Assess;

/// <summary>A quantity over reports: every value that is printed for it, side by side, never averaged.</summary>
/// <param name="Of">What is counted.</param>
/// <param name="Unit">Unit; null for a plain count.</param>
/// <param name="Values">In order of date, then of input.</param>
/// <param name="IsContested">True when two values of different origin exclude each other.</param>
public sealed record ReconciledFigure(string Of, string? Unit, ImmutableArray<FigureValue> Values, bool IsContested);
