namespace OnRecord.Intake;

/// <summary>A stretch of the stored text that is kept and shown greyed, and not read for statements.</summary>
public sealed record Mask(TextSpan Span, MaskKind Kind);
