namespace OnRecord.Reading.Genres;

/// <summary>The words that open a turn: "ILK:", "Question (Coast Radio):", "Q.".</summary>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="Span">The label without its colon.</param>
/// <param name="BodyStart">Where the words said begin.</param>
/// <param name="Kind">Who it announces.</param>
internal readonly record struct TurnLabel(int Paragraph, TextSpan Span, int BodyStart, TurnLabelKind Kind);
