namespace OnRecord.Intake;

/// <summary>The headline.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Span">Where it stands in the stored text; null when it was handed in beside the text.</param>
public sealed record Title(string Text, TextSpan? Span = null);
