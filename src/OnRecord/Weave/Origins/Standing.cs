using System.Collections.Immutable;

namespace OnRecord.Weave.Origins;

/// <summary>How a departure stands to the other reports of its utterance: one hand's slip is told from a disagreement of sources.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Departing">The reports that have it, those in one list that have it from one another or from one source.</param>
/// <param name="Keeping">The reports that keep the base's words, parted in the same way. Reports that leave the passage out are in neither.</param>
public sealed record Standing(StandingKind Kind, ImmutableArray<ImmutableArray<string>> Departing, ImmutableArray<ImmutableArray<string>> Keeping);
