using System.Collections.Immutable;

namespace OnRecord.Intake.Opml;

/// <summary>A list of feeds.</summary>
/// <param name="Title">Its name, or null.</param>
/// <param name="Feeds">The feeds in order, each address once in each folder.</param>
/// <param name="Problems">What was mended or left out; empty when it was read as it stands.</param>
public sealed record OpmlDocument(string? Title, ImmutableArray<OpmlFeed> Feeds, ImmutableArray<Problem> Problems);
