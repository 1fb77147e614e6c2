using OnRecord.Text;

namespace OnRecord.Eval.Families;

/// <summary>Words that render an utterance of the gold.</summary>
/// <param name="Utterance">Case and number, "07.2".</param>
/// <param name="Span">In the report's text.</param>
internal sealed record FamilyMark(string Utterance, TextSpan Span);
