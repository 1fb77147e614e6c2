using OnRecord.Weave;

namespace OnRecord.Publish.Collations;

/// <summary>What one witness has at one place.</summary>
/// <param name="Text">As printed, with the blanks and marks behind it; "" when it has nothing there.</param>
/// <param name="Span">Where the words stand in its report; null when it has none there.</param>
/// <param name="Kind">What sets it apart from the base; null when it agrees, or differs only in form.</param>
/// <param name="IsDistortion">True when the sense changes.</param>
public sealed record ApparatusReading(string Text, TextSpan? Span, DifferenceKind? Kind, bool IsDistortion)
{
    /// <summary>The words without what surrounds them.</summary>
    public string Words { get; } = Text.Trim();
}
