using System.Collections.Immutable;

namespace OnRecord.Weave.Origins.Descent;

/// <summary>A report that goes with several lines.</summary>
/// <param name="Report">Its id.</param>
/// <param name="With">For each line, the reports it shares errors with.</param>
/// <param name="Readings">Those errors.</param>
public sealed record UnplacedWitness(string Report, ImmutableArray<ImmutableArray<string>> With, ImmutableArray<SharedReading> Readings);
