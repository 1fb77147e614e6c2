namespace OnRecord.Weave.Collating;

/// <summary>Which items of base and witness stand for one another.</summary>
/// <param name="ToWitness">For each item of the base its counterpart; -1 when it has none.</param>
/// <param name="ToBase">For each item of the witness its counterpart; -1 when it has none.</param>
/// <param name="InOrder">For each item of the base: true when its pair belongs to the longest run of pairs in one order, false when it was moved.</param>
internal sealed record Alignment(int[] ToWitness, int[] ToBase, bool[] InOrder);
