namespace OnRecord.Weave.Collating;

/// <summary>What one step of a collation is called.</summary>
/// <param name="Kind">The kind of difference.</param>
/// <param name="IsDistortion">True when the sense changes.</param>
/// <param name="Base">Items of the base it is shown by.</param>
/// <param name="Witness">Items of the witness it is shown by.</param>
internal readonly record struct Verdict(DifferenceKind Kind, bool IsDistortion, Range Base, Range Witness);
