namespace OnRecord.Weave;

/// <summary>One named difference of a rendering from the base.</summary>
/// <param name="Report">Whose rendering departs.</param>
/// <param name="Statement">Its statement.</param>
/// <param name="Kind">What sets them apart.</param>
/// <param name="BaseSpan">The base's words; null when the words were added.</param>
/// <param name="RenderingSpan">The rendering's words; null when they were dropped.</param>
/// <param name="Base">The base's words, or "".</param>
/// <param name="Words">The rendering's words, or "".</param>
/// <param name="IsDistortion">True when the sense changes.</param>
/// <param name="Why">Why it is called a distortion, in plain words; null when it is none.</param>
public sealed record Difference(
    string Report,
    string Statement,
    DifferenceKind Kind,
    TextSpan? BaseSpan,
    TextSpan? RenderingSpan,
    string Base,
    string Words,
    bool IsDistortion,
    string? Why = null);
