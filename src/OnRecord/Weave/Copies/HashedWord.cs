namespace OnRecord.Weave.Copies;

/// <summary>A word as copies are looked for: what it is, as a number, and where it stands.</summary>
/// <param name="Hash">The same for the same word, whatever its capitals, accents and typographic marks.</param>
/// <param name="Start">First unit in the report's text.</param>
/// <param name="End">One past the last unit.</param>
internal readonly record struct HashedWord(ulong Hash, int Start, int End);
