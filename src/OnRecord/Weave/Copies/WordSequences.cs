using System.Collections.Immutable;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Copies;

/// <summary>How far two texts go through the same words in the same order.</summary>
internal static class WordSequences
{
    /// <summary>Texts are compared by their first words, which bounds the table; a copy shows itself there.</summary>
    private const int MostWords = 500;

    /// <summary>Share of the shorter text that the longest common sequence covers, and the words exchanged one for one along it.</summary>
    public static (double Share, List<(Word A, Word B)> Exchanged) Compare(ImmutableArray<Word> a, ImmutableArray<Word> b)
    {
        if (a.Length > MostWords) a = a[..MostWords];
        if (b.Length > MostWords) b = b[..MostWords];
        var exchanged = new List<(Word, Word)>();
        if (a.IsEmpty || b.IsEmpty) return (0, exchanged);
        var best = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                best[i, j] = a[i].Stem == b[j].Stem ? best[i + 1, j + 1] + 1 : Math.Max(best[i + 1, j], best[i, j + 1]);
        }
        int lastA = -1, lastB = -1;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i].Stem == b[j].Stem)
            {
                if (i - lastA == 2 && j - lastB == 2 && a[i - 1].IsContent | b[j - 1].IsContent) exchanged.Add((a[i - 1], b[j - 1]));
                (lastA, lastB) = (i, j);
                i++;
                j++;
            }
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        }
        return ((double)best[0, 0] / Math.Min(a.Length, b.Length), exchanged);
    }
}
