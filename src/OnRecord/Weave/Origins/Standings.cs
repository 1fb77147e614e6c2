using System.Collections.Immutable;

namespace OnRecord.Weave.Origins;

/// <summary>Holds departures against the reports that keep the base, line by line: ten papers that print one agency's slip are one line.</summary>
public static class Standings
{
    /// <summary>One slip is one hand's; the same from two that have nothing of each other is more than that.</summary>
    private const int Several = 2;

    /// <summary>How a departure stands.</summary>
    /// <param name="utterance">The utterance, with its relays.</param>
    /// <param name="reading">One of its departures.</param>
    /// <param name="isPrimary">True for a speaker's own document, by id of the report.</param>
    public static Standing Of(Utterance utterance, SharedReading reading, Func<string, bool> isPrimary)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(isPrimary);
        var keeping = Keeping(utterance, reading);
        var departingLines = Lines(utterance, reading, reading.Reports);
        var keepingLines = Lines(utterance, reading, keeping);
        var kind = keeping.Any(isPrimary) ? StandingKind.Departure
            : keepingLines.Length >= Several && departingLines.Length >= Several ? StandingKind.Disagreement
            : keepingLines.Length >= Several ? StandingKind.Departure
            : StandingKind.Open;
        return new Standing(kind, departingLines, keepingLines);
    }

    /// <summary>The reports that print the passage as the base has it.</summary>
    private static ImmutableArray<string> Keeping(Utterance utterance, SharedReading reading)
    {
        var others = utterance.Differences.Where(difference => reading.BaseSpan is TextSpan span && difference.BaseSpan is TextSpan there && there.Overlaps(span)).Select(difference => difference.Report);
        var elsewhere = reading.Reports.Concat(others).ToHashSet(StringComparer.Ordinal);
        return [.. utterance.Renderings.Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).Where(report => !elsewhere.Contains(report))];
    }

    /// <summary>Reports parted by what ties them on one side. The departure itself is no tie here: whether it came from one hand is the question.</summary>
    private static ImmutableArray<ImmutableArray<string>> Lines(Utterance utterance, SharedReading reading, ImmutableArray<string> side)
    {
        if (utterance.Relays is not { } graph) return [.. side.Select(report => ImmutableArray.Create(report))];
        var nodes = graph.Nodes.Where(node => node.Kind == RelayNodeKind.Outlet || node.Report is string report && side.Contains(report, StringComparer.Ordinal)).ToList();
        var places = nodes.Select((node, at) => (node.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var sets = new DisjointSets(nodes.Count);
        foreach (var relay in graph.Relays)
        {
            if (relay.Kind is RelayKind.Recorded or RelayKind.Interview or RelayKind.SelfCitation || IsOf(relay, reading)) continue;
            if (places.TryGetValue(relay.From, out var from) && places.TryGetValue(relay.To, out var to)) sets.Join(from, to);
        }
        return [.. nodes.Select((node, at) => (node.Report, Line: sets.Find(at))).Where(pair => pair.Report is not null).GroupBy(pair => pair.Line).Select(line => line.Select(pair => pair.Report!).ToImmutableArray())];
    }

    private static bool IsOf(Relay relay, SharedReading reading) => relay.Kind == RelayKind.Error && relay.Words.All(reading.Places.Contains);
}
