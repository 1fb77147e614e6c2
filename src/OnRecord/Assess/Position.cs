using OnRecord.Records;

namespace OnRecord.Assess;

/// <summary>Who takes which stance on a claim, in which utterance.</summary>
/// <param name="Utterance">Id of the utterance that shows it.</param>
/// <param name="Speaker">Whose stance.</param>
/// <param name="Stance">The stance.</param>
/// <param name="Words">The words that show it.</param>
public sealed record Position(string Utterance, Speaker Speaker, Stance Stance, Citation Words);
