using System.Collections.Immutable;

namespace OnRecord.Assess;

/// <summary>One quantity over reports: a row for each voice and value, side by side, never averaged.</summary>
/// <param name="Id">Stable while its first row stays: a hash of what is counted and of the first words that give it.</param>
/// <param name="Of">What is counted.</param>
/// <param name="Unit">The unit all rows are compared in; null for a plain count.</param>
/// <param name="Holder">Whose it is, where a row tells; null otherwise.</param>
/// <param name="Rows">In order of date, then of input.</param>
/// <param name="Standing">How the rows stand to each other.</param>
public sealed record FigureTable(string Id, string Of, string? Unit, string? Holder, ImmutableArray<FigureRow> Rows, FigureStanding Standing);
