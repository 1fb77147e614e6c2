using OnRecord.Weave;

namespace OnRecord.Publish.Collations;

/// <summary>Words of a witness and the base's words they stand against.</summary>
/// <param name="From">First word of the base; for what the witness adds, the word it stands before.</param>
/// <param name="To">One past the last; equal to <paramref name="From"/> for what the witness adds.</param>
/// <param name="Text">The witness's words as printed, with what stands behind them; "" for what it drops.</param>
/// <param name="Span">Where they stand; null for what it drops.</param>
/// <param name="Kind">What sets them apart.</param>
/// <param name="IsDistortion">True when the sense changes.</param>
internal readonly record struct Piece(int From, int To, string Text, TextSpan? Span, DifferenceKind? Kind, bool IsDistortion);
