using System.Collections.Immutable;

namespace OnRecord.Publish.Collations;

/// <summary>One place of a text with what every witness has there.</summary>
/// <param name="Readings">One for each witness, in their order; the first is the base's.</param>
public sealed record ApparatusPlace(ImmutableArray<ApparatusReading> Readings)
{
    /// <summary>True when all print the same, letter by letter.</summary>
    public bool IsCommon { get; } = Readings.All(reading => string.Equals(reading.Text, Readings[0].Text, StringComparison.Ordinal));

    /// <summary>True when some witness departs from the base in more than form.</summary>
    public bool Differs { get; } = Readings.Any(reading => reading.Kind is not null);
}
