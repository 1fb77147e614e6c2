namespace OnRecord.Publish.Figures;

/// <summary>A mark of a chart's scale.</summary>
/// <param name="At">Percent of the width.</param>
/// <param name="Label">The number it stands for, with commas.</param>
public readonly record struct ChartTick(double At, string Label);
