using System.Collections.Immutable;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>Keeps of candidates that claim the same words the surer one.</summary>
internal static class Selection
{
    /// <summary>Share of a candidate's tokens that another may cover before they count as the same words.</summary>
    private const double SameWords = 0.7;

    /// <summary>How many neighbours a candidate is held against; claims on the same words stand close together.</summary>
    private const int Neighbours = 8;

    public static ImmutableArray<Candidate> Of(ImmutableArray<Candidate> candidates)
    {
        var kept = new List<Candidate>(candidates.Length);
        foreach (var candidate in candidates.OrderBy(c => c.FirstToken))
        {
            var rival = kept.TakeLast(Neighbours).FirstOrDefault(other => AreSameWords(other, candidate));
            if (rival is null) kept.Add(candidate);
            else if (candidate.Score > rival.Score) kept[kept.LastIndexOf(rival)] = candidate;
        }
        return [.. kept];
    }

    private static bool AreSameWords(Candidate one, Candidate other)
    {
        // A statement told inside another has its cue among the other's words.
        if (Holds(one, other) || Holds(other, one)) return false;
        int shared = 0, oneLength = 0, otherLength = 0;
        foreach (var a in one.Content)
        {
            oneLength += a.Length;
            foreach (var b in other.Content) shared += Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
        }
        foreach (var b in other.Content) otherLength += b.Length;
        return shared >= SameWords * Math.Min(oneLength, otherLength);
    }

    private static bool Holds(Candidate outer, Candidate inner) => !inner.CueTokens.IsEmpty && outer.Covers(inner.CueTokens.Start);
}
