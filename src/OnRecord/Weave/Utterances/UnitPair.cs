namespace OnRecord.Weave.Utterances;

/// <summary>Two units that have words in common.</summary>
/// <param name="A">Index of the earlier unit.</param>
/// <param name="B">Index of the later unit.</param>
/// <param name="Score">How alike they are, 0 to 1.</param>
/// <param name="Mass">Weight of the words they share: how much the likeness says.</param>
/// <param name="SharesMatter">True when they share what is said and not only whom or what it is said of: two common words, or all that the shorter has.</param>
internal readonly record struct UnitPair(int A, int B, double Score, double Mass, bool SharesMatter = false);
