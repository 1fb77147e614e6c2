using System.Collections.Immutable;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Utterances;

/// <summary>
/// How far two units say the same: weighted content words matched one to one in any order, with a share for words that
/// follow one another in both, which tells a copied phrase from words that merely belong to one subject.
/// </summary>
internal static class UnitSimilarity
{
    /// <summary>Longer units are compared by their first words; no sentence of the development reports is longer.</summary>
    private const int LongestUnit = 120;

    /// <summary>What a wholly shared sequence adds to a content match.</summary>
    private const double SequenceShare = .3;

    public static UnitPair Of(int a, int b, ImmutableArray<Word> x, ImmutableArray<Word> y, WordWeights weights)
    {
        if (x.Length > LongestUnit) x = x[..LongestUnit];
        if (y.Length > LongestUnit) y = y[..LongestUnit];
        double weightX = Total(x, weights), weightY = Total(y, weights);
        if (weightX == 0 || weightY == 0) return new UnitPair(a, b, 0, 0);
        var (shared, mass, matter) = Shared(x, y, weights);
        var contained = Math.Min(1, shared / Math.Min(weightX, weightY));
        var dice = 2 * shared / (weightX + weightY);
        var content = Math.Sqrt(contained * dice);
        return new UnitPair(a, b, Math.Min(1, content + (SequenceShare * Sequence(x, y))), mass, matter >= Math.Min(LeastMatter, Math.Min(Matter(x), Matter(y))));
    }

    /// <summary>Names and one noun are the subject of a whole story.</summary>
    private const int LeastMatter = 2;

    /// <summary>From this likeness on one word stands for another.</summary>
    private const double Synonym = .6;

    private static int Matter(ImmutableArray<Word> words) => words.Count(word => word.IsContent && !word.IsName);

    private static double Total(ImmutableArray<Word> words, WordWeights weights)
    {
        double total = 0;
        foreach (var word in words) total += weights.Of(word);
        return total;
    }

    /// <summary>Weight of all matches, and of those by the same word; number of matched words that are no names.</summary>
    private static (double Shared, double Mass, int Matter) Shared(ImmutableArray<Word> x, ImmutableArray<Word> y, WordWeights weights)
    {
        Span<bool> doneX = stackalloc bool[LongestUnit], doneY = stackalloc bool[LongestUnit];
        double shared = 0;
        var matter = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (!x[i].IsContent) continue;
            for (var j = 0; j < y.Length; j++)
            {
                if (doneY[j] || !y[j].IsContent || x[i].Stem != y[j].Stem) continue;
                doneX[i] = doneY[j] = true;
                if (!x[i].IsName) matter++;
                shared += (weights.Of(x[i]) + weights.Of(y[j])) / 2;
                break;
            }
        }
        var mass = shared;
        for (var i = 0; i < x.Length; i++)
        {
            if (doneX[i] || !x[i].IsContent) continue;
            double best = 0;
            var at = -1;
            for (var j = 0; j < y.Length; j++)
            {
                if (doneY[j] || !y[j].IsContent) continue;
                var similarity = WordSimilarity.Of(x[i], y[j]);
                if (similarity <= best) continue;
                best = similarity;
                at = j;
            }
            if (at < 0) continue;
            doneY[at] = true;
            if (best >= Synonym && !x[i].IsName) matter++;
            shared += best * (weights.Of(x[i]) + weights.Of(y[at])) / 2;
        }
        return (shared, mass, matter);
    }

    /// <summary>Share of the neighbouring word pairs of the shorter unit that the longer one has too.</summary>
    private static double Sequence(ImmutableArray<Word> x, ImmutableArray<Word> y)
    {
        if (x.Length > y.Length) (x, y) = (y, x);
        if (x.Length < 2) return 0;
        var pairs = new HashSet<(string, string)>();
        for (var i = 1; i < y.Length; i++) pairs.Add((y[i - 1].Stem, y[i].Stem));
        var kept = 0;
        for (var i = 1; i < x.Length; i++)
        {
            if (pairs.Contains((x[i - 1].Stem, x[i].Stem))) kept++;
        }
        return (double)kept / (x.Length - 1);
    }
}
