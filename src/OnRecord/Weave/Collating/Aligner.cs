using System.Collections.Immutable;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>
/// Aligns two renderings word by word: content words first and wherever they stand, by likeness with neighbours and position as tie-break;
/// then the words of grammar between them. So commas and articles pull nothing out of place, moved words are found, and the order in which
/// witnesses come does not matter, as each is laid against the base alone.
/// </summary>
internal static class Aligner
{
    /// <summary>What each neighbour that is the same too adds to a pair.</summary>
    private const double NeighbourBonus = .1;

    /// <summary>What a pair loses from one end of the renderings to the other.</summary>
    private const double DistancePenalty = .2;

    /// <summary>A repeated word is tried against so many of its repetitions.</summary>
    private const int MostRepetitions = 16;

    /// <summary>Likeness of different words is tried on at most so many pairs; longer renderings are aligned by equal words alone.</summary>
    private const int MostComparisons = 40_000;

    /// <summary>Gaps longer than this are left unaligned inside.</summary>
    private const int LongestGap = 60;

    public static Alignment Align(ImmutableArray<Item> b, ImmutableArray<Item> w)
    {
        var toWitness = new int[b.Length];
        var toBase = new int[w.Length];
        Array.Fill(toWitness, -1);
        Array.Fill(toBase, -1);
        Take(Equal(b, w), toWitness, toBase);
        Take(Like(b, w, toWitness, toBase, LongestRun(toWitness)), toWitness, toBase);
        var inOrder = LongestRun(toWitness);
        // A moved word must be the same word: likeness far from its place is chance.
        for (var i = 0; i < b.Length; i++)
        {
            if (toWitness[i] < 0 || inOrder[i] || b[i].Key == w[toWitness[i]].Key) continue;
            toBase[toWitness[i]] = -1;
            toWitness[i] = -1;
        }
        FillGaps(b, w, toWitness, toBase, inOrder);
        Follow(b, w, toWitness, toBase, inOrder);
        return new Alignment(toWitness, toBase, inOrder);
    }

    /// <summary>So far before its verb a modal word or negator may stand.</summary>
    private const int LongestReach = 4;

    /// <summary>Modal words, negators and words of scope go where the words go that they bear on, also into another clause or past another word.</summary>
    private static void Follow(ImmutableArray<Item> b, ImmutableArray<Item> w, int[] toWitness, int[] toBase, bool[] inOrder)
    {
        for (var i = 0; i < b.Length; i++)
        {
            var isScope = Scopes.IsOne(b, i);
            if (toWitness[i] >= 0 || !(isScope || b[i].Word.Role is WordRole.Modal or WordRole.Negator)) continue;
            var borne = i + 1;
            while (borne < b.Length && borne <= i + LongestReach && !b[borne].IsContent && !b[borne].BeginsSentence) borne++;
            if (borne >= b.Length || !b[borne].IsContent || toWitness[borne] < 0) continue;
            var like = toWitness[borne] - 1;
            while (like >= 0 && like >= toWitness[borne] - LongestReach && !w[like].IsContent && !(toBase[like] < 0 && (isScope ? w[like].Key == b[i].Key : w[like].Word.Role == b[i].Word.Role))) like--;
            if (like < 0 || like < toWitness[borne] - LongestReach || w[like].IsContent) continue;
            toWitness[i] = like;
            toBase[like] = i;
            inOrder[i] = inOrder[borne] && KeepsOrder(toWitness, inOrder, i, like, borne);
        }
    }

    private static bool KeepsOrder(int[] toWitness, bool[] inOrder, int at, int like, int borne)
    {
        for (var i = Math.Max(0, at - LongestGap); i <= borne; i++)
        {
            if (i != at && toWitness[i] >= 0 && inOrder[i] && i < at != toWitness[i] < like) return false;
        }
        return true;
    }

    private static void Take(List<(double Score, int B, int W)> candidates, int[] toWitness, int[] toBase)
    {
        foreach (var (_, i, j) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.B).ThenBy(c => c.W))
        {
            if (toWitness[i] >= 0 || toBase[j] >= 0) continue;
            toWitness[i] = j;
            toBase[j] = i;
        }
    }

    private static List<(double Score, int B, int W)> Equal(ImmutableArray<Item> b, ImmutableArray<Item> w)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var j = 0; j < w.Length; j++)
        {
            if (!w[j].IsContent) continue;
            if (!places.TryGetValue(w[j].Key, out var list)) places[w[j].Key] = list = [];
            list.Add(j);
        }
        var candidates = new List<(double, int, int)>();
        for (var i = 0; i < b.Length; i++)
        {
            if (!b[i].IsContent || !places.TryGetValue(b[i].Key, out var list)) continue;
            foreach (var j in list.Count <= MostRepetitions ? list : list.OrderBy(j => Distance(i, j, b.Length, w.Length)).Take(MostRepetitions)) candidates.Add((Score(1, i, j, b, w), i, j));
        }
        return candidates;
    }

    /// <summary>Words of near meaning, only between the same equal words: likeness never pulls an equal word out of its place.</summary>
    private static List<(double Score, int B, int W)> Like(ImmutableArray<Item> b, ImmutableArray<Item> w, int[] toWitness, int[] toBase, bool[] inOrder)
    {
        var open = Enumerable.Range(0, w.Length).Where(j => toBase[j] < 0 && w[j].IsContent && w[j].Quantity is null).ToList();
        var candidates = new List<(double, int, int)>();
        var budget = MostComparisons;
        var after = new int[b.Length];
        for (int i = b.Length - 1, next = w.Length; i >= 0; i--)
        {
            if (inOrder[i]) next = toWitness[i];
            after[i] = next;
        }
        var before = -1;
        for (var i = 0; i < b.Length; i++)
        {
            if (inOrder[i]) before = toWitness[i];
            if (toWitness[i] >= 0 || !b[i].IsContent || b[i].Quantity is not null || (budget -= open.Count) < 0) continue;
            foreach (var j in open)
            {
                if (j <= before || j >= after[i]) continue;
                var similarity = WordSimilarity.Of(b[i].Word, w[j].Word);
                if (similarity > 0) candidates.Add((Score(similarity, i, j, b, w), i, j));
            }
        }
        return candidates;
    }

    private static double Score(double similarity, int i, int j, ImmutableArray<Item> b, ImmutableArray<Item> w)
    {
        if (i > 0 && j > 0 && b[i - 1].Key == w[j - 1].Key) similarity += NeighbourBonus;
        if (i + 1 < b.Length && j + 1 < w.Length && b[i + 1].Key == w[j + 1].Key) similarity += NeighbourBonus;
        return similarity - (DistancePenalty * Distance(i, j, b.Length, w.Length));
    }

    private static double Distance(int i, int j, int b, int w) => Math.Abs(((double)i / b) - ((double)j / w));

    /// <summary>The longest increasing subsequence of the pairs.</summary>
    private static bool[] LongestRun(int[] toWitness)
    {
        var inOrder = new bool[toWitness.Length];
        var tails = new List<int>();
        var before = new int[toWitness.Length];
        for (var i = 0; i < toWitness.Length; i++)
        {
            if (toWitness[i] < 0) continue;
            int low = 0, high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (toWitness[tails[middle]] < toWitness[i]) low = middle + 1;
                else high = middle;
            }
            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count) tails.Add(i);
            else tails[low] = i;
        }
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i]) inOrder[i] = true;
        return inOrder;
    }

    private static void FillGaps(ImmutableArray<Item> b, ImmutableArray<Item> w, int[] toWitness, int[] toBase, bool[] inOrder)
    {
        int fromB = 0, fromW = 0;
        for (var i = 0; i <= b.Length; i++)
        {
            if (i < b.Length && !(toWitness[i] >= 0 && inOrder[i])) continue;
            var toW = i < b.Length ? toWitness[i] : w.Length;
            FillGap(b, w, fromB, i, fromW, toW, toWitness, toBase, inOrder);
            fromB = i + 1;
            fromW = toW + 1;
        }
    }

    /// <summary>The longest common subsequence of the words of grammar between two anchors.</summary>
    private static void FillGap(ImmutableArray<Item> b, ImmutableArray<Item> w, int fromB, int toB, int fromW, int toW, int[] toWitness, int[] toBase, bool[] inOrder)
    {
        int n = toB - fromB, m = toW - fromW;
        if (n <= 0 || m <= 0 || n > LongestGap || m > LongestGap) return;
        var best = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
                best[i, j] = Meet(fromB + i, fromW + j) ? best[i + 1, j + 1] + 1 : Math.Max(best[i + 1, j], best[i, j + 1]);
        }
        for (int i = 0, j = 0; i < n && j < m;)
        {
            if (Meet(fromB + i, fromW + j))
            {
                toWitness[fromB + i] = fromW + j;
                toBase[fromW + j] = fromB + i;
                inOrder[fromB + i] = true;
                i++;
                j++;
            }
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        }

        bool Meet(int i, int j) => toWitness[i] < 0 && toBase[j] < 0 && !b[i].IsContent && !w[j].IsContent && b[i].Key == w[j].Key;
    }
}
