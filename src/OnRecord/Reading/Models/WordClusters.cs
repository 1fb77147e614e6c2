namespace OnRecord.Reading.Models;

/// <summary>Clusters of words that are used alike, from GloVe vectors: a fine division into 1000 and a coarse one into 100.</summary>
internal sealed class WordClusters(WordNumbers fine, WordNumbers coarse)
{
    /// <summary>The clusters that come with the library.</summary>
    public static WordClusters English { get; } = Load();

    /// <summary>Clusters of a word by <see cref="FeatureHasher.Word"/>: fine 1 to 1000, coarse 1 to 100; 0 for a word without one.</summary>
    public (ushort Fine, ushort Coarse) this[uint word] => (fine[word], coarse[word]);

    public void Write(BinaryWriter output)
    {
        fine.Write(output);
        coarse.Write(output);
    }

    private static WordClusters Load()
    {
        using var input = ModelFile.Open("clusters.bin");
        return new WordClusters(WordNumbers.Read(input), WordNumbers.Read(input));
    }
}
