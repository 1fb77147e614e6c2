using System.Buffers.Binary;
using OnRecord.Reading.Models;

namespace OnRecord.Train.Vectors;

/// <summary>
/// Cuts the GloVe vectors down to the words that reports are written in: the most frequent plain words, mean removed (so that
/// unrelated words lie near cosine 0 instead of .16), length one, one signed byte a dimension.
/// </summary>
internal static class VectorsBuild
{
    private const int Dimensions = 100;

    /// <summary>Bytes of one row of vectors.i8: a little-endian float32 scale, then the dimensions.</summary>
    private const int RowBytes = 4 + Dimensions;

    private const int Words = 100_000;

    /// <summary>The mean that is removed is that of the words reports are mostly written in; rare names lie elsewhere.</summary>
    private const int Frequent = 20_000;

    /// <summary>Writes vectors.bin: the mark of the format, two little-endian int32 (words, dimensions), the words' hashes in order of frequency, then the rows.</summary>
    public static void Run(Options options)
    {
        var folder = Path.Combine(options.Data, "english", "glove");
        var words = new List<uint>();
        var seen = new HashSet<uint>();
        var rows = new List<float[]>();
        using var vectors = File.OpenRead(Path.Combine(folder, "vectors.i8"));
        var row = new byte[RowBytes];
        foreach (var word in File.ReadLines(Path.Combine(folder, "vocab.txt")))
        {
            vectors.ReadExactly(row);
            // Words are looked up with every digit as 0, so numbers would be confused.
            if (!word.All(c => char.IsAsciiLetterLower(c) || c is '-' or '\'' or '.') || !char.IsAsciiLetterLower(word[0]) || !seen.Add(FeatureHasher.Word(word))) continue;
            words.Add(FeatureHasher.Word(word));
            rows.Add(Decode(row));
            if (words.Count == Words) break;
        }
        Centre(rows);
        using var output = ModelOutput.Create(options, "vectors.bin");
        Write(output, words, rows);
        ModelOutput.WriteCard(options, "vectors.md", $"""
            # Word vectors

            The {words.Count} most frequent plain words of GloVe 6B, {Dimensions} dimensions, mean removed, one signed byte a dimension.

            - Data and licence: GloVe 6B (Pennington, Socher, Manning 2014), Public Domain Dedication and License 1.0.
            - Made {options.Date} by `{options.Again}`; the same command gives the same bytes.

            """);
    }

    private static float[] Decode(ReadOnlySpan<byte> row)
    {
        var scale = BinaryPrimitives.ReadSingleLittleEndian(row);
        var vector = new float[Dimensions];
        for (var i = 0; i < Dimensions; i++) vector[i] = scale * (sbyte)row[4 + i];
        return vector;
    }

    private static void Centre(List<float[]> rows)
    {
        for (var i = 0; i < Dimensions; i++)
        {
            var mean = rows.Take(Frequent).Average(row => (double)row[i]);
            foreach (var row in rows) row[i] -= (float)mean;
        }
    }

    private static void Write(BinaryWriter output, List<uint> words, List<float[]> rows)
    {
        output.Write(words.Count);
        output.Write(Dimensions);
        foreach (var word in words) output.Write(word);
        foreach (var row in rows)
        {
            // Each row has its own step, as only the angle between rows is asked for.
            var largest = row.Max(Math.Abs);
            foreach (var value in row) output.Write((sbyte)Math.Round(127 * value / largest));
        }
    }
}
