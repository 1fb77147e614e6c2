namespace OnRecord.Publish.Figures;

/// <summary>One row of a chart, in percent of its width from 0 to 100.</summary>
/// <param name="Start">Where what the words allow begins.</param>
/// <param name="End">Where it ends; the right edge when it is open.</param>
/// <param name="Point">Where the printed number stands.</param>
/// <param name="IsOpen">True when the words set no upper end: "more than 100,000".</param>
public readonly record struct ChartBar(double Start, double End, double Point, bool IsOpen);
