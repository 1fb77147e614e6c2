using System.Collections.Immutable;

namespace OnRecord.Weave;

/// <summary>One independent source of an utterance, with the reports that go back to it.</summary>
/// <param name="Reports">Ids of the reports, in order of input.</param>
/// <param name="Why">What ties them together, in plain words.</param>
public sealed record Origin(ImmutableArray<string> Reports, ImmutableArray<string> Why);
