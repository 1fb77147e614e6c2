using System.Collections.Immutable;

namespace OnRecord.Weave.Copies;

/// <summary>What a report that comes shares its text with.</summary>
/// <param name="Report">Its number: 0 for the first of the index, then one more each.</param>
/// <param name="Earlier">Earlier reports it shares text with, the likest first.</param>
/// <param name="IsComplete">True when no other report can match. False when there were more than can be followed in bounded time; copies are then still tied to others of their kind.</param>
public sealed record CopyMatches(int Report, ImmutableArray<CopyMatch> Earlier, bool IsComplete);
