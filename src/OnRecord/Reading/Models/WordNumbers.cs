using System.Buffers.Binary;
using System.Numerics;

namespace OnRecord.Reading.Models;

/// <summary>A small number for each of many words, looked up by the word's hash: clusters, tag dictionaries.</summary>
internal sealed class WordNumbers
{
    /// <summary>Bytes of an entry in a file: the hash, the number.</summary>
    private const int Entry = sizeof(uint) + sizeof(ushort);

    // Word and number side by side, so that a look-up touches one place of memory.
    private readonly (uint Word, ushort Number)[] slots;

    /// <summary>Builds the table.</summary>
    /// <param name="entries">Word hash and number; of equal hashes the first counts.</param>
    public WordNumbers(IReadOnlyList<(uint Word, ushort Number)> entries)
        : this([.. entries])
    {
    }

    private WordNumbers((uint Word, ushort Number)[] entries)
    {
        slots = new (uint, ushort)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, entries.Length * 2))];
        var mask = (uint)(slots.Length - 1);
        foreach (var (word, number) in entries)
        {
            var at = word & mask;
            while (slots[at].Word != 0 && slots[at].Word != word) at = (at + 1) & mask;
            if (slots[at].Word == 0) slots[at] = (word, number);
        }
    }

    /// <summary>The words and their numbers, in no order that means anything.</summary>
    public (uint Word, ushort Number)[] Entries => [.. slots.Where(slot => slot.Word != 0)];

    /// <summary>The word's number; 0 for a word that is not in the table.</summary>
    public ushort this[uint word]
    {
        get
        {
            var all = slots;
            var at = word & (uint)(all.Length - 1);
            while (all[at].Word != word)
            {
                if (all[at].Word == 0) return 0;
                at = (at + 1) & (uint)(all.Length - 1);
            }
            return all[at].Number;
        }
    }

    public static WordNumbers Read(BinaryReader input) => new(ReadEntries(input));

    /// <summary>Words and numbers in the order of a file.</summary>
    public static (uint Word, ushort Number)[] ReadEntries(BinaryReader input)
    {
        var entries = new (uint, ushort)[input.ReadInt32()];
        var bytes = input.ReadBytes(entries.Length * Entry).AsSpan();
        for (var i = 0; i < entries.Length; i++)
        {
            var own = bytes.Slice(i * Entry, Entry);
            entries[i] = (BinaryPrimitives.ReadUInt32LittleEndian(own), BinaryPrimitives.ReadUInt16LittleEndian(own[sizeof(uint)..]));
        }
        return entries;
    }

    /// <summary>Writes the table in the order of the hashes, so that equal tables are equal bytes.</summary>
    public void Write(BinaryWriter output)
    {
        var used = Entries.OrderBy(slot => slot.Word).ToArray();
        output.Write(used.Length);
        foreach (var (word, number) in used)
        {
            output.Write(word);
            output.Write(number);
        }
    }
}
