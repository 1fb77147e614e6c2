using System.Collections.Immutable;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Eval.Names;

/// <summary>A text with the names that are in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tokenized">Its tokens: the gold's own, or those of the tokenizer where the gold has none.</param>
/// <param name="Names">Span and number of the kind (<see cref="NameTally.Kinds"/>).</param>
internal sealed record GoldNames(string Text, TokenizedText Tokenized, ImmutableHashSet<(TextSpan Span, int Kind)> Names);
