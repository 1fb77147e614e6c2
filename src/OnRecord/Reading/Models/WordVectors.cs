using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace OnRecord.Reading.Models;

/// <summary>
/// How English words are used, as vectors: GloVe (Pennington, Socher, Manning 2014; PDDL) cut down by <c>train -- vectors</c> to the most frequent words
/// in their order, mean removed, one signed byte a dimension. The rows stay in the mapped assembly and are never copied.
/// </summary>
public sealed class WordVectors
{
    /// <summary>Hardly a word past this place is found in the development reports that is not a name.</summary>
    public const int Common = 20_000;

    private const string File = "vectors.bin";

    private static readonly Lazy<WordVectors> Loaded = new(() => new WordVectors());

    private readonly WordRanks ranks;
    private readonly int rowStart;

    private WordVectors()
    {
        var header = ModelFile.Map(File);
        Count = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        Dimensions = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        rowStart = 12 + (Count * sizeof(uint));
        ranks = new WordRanks(MemoryMarshal.Cast<byte, uint>(header[12..rowStart]));
    }

    /// <summary>The vectors of the assembly, read on first use.</summary>
    public static WordVectors English => Loaded.Value;

    /// <summary>Number of words known.</summary>
    public int Count { get; }

    /// <summary>Numbers in a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Place of a word in order of frequency, from 0, whatever its capitals; -1 when it is not among the known.</summary>
    public int Rank(ReadOnlySpan<char> word) => ranks[FeatureHasher.Word(word)];

    /// <summary>Place of a word by <see cref="FeatureHasher.Word"/>; -1 when it is not among the known.</summary>
    internal int Rank(uint word) => ranks[word];

    /// <summary>The vector of a word by its place. Only its direction means anything.</summary>
    public ReadOnlySpan<sbyte> Row(int rank) => MemoryMarshal.Cast<byte, sbyte>(ModelFile.Map(File).Slice(rowStart + (rank * Dimensions), Dimensions));

    /// <summary>Cosine of two words by rank: near 0 for unrelated words, above .35 for one pair in fifty.</summary>
    public double Cosine(int a, int b)
    {
        ReadOnlySpan<sbyte> x = Row(a), y = Row(b);
        int sum = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
            xx += x[i] * x[i];
            yy += y[i] * y[i];
        }
        return sum / Math.Sqrt(Math.Max(1.0, xx) * Math.Max(1, yy));
    }
}
