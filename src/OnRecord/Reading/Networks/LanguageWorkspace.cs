using OnRecord.Reading.Tags;
using OnRecord.Reading.Trees;

namespace OnRecord.Reading.Networks;

/// <summary>Room for one thread to read sentences in: it is kept, so that nothing is allocated for a word.</summary>
internal sealed class LanguageWorkspace
{
    /// <summary>Words that are read together where sentences are shorter: enough to use each weight many times while it is at hand.</summary>
    public const int Batch = 128;

    /// <summary>Longer words are no words.</summary>
    private const int LongestSmall = 64;

    private readonly LanguageModel model;
    private readonly WordMemory memory;
    private readonly PlacedWords placed;
    private readonly TreeBuilder trees;
    private int[] given = [];
    private int[] products = [];
    private byte[] rounded = [];
    private short[] below = [];
    private short[] above = [];
    private byte[] tags = [];
    private int[] heads = [];
    private byte[] relations = [];

    public LanguageWorkspace(LanguageModel model)
    {
        this.model = model;
        memory = new WordMemory(model.Words);
        placed = new PlacedWords(model.Steps);
        trees = new TreeBuilder(model.Steps);
    }

    /// <summary>The tag label of each word last read.</summary>
    public ReadOnlySpan<byte> Tags => tags;

    /// <summary>The head of each word last read, by its place among them; a root's is its own.</summary>
    public ReadOnlySpan<int> Heads => heads;

    /// <summary>The relation of each word last read to its head; of a root nothing.</summary>
    public ReadOnlySpan<byte> Relations => relations;

    /// <summary>Tags and parses some sentences.</summary>
    /// <param name="text">The text they stand in.</param>
    /// <param name="words">Their words.</param>
    /// <param name="ends">For each sentence the place after its last word.</param>
    public void Read(string text, ReadOnlySpan<Token> words, ReadOnlySpan<int> ends)
    {
        Room(words.Length);
        memory.Start();
        var start = 0;
        foreach (var end in ends)
        {
            var isShouted = Shouting.IsShouted(text, words[start..end]);
            for (var i = start; i < end; i++) given[i] = isShouted ? PlaceSmall(words[i].Span.In(text)) : memory.Place(words[i].Span.In(text));
            start = end;
        }
        model.Window.Add(given.AsSpan(0, words.Length), ends, memory.Numbers, below);
        var size = words.Length * model.Width;
        foreach (var layer in model.Layers)
        {
            layer.Read(below.AsSpan(0, size), ends, rounded, products, above);
            (below, above) = (above, below);
        }
        var encoded = below.AsSpan(0, size);
        var scores = model.TagScores;
        scores.Multiply(encoded, words.Length, products);
        for (var i = 0; i < words.Length; i++) tags[i] = (byte)scores.Scale.Best(products.AsSpan(i * scores.Padded, scores.Padded));
        placed.Start(encoded);
        trees.Start(words.Length);
        start = 0;
        foreach (var end in ends)
        {
            trees.Build(placed, start, heads.AsSpan(start, end - start));
            start = end;
        }
        trees.Name(ref products, relations);
        model.Repair.Mend(heads.AsSpan(0, words.Length), relations, tags.AsSpan(0, words.Length));
    }

    /// <summary>The lemma of a word last read, by its tag.</summary>
    public string Lemma(ReadOnlySpan<char> word, int index)
    {
        ref var known = ref memory.Known(given[index]);
        var label = tags[index];
        // A name's lemma is as printed, and a shouted one shares its place with the same word in small letters.
        if (known.Lemma is null || known.Label != label || (model.Classes[label] == WordClass.Propn && !word.StartsWith(known.Lemma, StringComparison.Ordinal)))
        {
            (known.Lemma, known.Label) = (Lemmatizer.Lemma(word, model.Classes[label], model.Tags[label]), label);
        }
        return known.Lemma;
    }

    /// <summary>Shouted words are read as if in small letters: their capitals tell nothing, and small letters the network has seen more often.</summary>
    private int PlaceSmall(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestSmall) return memory.Place(word);
        Span<char> small = stackalloc char[word.Length];
        return memory.Place(small[..word.ToLowerInvariant(small)]);
    }

    private void Room(int words)
    {
        if (given.Length >= words) return;
        words = Math.Max(words, Batch * 2);
        (given, heads, tags, relations) = (new int[words], new int[words], new byte[words], new byte[words]);
        (products, rounded) = (new int[words * Math.Max(CoarseMatrix.Block, model.TagScores.Padded)], new byte[words * model.Width]);
        (below, above) = (new short[words * model.Width], new short[words * model.Width]);
    }
}
