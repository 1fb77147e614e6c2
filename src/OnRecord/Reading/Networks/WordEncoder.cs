using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using OnRecord.Reading.Models;

namespace OnRecord.Reading.Networks;

/// <summary>
/// The first layer: what a word by itself gives to its own place and to those beside it. It depends on the letters alone, so that it is
/// worked out once for each word and remembered in the workspace.
/// </summary>
internal sealed class WordEncoder
{
    private readonly WordNumbers rows;
    private readonly sbyte[] table;
    private readonly int embedding;
    private readonly float tableUnit;
    private readonly short[] unknown;
    private readonly QuantizedMatrix window;

    public WordEncoder(BinaryReader input)
    {
        rows = WordNumbers.Read(input);
        var count = input.ReadInt32();
        embedding = input.ReadInt32();
        tableUnit = input.ReadSingle();
        table = MemoryMarshal.Cast<byte, sbyte>(input.ReadBytes(count * embedding)).ToArray();
        unknown = LanguageModel.Shorts(input, WordVectors.English.Dimensions);
        window = LanguageModel.Matrix(input);
    }

    /// <summary>Numbers worked out for a word: those for the word after it, for itself, for the word before it.</summary>
    public int Width => window.Padded;

    /// <summary>Works out what a word gives.</summary>
    /// <param name="word">Its characters.</param>
    /// <param name="result">Room for <see cref="Width"/> numbers, in <see cref="Units"/>.</param>
    public void Encode(ReadOnlySpan<char> word, Span<short> result)
    {
        Span<short> input = stackalloc short[window.Inputs];
        ReadFeatures(word, input[..embedding]);
        ReadVector(word, input[embedding..]);
        Span<int> products = stackalloc int[window.Padded];
        window.Multiply(input, 1, products);
        window.Scale.Round(products, 1, 0, window.Padded, result);
    }

    private void ReadFeatures(ReadOnlySpan<char> word, Span<short> target)
    {
        Span<uint> features = stackalloc uint[WordFeatures.Most];
        // Two dozen bytes cannot overflow 16 bits.
        Span<short> sums = stackalloc short[target.Length];
        sums.Clear();
        var count = WordFeatures.Write(word, features);
        foreach (var feature in features[..count])
        {
            var row = rows[feature];
            if (row > 0) Add(table.AsSpan(row * embedding, embedding), sums);
        }
        for (var i = 0; i < target.Length; i++) target[i] = Units.Round(sums[i] * tableUnit);
    }

    private static void Add(ReadOnlySpan<sbyte> values, Span<short> sums)
    {
        var i = 0;
        for (; i + Vector128<sbyte>.Count <= values.Length; i += Vector128<sbyte>.Count)
        {
            var (lower, upper) = Vector128.Widen(Vector128.Create(values.Slice(i, Vector128<sbyte>.Count)));
            (lower + Vector128.Create<short>(sums.Slice(i, 8))).CopyTo(sums[i..]);
            (upper + Vector128.Create<short>(sums.Slice(i + 8, 8))).CopyTo(sums[(i + 8)..]);
        }
        for (; i < values.Length; i++) sums[i] += values[i];
    }

    private void ReadVector(ReadOnlySpan<char> word, Span<short> target)
    {
        var rank = WordVectors.English.Rank(word);
        if (rank < 0)
        {
            unknown.CopyTo(target);
            return;
        }
        var values = WordVectors.English.Row(rank);
        var squares = 0;
        foreach (var value in values) squares += value * value;
        var factor = WordFeatures.VectorLength / MathF.Sqrt(Math.Max(1, squares));
        for (var i = 0; i < target.Length; i++) target[i] = Units.Round(factor * values[i]);
    }
}
