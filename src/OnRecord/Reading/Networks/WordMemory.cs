namespace OnRecord.Reading.Networks;

/// <summary>The words lately read, with what the first layer gives for each. Most words of running text are found here.</summary>
internal sealed class WordMemory(WordEncoder encoder)
{
    /// <summary>Places a word may stand in; of these the word gives way that was longest not asked for.</summary>
    private const int Ways = 4;

    /// <summary>Words remembered, 12 MB of numbers: the 84 articles that speed is measured on have 9,453 different ones.</summary>
    private const int Words = 16384;

    private readonly ulong[] keys = new ulong[Words];
    private readonly uint[] used = new uint[Words];
    private readonly (string? Lemma, byte Label)[] lemmas = new (string?, byte)[Words];
    private uint sentence;

    /// <summary>What the remembered words give.</summary>
    public short[] Numbers { get; } = new short[Words * encoder.Width];

    /// <summary>Begins a sentence: what it asks for stays until the next, unless it has more than thousands of words.</summary>
    public void Start() => sentence++;

    /// <summary>The word's place: its numbers begin at this times the width of the first layer.</summary>
    public int Place(ReadOnlySpan<char> word)
    {
        var key = Key(word);
        var first = (int)(key % (Words / Ways)) * Ways;
        var slot = Find(first, key);
        if (keys[slot] != key)
        {
            keys[slot] = key;
            lemmas[slot] = default;
            encoder.Encode(word, Numbers.AsSpan(slot * encoder.Width, encoder.Width));
        }
        used[slot] = sentence;
        return slot;
    }

    /// <summary>The lemma last asked for of a word of this sentence.</summary>
    /// <param name="place">As <see cref="Place"/> gave it.</param>
    public ref (string? Lemma, byte Label) Lemma(int place) => ref lemmas[place];

    /// <summary>The word's place, or else the one to be given up: the longest unused.</summary>
    private int Find(int first, ulong key)
    {
        while (true)
        {
            var oldest = first;
            for (var slot = first; slot < first + Ways; slot++)
            {
                if (keys[slot] == key) return slot;
                if (used[slot] < used[oldest]) oldest = slot;
            }
            // Words of this sentence keep their places; sentences are far shorter than the memory.
            if (used[oldest] != sentence) return oldest;
            first = (first + Ways) % Words;
        }
    }

    /// <summary>FNV-1a of 64 bits (Fowler, Noll, Vo): two words of one key are not met in practice. 0 marks an empty place.</summary>
    private static ulong Key(ReadOnlySpan<char> word)
    {
        var key = 14695981039346656037;
        foreach (var c in word) key = (key ^ c) * 1099511628211;
        key ^= key >> 29;
        return key == 0 ? 1 : key;
    }
}
