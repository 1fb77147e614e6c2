using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Eval.Coreference;

/// <summary>A text with the chains that annotators saw in it.</summary>
/// <param name="Id">Name of the document.</param>
/// <param name="Text">The text that the spans point into.</param>
/// <param name="Chains">For each chain its spans.</param>
internal sealed record GoldDocument(string Id, string Text, ImmutableArray<ImmutableArray<TextSpan>> Chains);
