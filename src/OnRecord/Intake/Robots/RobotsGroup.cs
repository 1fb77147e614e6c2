using System.Collections.Immutable;

namespace OnRecord.Intake.Robots;

/// <summary>The rules of a robots.txt for the agents it names.</summary>
/// <param name="Agents">Product names; "*" is everyone without a group of their own.</param>
/// <param name="Rules">In order of the file, which means nothing.</param>
/// <param name="Delay">Pause between two fetches; null when none is asked for. Not in RFC 9309, but widely written.</param>
internal sealed record RobotsGroup(ImmutableArray<string> Agents, ImmutableArray<RobotsRule> Rules, TimeSpan? Delay);
