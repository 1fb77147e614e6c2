namespace OnRecord.Records.Figures;

/// <summary>A phrase that bounds a number, word by word.</summary>
internal sealed record BoundPhrase(string[] Words, Bound Bound, bool IsAfter);
