namespace OnRecord.Eval.Families;

/// <summary>One difference of the gold, in the words of the collation contract.</summary>
/// <param name="Kind">Kind as the contract names it.</param>
/// <param name="Base">The base's words, or "".</param>
/// <param name="Rendering">The rendering's words, or "".</param>
/// <param name="IsDistortion">True when the sense changes.</param>
/// <param name="IsOptional">True when it depends on how the utterances are cut whether it shows: it is neither missed nor wrong.</param>
internal sealed record FamilyDifference(string Kind, string Base, string Rendering, bool IsDistortion, bool IsOptional);
