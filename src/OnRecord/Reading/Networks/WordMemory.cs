using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Reading.Networks;

/// <summary>The words lately read, with what the first layer gives for each. Most words of running text are found here.</summary>
internal sealed class WordMemory(WordEncoder encoder)
{
    /// <summary>A word may stand in any place of two sets of so many; of these the word gives way that was longest not asked for.</summary>
    private const int Ways = 4;

    /// <summary>Bits of a key that the second set is not told by.</summary>
    private const int SecondSet = 40;

    /// <summary>Words remembered, 12 MB of numbers: the 84 articles that speed is measured on have 9,453 different ones.</summary>
    private const int Words = 16384;

    /// <summary>Bytes that the processor fetches together.</summary>
    private const int CacheLine = 64;

    private readonly Entry[] entries = new Entry[Words];
    private readonly short[] numbers = GC.AllocateArray<short>(Words * encoder.Width, pinned: true);
    private uint sentence;

    /// <summary>What the remembered words give.</summary>
    public ReadOnlySpan<short> Numbers => numbers;

    /// <summary>Begins a sentence: what it asks for stays until the next, unless it has more than thousands of words.</summary>
    public void Start() => sentence++;

    /// <summary>The word's place: its numbers begin at this times the width of the first layer.</summary>
    public int Place(ReadOnlySpan<char> word)
    {
        var key = Key(word);
        var slot = Find(key);
        ref var entry = ref entries[slot];
        if (entry.Key == key)
        {
            Fetch(slot);
        }
        else
        {
            entry = new Entry { Key = key };
            encoder.Encode(word, numbers.AsSpan(slot * encoder.Width, encoder.Width));
        }
        entry.Used = sentence;
        return slot;
    }

    /// <summary>The lemma last asked for of a word of this sentence, and the label it was asked for with.</summary>
    /// <param name="place">As <see cref="Place"/> gave it.</param>
    public ref Entry Known(int place) => ref entries[place];

    /// <summary>Asks for a word's numbers before they are needed: they lie anywhere in twelve megabytes.</summary>
    private unsafe void Fetch(int slot)
    {
        if (!Sse.IsSupported) return;
        var first = (byte*)Unsafe.AsPointer(ref numbers[slot * encoder.Width]);
        for (var at = 0; at < encoder.Width * sizeof(short); at += CacheLine) Sse.Prefetch0(first + at);
    }

    /// <summary>The word's place, or else the one to be given up: the longest unused of two sets.</summary>
    private int Find(ulong key)
    {
        var first = (int)(key % (Words / Ways)) * Ways;
        var oldest = first;
        if (IsIn(first, key, ref oldest)) return oldest;
        for (var set = (int)((key >> SecondSet) % (Words / Ways)) * Ways; ; set = (set + Ways) % Words)
        {
            // Words of this sentence keep their places; sentences are far shorter than the memory.
            if (IsIn(set, key, ref oldest) || entries[oldest].Used != sentence) return oldest;
        }
    }

    /// <summary>Looks for a word in one set.</summary>
    /// <param name="set">The first place of the set.</param>
    /// <param name="key">The word.</param>
    /// <param name="place">Receives the word's place; when it is not there, that of the word longest unused, if it is older than what was given.</param>
    private bool IsIn(int set, ulong key, ref int place)
    {
        for (var slot = set; slot < set + Ways; slot++)
        {
            ref var entry = ref entries[slot];
            if (entry.Key == key)
            {
                place = slot;
                return true;
            }
            if (entry.Used < entries[place].Used) place = slot;
        }
        return false;
    }

    /// <summary>FNV-1a of 64 bits (Fowler, Noll, Vo): two words of one key are not met in practice. 0 marks an empty place.</summary>
    private static ulong Key(ReadOnlySpan<char> word)
    {
        var key = 14695981039346656037;
        foreach (var c in word) key = (key ^ c) * 1099511628211;
        key ^= key >> 29;
        return key == 0 ? 1 : key;
    }

    /// <summary>What is known of a word beside its numbers.</summary>
    public struct Entry
    {
        /// <summary>Which word; 0 for none.</summary>
        public ulong Key;

        /// <summary>The lemma last asked for; null before.</summary>
        public string? Lemma;

        /// <summary>The sentence that last asked for it.</summary>
        public uint Used;

        /// <summary>The label the lemma goes with.</summary>
        public byte Label;
    }
}
