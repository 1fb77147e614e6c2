using System.Collections.Immutable;

namespace OnRecord.Reading.Names;

/// <summary>Names of a text with the entities they name.</summary>
public sealed record NamedText(ImmutableArray<Entity> Entities, ImmutableArray<Name> Names)
{
    /// <summary>How the names were read; null for names that came from elsewhere.</summary>
    internal NameReading? Reading { get; init; }
}
