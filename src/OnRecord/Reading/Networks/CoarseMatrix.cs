using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Reading.Networks;

/// <summary>
/// The weights of a wide layer, a signed byte each, and their product with inputs rounded to six bits, half as long to work out as with 16 bits: four such
/// products fit 16 bits, so that they are added up before they are widened. Exact like <see cref="QuantizedMatrix"/>, on the vector path and on the scalar path.
/// </summary>
internal sealed class CoarseMatrix
{
    private const int Block = OutputScales.Block;
    private const int Half = Block / 2;

    /// <summary>Inputs of one multiply-add instruction for an output.</summary>
    private const int Quad = 4;

    /// <summary>Inputs that are added up in 16 bits, as two instructions.</summary>
    private const int Step = 2 * Quad;

    /// <summary>Rows whose rounded inputs are kept at hand: sixteen kilobytes of 128 inputs, a multiple of the rows multiplied together.</summary>
    private const int RowsAtHand = 126;

    private readonly CoarseUnit unit;

    // For each block of outputs and each step of inputs: the first four inputs' weights for each output side by side, then the other four's.
    private readonly sbyte[] packed;

    // Byte 0 of an input stands for the unit's lowest step: what that gives for each output.
    private readonly int[] lowest;

    /// <summary>Packs the weights.</summary>
    /// <param name="weights">A row for each input, a column for each output.</param>
    /// <param name="inputs">Number of inputs, a multiple of 8.</param>
    /// <param name="scales">What one unit of weight is worth, for each output.</param>
    /// <param name="biases">Added to each output.</param>
    /// <param name="unit">How inputs are rounded.</param>
    public CoarseMatrix(ReadOnlySpan<sbyte> weights, int inputs, ReadOnlySpan<float> scales, ReadOnlySpan<float> biases, CoarseUnit unit)
    {
        if (inputs % Step != 0) throw new ArgumentException("The number of inputs is a multiple of eight.", nameof(inputs));
        this.unit = unit;
        Inputs = inputs;
        Scale = new OutputScales(scales, biases, unit.Unit / Units.One);
        packed = new sbyte[inputs * Padded];
        lowest = new int[Padded];
        for (var output = 0; output < scales.Length; output++)
        {
            for (var input = 0; input < inputs; input++)
            {
                var weight = weights[(input * scales.Length) + output];
                packed[PlaceOf(output, input)] = weight;
                lowest[output] += unit.Lowest * weight;
            }
        }
    }

    public int Inputs { get; }

    /// <summary>What the products are worth.</summary>
    public OutputScales Scale { get; }

    /// <summary>Length of a row of products.</summary>
    public int Padded => Scale.Padded;

    /// <summary>Products of some rows with the weights, without scale and bias.</summary>
    /// <param name="input">Rows of <see cref="Inputs"/> numbers, in <see cref="Units"/>.</param>
    /// <param name="rows">How many.</param>
    /// <param name="result">Room for as many rows of <see cref="Padded"/> numbers.</param>
    public void Multiply(ReadOnlySpan<short> input, int rows, Span<int> result) => Multiply(input, rows, result, isVector: Avx2.IsSupported);

    /// <summary>The same by the path that is asked for.</summary>
    internal void Multiply(ReadOnlySpan<short> input, int rows, Span<int> result, bool isVector)
    {
        Span<byte> rounded = stackalloc byte[Math.Min(rows, RowsAtHand) * Inputs];
        for (var row = 0; row < rows; row += RowsAtHand)
        {
            var count = Math.Min(RowsAtHand, rows - row);
            var own = rounded[..(count * Inputs)];
            var products = result.Slice(row * Padded, count * Padded);
            unit.Round(input.Slice(row * Inputs, count * Inputs), own);
            if (isVector) MultiplyVectors(own, count, products);
            else MultiplyScalars(own, count, products);
        }
    }

    private void MultiplyScalars(ReadOnlySpan<byte> input, int rows, Span<int> result)
    {
        for (var row = 0; row < rows; row++)
        {
            var own = input.Slice(row * Inputs, Inputs);
            for (var output = 0; output < Padded; output++)
            {
                var sum = lowest[output];
                for (var i = 0; i < own.Length; i++) sum += own[i] * packed[PlaceOf(output, i)];
                result[(row * Padded) + output] = sum;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyVectors(ReadOnlySpan<byte> input, int rows, Span<int> result)
    {
        ref var x = ref Unsafe.As<byte, int>(ref MemoryMarshal.GetReference(input));
        ref var y = ref MemoryMarshal.GetReference(result);
        ref var w = ref MemoryMarshal.GetArrayDataReference(packed);
        ref var first = ref MemoryMarshal.GetArrayDataReference(lowest);
        var quads = Inputs / Quad;
        for (var output = 0; output < Padded; output += Block)
        {
            ref var weights = ref Unsafe.As<sbyte, Vector256<sbyte>>(ref Unsafe.Add(ref w, output * Inputs));
            var (start0, start1) = (Vector256.LoadUnsafe(ref first, (nuint)output), Vector256.LoadUnsafe(ref first, (nuint)(output + Half)));
            var row = 0;
            for (; row + 3 <= rows; row += 3) Three(ref Unsafe.Add(ref x, row * quads), quads, ref weights, ref Unsafe.Add(ref y, (row * Padded) + output), Padded, start0, start1);
            for (; row < rows; row++) One(ref Unsafe.Add(ref x, row * quads), quads, ref weights, ref Unsafe.Add(ref y, (row * Padded) + output), start0, start1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Three(ref int x, nint quads, ref Vector256<sbyte> weights, ref int y, int stride, Vector256<int> start0, Vector256<int> start1)
    {
        Vector256<int> a0 = start0, a1 = start1, b0 = start0, b1 = start1, c0 = start0, c1 = start1;
        ref var second = ref Unsafe.Add(ref x, quads);
        ref var third = ref Unsafe.Add(ref x, 2 * quads);
        for (nint quad = 0; quad < quads; quad += 2)
        {
            var (v0, v1, w0, w1) = (weights, Unsafe.Add(ref weights, 1), Unsafe.Add(ref weights, 2), Unsafe.Add(ref weights, 3));
            weights = ref Unsafe.Add(ref weights, 4);
            var (left, right) = (Own(ref x, quad), Own(ref x, quad + 1));
            a0 += Sum(left, v0, right, w0);
            a1 += Sum(left, v1, right, w1);
            (left, right) = (Own(ref second, quad), Own(ref second, quad + 1));
            b0 += Sum(left, v0, right, w0);
            b1 += Sum(left, v1, right, w1);
            (left, right) = (Own(ref third, quad), Own(ref third, quad + 1));
            c0 += Sum(left, v0, right, w0);
            c1 += Sum(left, v1, right, w1);
        }
        a0.StoreUnsafe(ref y);
        a1.StoreUnsafe(ref y, Half);
        b0.StoreUnsafe(ref y, (nuint)stride);
        b1.StoreUnsafe(ref y, (nuint)(stride + Half));
        c0.StoreUnsafe(ref y, (nuint)(2 * stride));
        c1.StoreUnsafe(ref y, (nuint)((2 * stride) + Half));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(ref int x, nint quads, ref Vector256<sbyte> weights, ref int y, Vector256<int> a0, Vector256<int> a1)
    {
        for (nint quad = 0; quad < quads; quad += 2)
        {
            var (left, right) = (Own(ref x, quad), Own(ref x, quad + 1));
            a0 += Sum(left, weights, right, Unsafe.Add(ref weights, 2));
            a1 += Sum(left, Unsafe.Add(ref weights, 1), right, Unsafe.Add(ref weights, 3));
            weights = ref Unsafe.Add(ref weights, 4);
        }
        a0.StoreUnsafe(ref y);
        a1.StoreUnsafe(ref y, Half);
    }

    /// <summary>Four inputs for every output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Own(ref int x, nint quad) => Vector256.Create(Unsafe.Add(ref x, quad)).AsByte();

    /// <summary>Eight products for each output. Two of 63 times 127 twice are 32,004: within 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Sum(Vector256<byte> left, Vector256<sbyte> v, Vector256<byte> right, Vector256<sbyte> w) =>
        Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(left, v) + Avx2.MultiplyAddAdjacent(right, w), Vector256<short>.One);

    private int PlaceOf(int output, int input) =>
        (output / Block * Block * Inputs) + (input / Step * Step * Block) + (input % Step / Quad * Quad * Block) + (output % Block * Quad) + (input % Quad);
}
