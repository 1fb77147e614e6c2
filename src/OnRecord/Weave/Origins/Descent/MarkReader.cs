using System.Numerics;

namespace OnRecord.Weave.Origins.Descent;

/// <summary>Departures of the utterances of one occasion as sets of witnesses.</summary>
internal static class MarkReader
{
    /// <summary>A rendering that keeps less of the base than this leaves open what its report had before it.</summary>
    private const double LeastAgreement = .4;

    /// <summary>Every departure from the bases.</summary>
    /// <param name="utterances">The utterances of the occasion.</param>
    /// <param name="places">The witnesses, each with its bit.</param>
    public static List<Mark> Read(IReadOnlyList<Utterance> utterances, IReadOnlyDictionary<string, int> places)
    {
        var all = All(places.Count);
        var marks = new List<Mark>();
        foreach (var utterance in utterances)
        {
            var present = Bits(utterance.Renderings.Where(rendering => IsWhole(utterance, rendering)).Select(rendering => rendering.Report), places);
            foreach (var reading in Readings.Of(utterance))
            {
                var has = Bits(reading.Reports, places);
                var elsewhere = Bits(Otherwise(utterance, reading), places) & ~has;
                var kept = Bits(Keeping(utterance, reading), places);
                if (has != 0) marks.Add(new Mark(reading, has, (all & ~present & ~has) | elsewhere, has & ~kept));
            }
        }
        return marks;
    }

    public static ulong All(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;

    public static int Count(ulong set) => BitOperations.PopCount(set);

    /// <summary>The witnesses among some reports.</summary>
    public static ulong Bits(IEnumerable<string> reports, IReadOnlyDictionary<string, int> places)
    {
        ulong set = 0;
        foreach (var report in reports)
        {
            if (places.TryGetValue(report, out var at)) set |= 1UL << at;
        }
        return set;
    }

    private static bool IsWhole(Utterance utterance, Rendering rendering) =>
        rendering.Ref == utterance.Base || utterance.Collation?.Witnesses.FirstOrDefault(witness => witness.Rendering.Ref == rendering.Ref) is not { Agreement: < LeastAgreement };

    /// <summary>Reports with other words at the same place of the base.</summary>
    private static IEnumerable<string> Otherwise(Utterance utterance, SharedReading reading)
    {
        var span = utterance.Differences.FirstOrDefault(difference => difference.Kind == reading.Kind && difference.Base == reading.Base && difference.Words == reading.Words)?.BaseSpan;
        return span is TextSpan at ? utterance.Differences.Where(difference => difference.BaseSpan is TextSpan other && other.Overlaps(at)).Select(difference => difference.Report) : [];
    }

    /// <summary>Reports that print it in one statement and the base's words in another.</summary>
    private static IEnumerable<string> Keeping(Utterance utterance, SharedReading reading)
    {
        var departing = utterance.Differences.Where(difference => difference.Kind == reading.Kind && difference.Base == reading.Base && reading.Reports.Contains(difference.Report, StringComparer.Ordinal))
            .Select(difference => new StatementRef(difference.Report, difference.Statement)).ToHashSet();
        return utterance.Renderings.Where(rendering => !departing.Contains(rendering.Ref) && IsWhole(utterance, rendering)).Select(rendering => rendering.Report);
    }
}
