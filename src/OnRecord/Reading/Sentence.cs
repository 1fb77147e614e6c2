namespace OnRecord.Reading;

/// <summary>One sentence.</summary>
/// <param name="Span">From its first to its last token.</param>
/// <param name="Tokens">Its tokens in the report's list.</param>
/// <param name="Paragraph">Index of its paragraph in the report; −1 in the headline.</param>
public sealed record Sentence(TextSpan Span, TokenRange Tokens, int Paragraph);
