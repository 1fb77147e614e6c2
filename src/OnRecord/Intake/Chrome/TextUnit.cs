namespace OnRecord.Intake.Chrome;

/// <summary>A line of the text, or a block of hard-wrapped lines: the smallest stretch that is chrome or body as a whole.</summary>
/// <param name="Span">Without white space at either end; never empty.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="AfterBlank">True when an empty line stands before it, or nothing.</param>
internal readonly record struct TextUnit(TextSpan Span, int Words, bool AfterBlank);
