using System.Collections.Immutable;

namespace OnRecord.Eval.Families;

/// <summary>Utterances that are linked and never merged.</summary>
/// <param name="IsAgreement">True for different speakers, false for a talking point of one.</param>
/// <param name="Utterances">Case and number of each.</param>
internal sealed record FamilyLink(bool IsAgreement, ImmutableArray<string> Utterances);
