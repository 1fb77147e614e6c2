namespace OnRecord.Reading;

/// <summary>A name in the text.</summary>
/// <param name="Span">The name itself, without title or office.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Entity">Index in the report's entities of what it names.</param>
public sealed record Name(TextSpan Span, NameKind Kind, int Entity);
