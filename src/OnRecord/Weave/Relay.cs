using System.Collections.Immutable;

namespace OnRecord.Weave;

/// <summary>How words came from one place to another.</summary>
/// <param name="From">Id of a node.</param>
/// <param name="To">Id of a node; the same as <paramref name="From"/> for an outlet that cites itself.</param>
/// <param name="Kind">By what it is known.</param>
/// <param name="Why">The reason in plain words, naming no report.</param>
/// <param name="Words">What it stands on; empty only where nothing but the lack of a nearer source does.</param>
/// <param name="IsDirected">False when it cannot be told which of the two has it from the other, or whether both have it from a third.</param>
public sealed record Relay(string From, string To, RelayKind Kind, string Why, ImmutableArray<Citation> Words, bool IsDirected = true);
