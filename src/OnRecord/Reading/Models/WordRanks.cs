using System.Numerics;

namespace OnRecord.Reading.Models;

/// <summary>Place of each of many words in a list, looked up by the word's hash.</summary>
internal sealed class WordRanks
{
    private readonly (uint Word, int Rank)[] slots;
    private readonly uint mask;

    /// <summary>Builds the table.</summary>
    /// <param name="words">Hashes of the words in order; of equal hashes the first counts.</param>
    public WordRanks(ReadOnlySpan<uint> words)
    {
        mask = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, words.Length * 2)) - 1;
        slots = new (uint, int)[mask + 1];
        for (var rank = 0; rank < words.Length; rank++)
        {
            ref var slot = ref Slot(words[rank]);
            if (slot.Word == 0) slot = (words[rank], rank);
        }
    }

    /// <summary>The word's place from 0; -1 for a word that is not in the table.</summary>
    public int this[uint word]
    {
        get
        {
            ref var slot = ref Slot(word);
            return slot.Word == 0 ? -1 : slot.Rank;
        }
    }

    private ref (uint Word, int Rank) Slot(uint word)
    {
        var at = word & mask;
        while (slots[at].Word != 0 && slots[at].Word != word) at = (at + 1) & mask;
        return ref slots[at];
    }
}
