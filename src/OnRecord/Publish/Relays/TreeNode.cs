namespace OnRecord.Publish.Relays;

/// <summary>A node of a tree that is to be drawn.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parent">Id of the node it hangs on; null for a root.</param>
/// <param name="Label">What stands in its box.</param>
/// <param name="Note">A second line; "" for none.</param>
/// <param name="IsHere">False for a text or outlet that is not among the reports: drawn with a broken line.</param>
public sealed record TreeNode(string Id, string? Parent, string Label, string Note, bool IsHere);
