using System.Collections.Immutable;

namespace OnRecord.Store.Statements;

/// <summary>What the record holds of one speaker.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Aliases">Every form the reports use, in order of the alphabet.</param>
/// <param name="Statements">By date said (else published), then by order of recording; undated ones last.</param>
public sealed record SpeakerView(SpeakerSummary Speaker, ImmutableArray<string> Aliases, ImmutableArray<SaidLine> Statements);
