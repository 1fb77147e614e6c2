namespace OnRecord.Weave;

/// <summary>Words that say what cannot have been meant, judged without another rendering: by the report itself, by its grammar, or by what other reports of the story say.</summary>
/// <param name="Report">Whose words.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Kind">What seems to have been changed.</param>
/// <param name="Words">The words.</param>
/// <param name="Against">What speaks against them; null when their own grammar does.</param>
/// <param name="AgainstWords">Those words, or "".</param>
/// <param name="Why">The reason in plain words.</param>
public sealed record Doubt(string Report, TextSpan Span, DifferenceKind Kind, string Words, Citation? Against, string AgainstWords, string Why);
