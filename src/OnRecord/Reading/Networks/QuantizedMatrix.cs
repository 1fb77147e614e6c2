using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Reading.Networks;

/// <summary>
/// The weights of one layer, a signed byte each with one scale an output, and their product with rows of 16-bit inputs in exact 32-bit integers: the
/// vector path and the scalar path give the same numbers.
/// </summary>
internal sealed class QuantizedMatrix
{
    /// <summary>Outputs that are worked out together.</summary>
    private const int Block = 16;

    private const int Half = Block / 2;

    // For each block of outputs and each pair of inputs: the two weights of each output side by side, as the multiply-add instruction wants them.
    private readonly short[] packed;

    /// <summary>Packs the weights.</summary>
    /// <param name="weights">A row for each input, a column for each output.</param>
    /// <param name="inputs">Number of inputs, even.</param>
    /// <param name="outputs">Number of outputs.</param>
    /// <param name="scales">What one unit of weight is worth, for each output.</param>
    /// <param name="biases">Added to each output.</param>
    public QuantizedMatrix(ReadOnlySpan<sbyte> weights, int inputs, int outputs, ReadOnlySpan<float> scales, ReadOnlySpan<float> biases)
    {
        if (inputs % 2 != 0) throw new ArgumentException("The number of inputs is even.", nameof(inputs));
        Inputs = inputs;
        Scale = new OutputScales(scales[..outputs], biases[..outputs], 1 / Units.One, Block);
        packed = new short[inputs * Padded];
        for (var output = 0; output < outputs; output++)
        {
            for (var input = 0; input < inputs; input++) packed[PlaceOf(output, input)] = weights[(input * outputs) + output];
        }
    }

    public int Inputs { get; }

    /// <summary>What the products are worth.</summary>
    public OutputScales Scale { get; }

    /// <summary>Length of a row of products.</summary>
    public int Padded => Scale.Padded;

    /// <summary>Products of some rows with the weights, without scale and bias.</summary>
    /// <param name="input">Rows of <see cref="Inputs"/> numbers; their products with the weights must not exceed 32 bits, which 8000 a number never do.</param>
    /// <param name="rows">How many.</param>
    /// <param name="result">Room for as many rows of <see cref="Padded"/> numbers.</param>
    public void Multiply(ReadOnlySpan<short> input, int rows, Span<int> result)
    {
        if (Avx2.IsSupported) MultiplyVectors(input, rows, result);
        else MultiplyScalars(input, rows, result);
    }

    /// <summary>The same without vector instructions.</summary>
    internal void MultiplyScalars(ReadOnlySpan<short> input, int rows, Span<int> result)
    {
        for (var row = 0; row < rows; row++)
        {
            var own = input.Slice(row * Inputs, Inputs);
            for (var output = 0; output < Padded; output++)
            {
                var sum = 0;
                for (var i = 0; i < own.Length; i++) sum += own[i] * packed[PlaceOf(output, i)];
                result[(row * Padded) + output] = sum;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyVectors(ReadOnlySpan<short> input, int rows, Span<int> result)
    {
        // The loops below read and write without bounds checks.
        if (input.Length < rows * Inputs) throw new ArgumentException("Fewer numbers than the rows need.", nameof(input));
        if (result.Length < rows * Padded) throw new ArgumentException("Less room than the rows need.", nameof(result));
        ref var x = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(input));
        ref var y = ref MemoryMarshal.GetReference(result);
        ref var w = ref MemoryMarshal.GetArrayDataReference(packed);
        var pairs = Inputs / 2;
        for (var output = 0; output < Padded; output += Block)
        {
            ref var weights = ref Unsafe.Add(ref w, output * Inputs);
            var row = 0;
            for (; row + 4 <= rows; row += 4) Four(ref Unsafe.Add(ref x, row * pairs), pairs, ref weights, ref Unsafe.Add(ref y, (row * Padded) + output), Padded);
            for (; row < rows; row++) One(ref Unsafe.Add(ref x, row * pairs), pairs, ref weights, ref Unsafe.Add(ref y, (row * Padded) + output));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(ref int x, int pairs, ref short weights, ref int y, int stride)
    {
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        ref var fourth = ref Unsafe.Add(ref x, 3 * pairs);
        nint second = pairs;
        nint third = 2 * (nint)pairs;
        for (nint pair = 0; pair < second; pair++)
        {
            var w0 = Vector256.LoadUnsafe(ref weights);
            var w1 = Vector256.LoadUnsafe(ref weights, Block);
            Add(Unsafe.Add(ref x, pair), w0, w1, ref a0, ref a1);
            Add(Unsafe.Add(ref x, pair + second), w0, w1, ref b0, ref b1);
            Add(Unsafe.Add(ref x, pair + third), w0, w1, ref c0, ref c1);
            Add(Unsafe.Add(ref fourth, pair), w0, w1, ref d0, ref d1);
            weights = ref Unsafe.Add(ref weights, 2 * Block);
        }
        a0.StoreUnsafe(ref y);
        a1.StoreUnsafe(ref y, Half);
        b0.StoreUnsafe(ref y, (nuint)stride);
        b1.StoreUnsafe(ref y, (nuint)(stride + Half));
        c0.StoreUnsafe(ref y, (nuint)(2 * stride));
        c1.StoreUnsafe(ref y, (nuint)((2 * stride) + Half));
        d0.StoreUnsafe(ref y, (nuint)(3 * stride));
        d1.StoreUnsafe(ref y, (nuint)((3 * stride) + Half));
    }

    /// <summary>Adds the products of two inputs, side by side as one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(int own, Vector256<short> w0, Vector256<short> w1, ref Vector256<int> sum0, ref Vector256<int> sum1)
    {
        var both = Vector256.Create(own).AsInt16();
        var (product0, product1) = (Avx2.MultiplyAddAdjacent(both, w0), Avx2.MultiplyAddAdjacent(both, w1));
        sum0 += product0;
        sum1 += product1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(ref int x, int pairs, ref short weights, ref int y)
    {
        Vector256<int> a0 = default, a1 = default;
        for (var pair = 0; pair < pairs; pair++)
        {
            var own = Vector256.Create(Unsafe.Add(ref x, pair)).AsInt16();
            a0 += Avx2.MultiplyAddAdjacent(own, Vector256.LoadUnsafe(ref weights, (nuint)(pair * 2 * Block)));
            a1 += Avx2.MultiplyAddAdjacent(own, Vector256.LoadUnsafe(ref weights, (nuint)((pair * 2 * Block) + Block)));
        }
        a0.StoreUnsafe(ref y);
        a1.StoreUnsafe(ref y, Half);
    }

    private int PlaceOf(int output, int input) => (output / Block * Block * Inputs) + (input / 2 * 2 * Block) + (output % Block * 2) + (input % 2);
}
