using System.Collections.Immutable;

namespace OnRecord.Reading.Coreference;

/// <summary>What the noun phrases of a text mean.</summary>
/// <param name="Mentions">Those that mean a named entity, or may, in order of their start, longer first where two start together.</param>
/// <param name="Chains">All that mean the same, named or not, in order of their first phrase.</param>
public sealed record MentionedText(ImmutableArray<Mention> Mentions, ImmutableArray<Chain> Chains);
