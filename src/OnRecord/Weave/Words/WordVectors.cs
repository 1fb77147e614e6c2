using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;

namespace OnRecord.Weave.Words;

/// <summary>
/// How near two common English words are in use, and how common a word is. From the GloVe vectors (PDDL) cut down by
/// <c>train -- vectors</c>: the 20,000 most frequent words in order of frequency, mean removed.
/// </summary>
public sealed class WordVectors
{
    private static readonly Lazy<WordVectors> Loaded = new(Load);

    private readonly FrozenDictionary<string, int> _ranks;
    private readonly sbyte[] _rows;
    private readonly float[] _lengths;
    private readonly int _dimensions;

    private WordVectors(FrozenDictionary<string, int> ranks, sbyte[] rows, float[] lengths, int dimensions) =>
        (_ranks, _rows, _lengths, _dimensions) = (ranks, rows, lengths, dimensions);

    /// <summary>The vectors of the assembly, read on first use.</summary>
    public static WordVectors English => Loaded.Value;

    /// <summary>Number of words known.</summary>
    public int Count => _lengths.Length;

    /// <summary>Place of a lower-case word in order of frequency, from 0; -1 when it is not among the known.</summary>
    public int Rank(string word) => _ranks.TryGetValue(word, out var rank) ? rank : -1;

    /// <summary>Cosine of two words by rank: near 0 for unrelated words, above .35 for one pair in fifty.</summary>
    public double Cosine(int a, int b)
    {
        var x = _rows.AsSpan(a * _dimensions, _dimensions);
        var y = _rows.AsSpan(b * _dimensions, _dimensions);
        var sum = 0;
        for (var i = 0; i < x.Length; i++) sum += x[i] * y[i];
        return sum / (_lengths[a] * _lengths[b]);
    }

    private static WordVectors Load()
    {
        using var reader = ModelFile.Open("vectors.bin");
        var count = reader.ReadInt32();
        var dimensions = reader.ReadInt32();
        var words = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32())).Split('\n');
        var rows = MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(count * dimensions)).ToArray();
        var lengths = new float[count];
        for (var i = 0; i < count; i++)
        {
            var sum = 0;
            foreach (var value in rows.AsSpan(i * dimensions, dimensions)) sum += value * value;
            lengths[i] = MathF.Sqrt(Math.Max(1, sum));
        }
        return new WordVectors(words.Select((word, rank) => (word, rank)).ToFrozenDictionary(pair => pair.word, pair => pair.rank), rows, lengths, dimensions);
    }
}
