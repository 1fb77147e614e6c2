using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Reading.Networks;

/// <summary>What the whole-number products of a layer are worth.</summary>
internal sealed class OutputScales
{
    private const int Lanes = Units.Lanes;

    // What one unit of each product is worth in units between layers.
    private readonly float[] factors;

    /// <summary>Scales of a layer.</summary>
    /// <param name="scales">What one unit of weight is worth, for each output.</param>
    /// <param name="biases">Added to each output.</param>
    /// <param name="unit">What one unit of input is worth.</param>
    /// <param name="block">Outputs that are worked out together, a multiple of 8; the number of outputs is rounded up to this.</param>
    public OutputScales(ReadOnlySpan<float> scales, ReadOnlySpan<float> biases, float unit, int block)
    {
        Padded = (scales.Length + block - 1) / block * block;
        Scales = new float[Padded];
        Biases = new float[Padded];
        for (var output = 0; output < scales.Length; output++) Scales[output] = scales[output] * unit;
        factors = Array.ConvertAll(Scales, scale => scale * Units.One);
        biases.CopyTo(Biases);
        Biases.AsSpan(scales.Length).Fill(float.NegativeInfinity);
    }

    /// <summary>Length of a row of products: the outputs, rounded up to a whole block.</summary>
    public int Padded { get; }

    /// <summary>What one unit of each product is worth.</summary>
    public float[] Scales { get; }

    public float[] Biases { get; }

    /// <summary>Products as numbers between layers, without bias.</summary>
    /// <param name="products">Rows of the products of some outputs.</param>
    /// <param name="rows">How many.</param>
    /// <param name="first">The first of the outputs.</param>
    /// <param name="count">How many outputs, a multiple of 8.</param>
    /// <param name="result">Room for rows of <see cref="Padded"/> numbers, of which those of these outputs are written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Round(ReadOnlySpan<int> products, int rows, int first, int count, Span<short> result)
    {
        if (products.Length < rows * count || result.Length < rows * Padded || first + count > Padded) throw new ArgumentException("Less room than the rows need.", nameof(result));
        fixed (float* factor = &factors[first])
        fixed (int* product = products)
        fixed (short* rounded = result)
        {
            // Row by row, so that a row is written while it is at hand.
            var from = product;
            var to = rounded + first;
            for (var row = 0; row < rows; row++)
            {
                for (var lane = 0; lane < count; lane += Lanes)
                {
                    Units.Narrow(Units.Whole(Vector256.ConvertToSingle(Vector256.Load(from + lane)) * Vector256.Load(factor + lane))).Store(to + lane);
                }
                from += count;
                to += Padded;
            }
        }
    }

    /// <summary>The output with the highest score in a row of products; of equal ones the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Best(ReadOnlySpan<int> products)
    {
        ref var product = ref MemoryMarshal.GetReference(products[..Padded]);
        ref var scale = ref MemoryMarshal.GetArrayDataReference(Scales);
        ref var bias = ref MemoryMarshal.GetArrayDataReference(Biases);
        var highest = Vector256.Create(float.NegativeInfinity);
        var places = Vector256<int>.Zero;
        var own = Vector256<int>.Indices;
        for (nuint i = 0; i < (nuint)Padded; i += Lanes)
        {
            var score = (Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref product, i)) * Vector256.LoadUnsafe(ref scale, i)) + Vector256.LoadUnsafe(ref bias, i);
            var isHigher = Vector256.GreaterThan(score, highest);
            highest = Vector256.ConditionalSelect(isHigher, score, highest);
            places = Vector256.ConditionalSelect(isHigher.AsInt32(), own, places);
            own += Vector256.Create(Lanes);
        }
        var most = Vector256.Max(highest, Vector256.Shuffle(highest, Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3)));
        most = Vector256.Max(most, Vector256.Shuffle(most, Vector256.Create(2, 3, 0, 1, 6, 7, 4, 5)));
        most = Vector256.Max(most, Vector256.Shuffle(most, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6)));
        var first = Vector256.ConditionalSelect(Vector256.Equals(highest, most).AsInt32(), places, Vector256.Create(int.MaxValue));
        first = Vector256.Min(first, Vector256.Shuffle(first, Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3)));
        first = Vector256.Min(first, Vector256.Shuffle(first, Vector256.Create(2, 3, 0, 1, 6, 7, 4, 5)));
        return Math.Min(first[0], first[1]);
    }
}
