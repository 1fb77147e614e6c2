namespace OnRecord.Records.Revisions;

/// <summary>A figure that was gained, lost or changed between two states of a report.</summary>
/// <param name="Before">As it was, with its span in the earlier text; null for one gained.</param>
/// <param name="After">As it is, with its span in the later text; null for one lost.</param>
public sealed record FigureChange(Figure? Before, Figure? After);
