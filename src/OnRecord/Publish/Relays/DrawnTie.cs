namespace OnRecord.Publish.Relays;

/// <summary>A tie beside the tree, numbered as in the list that tells it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="From">One end.</param>
/// <param name="To">The other.</param>
/// <param name="Reach">How far right its bow goes, so that no two lie on one another.</param>
/// <param name="IsDirected">True when it is known which end came first.</param>
public sealed record DrawnTie(int Number, DrawnBox From, DrawnBox To, int Reach, bool IsDirected);
