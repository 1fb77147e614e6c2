using System.Numerics;

namespace OnRecord.Reading.Models;

/// <summary>Clusters of words that are used alike, from GloVe vectors: a fine division into 1000 and a coarse one into 100.</summary>
internal sealed class WordClusters
{
    // Both clusters beside the word, so that a look-up touches one place of memory.
    private readonly (uint Word, ushort Fine, ushort Coarse)[] slots;

    /// <summary>Joins the two divisions.</summary>
    /// <param name="fine">Fine cluster of each word, from 1.</param>
    /// <param name="coarse">Coarse cluster of each word, from 1.</param>
    public WordClusters(WordNumbers fine, WordNumbers coarse)
        : this((fine ?? throw new ArgumentNullException(nameof(fine))).Entries, (coarse ?? throw new ArgumentNullException(nameof(coarse))).Entries)
    {
    }

    private WordClusters((uint Word, ushort Number)[] fine, (uint Word, ushort Number)[] coarse)
    {
        slots = new (uint, ushort, ushort)[BitOperations.RoundUpToPowerOf2((uint)(fine.Length + coarse.Length + 1))];
        foreach (var (word, number) in fine) Slot(word) = (word, number, 0);
        foreach (var (word, number) in coarse)
        {
            ref var slot = ref Slot(word);
            slot = (word, slot.Fine, number);
        }
    }

    /// <summary>The clusters that come with the library.</summary>
    public static WordClusters English { get; } = Load();

    /// <summary>Clusters of a word by <see cref="FeatureHasher.Word"/>: fine 1 to 1000, coarse 1 to 100; 0 for a word without one.</summary>
    public (ushort Fine, ushort Coarse) this[uint word]
    {
        get
        {
            ref var slot = ref Slot(word);
            return (slot.Fine, slot.Coarse);
        }
    }

    public void Write(BinaryWriter output)
    {
        new WordNumbers([.. slots.Where(slot => slot.Fine != 0).Select(slot => (slot.Word, slot.Fine))]).Write(output);
        new WordNumbers([.. slots.Where(slot => slot.Coarse != 0).Select(slot => (slot.Word, slot.Coarse))]).Write(output);
    }

    private static WordClusters Load()
    {
        using var input = ModelFile.Open("clusters.bin");
        return new WordClusters(WordNumbers.ReadEntries(input), WordNumbers.ReadEntries(input));
    }

    /// <summary>The word's place, or the empty one for it.</summary>
    private ref (uint Word, ushort Fine, ushort Coarse) Slot(uint word)
    {
        var all = slots;
        var at = word & (uint)(all.Length - 1);
        while (all[at].Word != 0 && all[at].Word != word) at = (at + 1) & (uint)(all.Length - 1);
        return ref all[at];
    }
}
