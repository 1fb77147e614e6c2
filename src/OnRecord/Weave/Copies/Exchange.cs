using System.Collections.Immutable;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Copies;

/// <summary>Words that stand in one text where others stand in the other, between words of both.</summary>
/// <param name="A">One text's words, one to three.</param>
/// <param name="B">The other's.</param>
internal readonly record struct Exchange(ImmutableArray<Word> A, ImmutableArray<Word> B);
