namespace OnRecord.Assess;

/// <summary>How a row stands to an earlier row of its table.</summary>
/// <param name="Relation">How.</param>
/// <param name="Row">Index of the other row, from 0.</param>
public sealed record FigureNote(FigureRelation Relation, int Row);
