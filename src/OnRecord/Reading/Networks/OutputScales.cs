using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Reading.Networks;

/// <summary>What the whole-number products of a layer are worth.</summary>
internal sealed class OutputScales
{
    /// <summary>Outputs that are worked out together; the number of outputs is rounded up to this.</summary>
    public const int Block = 16;

    private const int Half = Block / 2;

    /// <summary>Scales of a layer.</summary>
    /// <param name="scales">What one unit of weight is worth, for each output.</param>
    /// <param name="biases">Added to each output.</param>
    /// <param name="unit">What one unit of input is worth.</param>
    public OutputScales(ReadOnlySpan<float> scales, ReadOnlySpan<float> biases, float unit)
    {
        Padded = (scales.Length + Block - 1) / Block * Block;
        Scales = new float[Padded];
        Biases = new float[Padded];
        for (var output = 0; output < scales.Length; output++) Scales[output] = scales[output] * unit;
        biases.CopyTo(Biases);
        Biases.AsSpan(scales.Length).Fill(float.NegativeInfinity);
    }

    /// <summary>Length of a row of products: the outputs, rounded up to a whole block.</summary>
    public int Padded { get; }

    /// <summary>What one unit of each product is worth.</summary>
    public float[] Scales { get; }

    public float[] Biases { get; }

    /// <summary>A row of products as numbers between layers, without bias.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Round(ReadOnlySpan<int> products, Span<short> result)
    {
        ref var scale = ref MemoryMarshal.GetArrayDataReference(Scales);
        ref var product = ref MemoryMarshal.GetReference(products[..Padded]);
        ref var rounded = ref MemoryMarshal.GetReference(result[..Padded]);
        for (nuint i = 0; i < (nuint)Padded; i += Half)
        {
            var value = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref product, i)) * Vector256.LoadUnsafe(ref scale, i);
            Units.Round(value).StoreUnsafe(ref rounded, i);
        }
    }

    /// <summary>The output with the highest score in a row of products; of equal ones the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Best(ReadOnlySpan<int> products)
    {
        ref var scale = ref MemoryMarshal.GetArrayDataReference(Scales);
        ref var bias = ref MemoryMarshal.GetArrayDataReference(Biases);
        var highest = Vector256.Create(float.NegativeInfinity);
        var places = Vector256<int>.Zero;
        for (var i = 0; i < Padded; i += Half)
        {
            var score = (Vector256.ConvertToSingle(Vector256.Create(products.Slice(i, Half))) * Vector256.LoadUnsafe(ref scale, (nuint)i)) + Vector256.LoadUnsafe(ref bias, (nuint)i);
            var isHigher = Vector256.GreaterThan(score, highest);
            highest = Vector256.ConditionalSelect(isHigher, score, highest);
            places = Vector256.ConditionalSelect(isHigher.AsInt32(), Vector256.Create(i), places);
        }
        var best = places[0];
        for (var lane = 1; lane < Half; lane++)
        {
            var place = places[lane] + lane;
            if (highest[lane] > highest[best % Half] || (highest[lane] == highest[best % Half] && place < best)) best = place;
        }
        return best;
    }
}
