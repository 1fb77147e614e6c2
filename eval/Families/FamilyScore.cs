using System.Collections.Immutable;
using OnRecord.Eval.Statements;

namespace OnRecord.Eval.Families;

/// <summary>How well families and their differences are found.</summary>
/// <param name="Joined">Pairs of renderings of different reports that are in one utterance.</param>
/// <param name="Kinds">Differences by kind and words.</param>
/// <param name="Distortions">Distortions by words, whatever kind they are given.</param>
/// <param name="Links">Talking points and agreements of the gold that are linked, of all.</param>
/// <param name="Families">Utterances of the gold with three renderings or more.</param>
/// <param name="Misses">What is wrong, a line each.</param>
internal sealed record FamilyScore(Tally Joined, TouchTally Kinds, TouchTally Distortions, (int Found, int All) Links, int Families, ImmutableArray<string> Misses);
