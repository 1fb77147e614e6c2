using System.Collections.Immutable;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Copies;

/// <summary>The sequences of five words in a report's body, as hashes: two reports that share many share text, whatever their order.</summary>
internal static class Shingles
{
    /// <summary>Five words in a row are seldom the same by chance; Broder (1997) and those after him use four to ten.</summary>
    public const int Length = 5;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The distinct sequences, by 64-bit FNV-1a over the words' forms.</summary>
    public static HashSet<ulong> Of(ImmutableArray<Word> words)
    {
        var shingles = new HashSet<ulong>();
        var hashes = new ulong[words.Length];
        for (var i = 0; i < words.Length; i++) hashes[i] = Hash(words[i].Form);
        for (var i = 0; i + Length <= hashes.Length; i++)
        {
            var hash = Offset;
            for (var k = 0; k < Length; k++) hash = (hash ^ hashes[i + k]) * Prime;
            shingles.Add(hash);
        }
        return shingles;
    }

    private static ulong Hash(string form)
    {
        var hash = Offset;
        foreach (var c in form) hash = (hash ^ c) * Prime;
        return hash;
    }
}
