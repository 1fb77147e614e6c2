namespace OnRecord.Weave;

/// <summary>Two renderings that may be of one utterance, for a person to judge: too alike to pass over, not alike enough to join.</summary>
/// <param name="A">The earlier in order of input.</param>
/// <param name="B">The later.</param>
/// <param name="Score">How alike the words are, 0 to 1.</param>
/// <param name="Why">What keeps them apart so far, in plain words.</param>
public sealed record Suggestion(Rendering A, Rendering B, double Score, string Why);
