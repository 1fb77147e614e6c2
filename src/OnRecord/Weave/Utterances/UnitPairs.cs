using System.Collections.Immutable;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Utterances;

/// <summary>Finds the pairs of units worth comparing, through an index of their words, and compares them.</summary>
internal static class UnitPairs
{
    /// <summary>A word that already stands in so many units leads to no more candidates: the newest of them stand for the rest.</summary>
    private const int LongestPosting = 300;

    /// <summary>Candidates share at least this weight of words: one rare word or several common ones.</summary>
    private const double LeastShared = .3;

    /// <summary>Pairs below this score are of no use to anyone.</summary>
    private const double LeastScore = .3;

    /// <summary>Pairs of likely equal matter.</summary>
    /// <param name="units">All units.</param>
    /// <param name="keys">A key for each unit; only units of one key are compared.</param>
    /// <param name="weights">Weights of words.</param>
    /// <returns>Pairs in order of their second unit.</returns>
    public static List<UnitPair> Find(IReadOnlyList<Unit> units, IReadOnlyList<string> keys, WordWeights weights)
    {
        var postings = new Dictionary<(string Key, string Stem), List<int>>();
        var pairs = new List<UnitPair>();
        var shared = new Dictionary<int, double>();
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var b = 0; b < units.Count; b++)
        {
            shared.Clear();
            stems.Clear();
            foreach (var word in units[b].Words)
            {
                if (!word.IsContent || !stems.Add(word.Stem)) continue;
                var weight = weights.Of(word);
                if (!postings.TryGetValue((keys[b], word.Stem), out var posting)) postings[(keys[b], word.Stem)] = posting = [];
                for (var i = posting.Count - 1; i >= Math.Max(0, posting.Count - LongestPosting); i--) shared[posting[i]] = shared.GetValueOrDefault(posting[i]) + weight;
                posting.Add(b);
            }
            foreach (var (a, weight) in shared)
            {
                if (weight < LeastShared || units[a].Statement == units[b].Statement) continue;
                var pair = UnitSimilarity.Of(a, b, units[a].Words, units[b].Words, weights);
                if (pair.Score >= LeastScore) pairs.Add(pair);
            }
        }
        return pairs;
    }
}
