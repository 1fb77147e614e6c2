namespace OnRecord.Train.Names;

/// <summary>One sentence with its names.</summary>
/// <param name="Words">As printed.</param>
/// <param name="Labels">For each word a label of <see cref="OnRecord.Reading.Names.Recognition.NameLabels"/>.</param>
internal sealed record NamedSentence(string[] Words, byte[] Labels);
