using System.Numerics;

namespace OnRecord.Reading.Models;

/// <summary>A small number for each of many words, looked up by the word's hash: clusters, tag dictionaries.</summary>
internal sealed class WordNumbers
{
    private readonly uint[] keys;
    private readonly ushort[] values;
    private readonly uint mask;

    /// <summary>Builds the table.</summary>
    /// <param name="entries">Word hash and number; of equal hashes the first counts.</param>
    public WordNumbers(IReadOnlyList<(uint Word, ushort Number)> entries)
    {
        mask = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, entries.Count * 2)) - 1;
        keys = new uint[mask + 1];
        values = new ushort[mask + 1];
        foreach (var (word, number) in entries)
        {
            var slot = word & mask;
            while (keys[slot] != 0 && keys[slot] != word) slot = (slot + 1) & mask;
            if (keys[slot] == 0) (keys[slot], values[slot]) = (word, number);
        }
    }

    /// <summary>The word's number; 0 for a word that is not in the table.</summary>
    public ushort this[uint word]
    {
        get
        {
            var slot = word & mask;
            while (keys[slot] != word)
            {
                if (keys[slot] == 0) return 0;
                slot = (slot + 1) & mask;
            }
            return values[slot];
        }
    }

    public static WordNumbers Read(BinaryReader input)
    {
        var entries = new (uint, ushort)[input.ReadInt32()];
        for (var i = 0; i < entries.Length; i++) entries[i] = (input.ReadUInt32(), input.ReadUInt16());
        return new WordNumbers(entries);
    }

    /// <summary>Writes the table in the order of the hashes, so that equal tables are equal bytes.</summary>
    public void Write(BinaryWriter output)
    {
        var used = Enumerable.Range(0, keys.Length).Where(slot => keys[slot] != 0).OrderBy(slot => keys[slot]).ToArray();
        output.Write(used.Length);
        foreach (var slot in used)
        {
            output.Write(keys[slot]);
            output.Write(values[slot]);
        }
    }
}
