using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Eval.Statements;

/// <summary>Who said what, as spans: the unit of attribution data sets.</summary>
/// <param name="Source">Who.</param>
/// <param name="Cue">The words that say so.</param>
/// <param name="Content">What was said.</param>
/// <param name="Type">"direct", "mixed" or "indirect"; null where the gold names none.</param>
internal sealed record Attribution(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content, string? Type = null);
