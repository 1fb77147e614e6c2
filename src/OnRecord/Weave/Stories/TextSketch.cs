using System.Collections.Immutable;

namespace OnRecord.Weave.Stories;

/// <summary>The least hashes of a text's five-word sequences (Broder 1997, "On the resemblance and containment of documents"): enough to say about how much two texts have in common.</summary>
internal static class TextSketch
{
    /// <summary>With 32 the share is told to about a tenth.</summary>
    private const int Size = 32;

    private const int Length = 5;

    /// <summary>The sketch of a text, ascending; empty for fewer than five words.</summary>
    /// <param name="words">A hash of each word, in order.</param>
    public static ImmutableArray<ulong> Of(ReadOnlySpan<ulong> words)
    {
        Span<ulong> least = stackalloc ulong[Size + 1];
        var count = 0;
        for (var i = 0; i + Length <= words.Length; i++)
        {
            var hash = 14695981039346656037UL;
            foreach (var word in words.Slice(i, Length)) hash = (hash ^ word) * 1099511628211UL;
            // Products spread upwards: without this the least hashes are those of like last words.
            hash ^= hash >> 32;
            hash *= 0x9E3779B97F4A7C15UL;
            if (count == Size && hash >= least[Size - 1]) continue;
            var at = least[..count].BinarySearch(hash);
            if (at >= 0) continue;
            least[~at..count].CopyTo(least[(~at + 1)..]);
            least[~at] = hash;
            count = Math.Min(count + 1, Size);
        }
        return [.. least[..count]];
    }

    /// <summary>About how much of all their five-word sequences both have, 0 to 1.</summary>
    public static double Resemblance(ImmutableArray<ulong> a, ImmutableArray<ulong> b)
    {
        int i = 0, j = 0, both = 0, all = 0;
        for (; all < Size && (i < a.Length || j < b.Length); all++)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                both++;
                i++;
                j++;
            }
            else if (j >= b.Length || (i < a.Length && a[i] < b[j])) i++;
            else j++;
        }
        return all == 0 ? 0 : (double)both / all;
    }
}
