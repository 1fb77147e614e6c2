using System.Collections.Immutable;

namespace OnRecord.Weave.Origins.Descent;

/// <summary>One point of a line of descent: a report, or a text that must have been and is not here.</summary>
/// <param name="Id">Id of the report; a Greek letter for a lost text, ω for what was said.</param>
/// <param name="Report">Id of the report; null for a lost text.</param>
/// <param name="Parent">Id of the node it comes from; null at the root.</param>
/// <param name="Readings">What it has that its parent has not: shared with what hangs on it, or its own.</param>
/// <param name="MayBe">Reports that may be this lost text themselves, having no error of their own while the order in time is unknown.</param>
public sealed record StemmaNode(string Id, string? Report, string? Parent, ImmutableArray<SharedReading> Readings, ImmutableArray<string> MayBe);
