namespace OnRecord.Weave;

/// <summary>A stretch of a collation: words of the base against words of one witness.</summary>
/// <param name="Base">Span in the base's report; null when the witness adds.</param>
/// <param name="Witness">Span in the witness's report; null when it drops.</param>
/// <param name="Kind">What sets them apart; null when they say the same in the same words.</param>
/// <param name="IsDistortion">True when the sense changes.</param>
public sealed record AlignedSegment(TextSpan? Base, TextSpan? Witness, DifferenceKind? Kind, bool IsDistortion = false);
