namespace OnRecord.Weave.Copies;

/// <summary>The sequences of five words in a text, as hashes: two reports that share many share text, whatever their order.</summary>
internal static class Sequences
{
    /// <summary>Five words in a row are seldom the same by chance; Broder (1997) and those after him use four to ten.</summary>
    public const int Length = 5;

    /// <summary>Odd, with its bits well mixed: 2^64 divided by the golden ratio.</summary>
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The sequence that begins at each word, in order; empty for fewer than five words.</summary>
    public static ulong[] InOrder(ReadOnlySpan<HashedWord> words)
    {
        var sequences = new ulong[Count(words.Length)];
        InOrder(words, sequences);
        return sequences;
    }

    /// <summary>How many begin in so many words.</summary>
    public static int Count(int words) => Math.Max(0, words - Length + 1);

    /// <summary>The sequence that begins at each word, into room for as many as there are.</summary>
    public static void InOrder(ReadOnlySpan<HashedWord> words, Span<ulong> sequences)
    {
        for (var i = 0; i < sequences.Length; i++)
        {
            var hash = 0UL;
            for (var k = i; k < i + Length; k++) hash = ((hash << 23 | hash >> 41) ^ words[k].Hash) * Golden;
            // The last step of SplitMix64 (Steele, Lea, Flood 2014): the upper half alone serves as a shorter hash.
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            sequences[i] = hash ^ (hash >> 31);
        }
    }

    /// <summary>The distinct ones in ascending order.</summary>
    public static ulong[] Distinct(ReadOnlySpan<ulong> inOrder)
    {
        var sequences = inOrder.ToArray();
        var count = MakeDistinct(sequences);
        return count == sequences.Length ? sequences : sequences[..count];
    }

    /// <summary>Puts the distinct ones in front, in ascending order, and tells how many they are.</summary>
    public static int MakeDistinct(Span<ulong> sequences)
    {
        sequences.Sort();
        var count = 0;
        foreach (var sequence in sequences)
        {
            if (count == 0 || sequence != sequences[count - 1]) sequences[count++] = sequence;
        }
        return count;
    }

    /// <summary>How many sequences stand in both; less than <paramref name="least"/> when that is not reached.</summary>
    /// <param name="a">Distinct, ascending.</param>
    /// <param name="b">Distinct, ascending.</param>
    /// <param name="least">Counting ends where it cannot be reached any more.</param>
    public static int Shared(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, int least = 0)
    {
        int shared = 0, i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (shared + Math.Min(a.Length - i, b.Length - j) < least) break;
            if (a[i] < b[j]) i++;
            else if (a[i] > b[j]) j++;
            else
            {
                shared++;
                i++;
                j++;
            }
        }
        return shared;
    }
}
