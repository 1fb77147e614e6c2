using System.Collections.Immutable;

namespace OnRecord.Reading.Names;

/// <summary>Names of a text with the entities they name.</summary>
public sealed record NamedText(ImmutableArray<Entity> Entities, ImmutableArray<Name> Names);
