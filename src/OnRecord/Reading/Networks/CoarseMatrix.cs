using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Reading.Networks;

/// <summary>
/// The weights of a wide layer, a signed byte each, and their product with inputs rounded to six bits. Sums are kept in 16 bits as long as none can overflow, twice as many
/// at a time as with 32. Exact like <see cref="QuantizedMatrix"/>, on the vector path and on the scalar path.
/// </summary>
/// <remarks>
/// A sum of products is at most the length of the inputs times that of the weights (Cauchy and Schwarz). The lengths of the weights are known; that of the longest row
/// of inputs is measured when they are rounded, and tells how many products may be added up before they are widened. What goes over 16 bits on the way does not
/// matter, as long as the sum fits.
/// </remarks>
internal sealed class CoarseMatrix
{
    /// <summary>Outputs that are worked out together: three vectors of 32 bits.</summary>
    public const int Block = 3 * Lanes;

    private const int Lanes = 8;

    /// <summary>Inputs of one multiply-add instruction for an output: two sums of two.</summary>
    private const int Quad = 4;

    private readonly CoarseUnit unit;

    // For each block of outputs and each four inputs: their weights for each output side by side.
    private readonly sbyte[] packed;

    // Byte 0 of an input stands for the unit's lowest step: what that gives for each output.
    private readonly int[] lowest;

    // The ways to cut the inputs, from the longest pieces to the shortest.
    private readonly CoarsePieces[] cuts;

    /// <summary>Packs the weights.</summary>
    /// <param name="weights">A row for each input, a column for each output.</param>
    /// <param name="inputs">Number of inputs, a multiple of 64.</param>
    /// <param name="scales">What one unit of weight is worth, for each output.</param>
    /// <param name="biases">Added to each output.</param>
    /// <param name="unit">How inputs are rounded.</param>
    public CoarseMatrix(ReadOnlySpan<sbyte> weights, int inputs, ReadOnlySpan<float> scales, ReadOnlySpan<float> biases, CoarseUnit unit)
    {
        if (inputs % CoarseRows.Step != 0) throw new ArgumentException("The number of inputs is a multiple of 64.", nameof(inputs));
        this.unit = unit;
        Inputs = inputs;
        Scale = new OutputScales(scales, biases, unit.Unit / Units.One, Block);
        packed = new sbyte[inputs * Scale.Padded];
        lowest = new int[Scale.Padded];
        for (var output = 0; output < scales.Length; output++)
        {
            for (var input = 0; input < inputs; input++)
            {
                var weight = weights[(input * scales.Length) + output];
                packed[PlaceOf(output, input)] = weight;
                lowest[output] += unit.Lowest * weight;
            }
        }
        var quads = inputs / Quad;
        cuts = [.. new[] { quads, quads / 2, quads / CoarseRows.Quarters, CoarsePieces.Shortest }.Select(length => new CoarsePieces(packed, Blocks, quads, length, unit.Lowest))];
    }

    public int Inputs { get; }

    /// <summary>What the products are worth.</summary>
    public OutputScales Scale { get; }

    /// <summary>Blocks of outputs.</summary>
    public int Blocks => Scale.Padded / Block;

    /// <summary>Rounds inputs, as <see cref="Multiply(ReadOnlySpan{byte}, CoarseRows, int, Span{int})"/> wants them.</summary>
    /// <param name="input">Rows of <see cref="Inputs"/> numbers, in <see cref="Units"/>.</param>
    /// <param name="rounded">Room for as many bytes.</param>
    /// <returns>How many rows, and how long the longest is.</returns>
    public CoarseRows Round(ReadOnlySpan<short> input, Span<byte> rounded)
    {
        unit.Round(input, rounded);
        return CoarseRows.Measure(rounded[..input.Length], Inputs, unit.Lowest);
    }

    /// <summary>Products of some rows with the weights of one block of outputs, without scale and bias.</summary>
    /// <param name="rounded">Rows of <see cref="Inputs"/> bytes.</param>
    /// <param name="rows">What <see cref="Round"/> gave for them.</param>
    /// <param name="block">Which outputs.</param>
    /// <param name="result">Room for as many rows of <see cref="Block"/> numbers.</param>
    public void Multiply(ReadOnlySpan<byte> rounded, CoarseRows rows, int block, Span<int> result) => Multiply(rounded, rows, block, 1, result, isVector: Avx2.IsSupported);

    /// <summary>Products of one row with the weights of some blocks of outputs.</summary>
    /// <param name="rounded"><see cref="Inputs"/> bytes.</param>
    /// <param name="rows">What <see cref="Round"/> gave for the rows it is one of.</param>
    /// <param name="block">The first block.</param>
    /// <param name="blocks">How many.</param>
    /// <param name="result">Room for <see cref="Block"/> numbers a block.</param>
    public void MultiplyOne(ReadOnlySpan<byte> rounded, CoarseRows rows, int block, int blocks, Span<int> result) =>
        Multiply(rounded, rows with { Count = 1 }, block, blocks, result, isVector: Avx2.IsSupported);

    /// <summary>The same for some rows and some blocks, one block behind the other, by the path that is asked for.</summary>
    internal void Multiply(ReadOnlySpan<byte> rounded, CoarseRows rows, int block, int blocks, Span<int> result, bool isVector)
    {
        // The vectors are read and written without bounds checks.
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(blocks, Blocks - block);
        if (rounded.Length < rows.Count * Inputs) throw new ArgumentException("Fewer numbers than the rows need.", nameof(rounded));
        if (result.Length < rows.Count * blocks * Block) throw new ArgumentException("Less room than the rows need.", nameof(result));
        if (isVector)
        {
            MultiplyVectors(rounded, rows, block, blocks, result);
            return;
        }
        for (var i = 0; i < blocks; i++) MultiplyScalars(rounded, rows.Count, block + i, result[(i * rows.Count * Block)..]);
    }

    private void MultiplyScalars(ReadOnlySpan<byte> rounded, int rows, int block, Span<int> result)
    {
        for (var row = 0; row < rows; row++)
        {
            var own = rounded.Slice(row * Inputs, Inputs);
            for (var output = 0; output < Block; output++)
            {
                var sum = lowest[(block * Block) + output];
                for (var i = 0; i < own.Length; i++) sum += own[i] * packed[PlaceOf((block * Block) + output, i)];
                result[(row * Block) + output] = sum;
            }
        }
    }

    private unsafe void MultiplyVectors(ReadOnlySpan<byte> rounded, CoarseRows rows, int block, int blocks, Span<int> result)
    {
        fixed (byte* x = rounded)
        fixed (int* first = result)
        fixed (sbyte* weights = packed)
        {
            var y = first;
            for (var end = block + blocks; block < end; block++)
            {
                var cut = 0;
                while (!cuts[cut].Fits(block, rows)) cut++;
                var piece = cuts[cut].Length * Quad;
                var own = weights + (block * Block * Inputs);
                fixed (short* centre = cuts[cut].Centres(block))
                {
                    for (var i = 0; i < Inputs; i += piece) MultiplyPiece(x + i, Inputs, piece, own + (i * Block), centre + (i / piece * 2 * Block), y, rows.Count, isFirst: i == 0);
                }
                y += rows.Count * Block;
            }
        }
    }

    /// <summary>Three rows at once, so that each weight is loaded once for three products: nine sums, and all of it in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void MultiplyPiece(byte* x, nint inputs, nint piece, sbyte* weights, short* centre, int* y, int rows, bool isFirst)
    {
        Vector256<short> centre0 = Vector256.Load(centre), centre1 = Vector256.Load(centre + 16), centre2 = Vector256.Load(centre + 32);
        for (; rows >= 3; rows -= 3)
        {
            Vector256<short> a0 = centre0, a1 = centre1, a2 = centre2, b0 = centre0, b1 = centre1, b2 = centre2, c0 = centre0, c1 = centre1, c2 = centre2;
            var weight = weights;
            for (var until = x + piece; x < until; x += 2 * Quad)
            {
                Vector256<sbyte> v0 = Vector256.Load(weight), v1 = Vector256.Load(weight + 32), v2 = Vector256.Load(weight + 64);
                Add(Own(x), v0, v1, v2, ref a0, ref a1, ref a2);
                Add(Own(x + inputs), v0, v1, v2, ref b0, ref b1, ref b2);
                Add(Own(x + (2 * inputs)), v0, v1, v2, ref c0, ref c1, ref c2);
                (v0, v1, v2) = (Vector256.Load(weight + 96), Vector256.Load(weight + 128), Vector256.Load(weight + 160));
                Add(Own(x + Quad), v0, v1, v2, ref a0, ref a1, ref a2);
                Add(Own(x + inputs + Quad), v0, v1, v2, ref b0, ref b1, ref b2);
                Add(Own(x + (2 * inputs) + Quad), v0, v1, v2, ref c0, ref c1, ref c2);
                weight += 2 * Block * Quad;
            }
            Widen(a0, a1, a2, y, isFirst);
            Widen(b0, b1, b2, y + Block, isFirst);
            Widen(c0, c1, c2, y + (2 * Block), isFirst);
            x += (3 * inputs) - piece;
            y += 3 * Block;
        }
        for (; rows > 0; rows--)
        {
            Vector256<short> a0 = centre0, a1 = centre1, a2 = centre2;
            var weight = weights;
            for (var until = x + piece; x < until; x += Quad)
            {
                Add(Own(x), Vector256.Load(weight), Vector256.Load(weight + 32), Vector256.Load(weight + 64), ref a0, ref a1, ref a2);
                weight += Block * Quad;
            }
            Widen(a0, a1, a2, y, isFirst);
            x += inputs - piece;
            y += Block;
        }
    }

    /// <summary>Adds four inputs' products: first all three are multiplied, so that no addition waits for its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<byte> own, Vector256<sbyte> v0, Vector256<sbyte> v1, Vector256<sbyte> v2, ref Vector256<short> sum0, ref Vector256<short> sum1, ref Vector256<short> sum2)
    {
        var (product0, product1, product2) = (Avx2.MultiplyAddAdjacent(own, v0), Avx2.MultiplyAddAdjacent(own, v1), Avx2.MultiplyAddAdjacent(own, v2));
        sum0 += product0;
        sum1 += product1;
        sum2 += product2;
    }

    /// <summary>Four inputs for every output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<byte> Own(byte* x) => Vector256.Create(*(int*)x).AsByte();

    /// <summary>A row's sums of 16 bits, two for each output, as sums of 32, or added to those there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Widen(Vector256<short> a0, Vector256<short> a1, Vector256<short> a2, int* y, bool isFirst)
    {
        var (sum0, sum1, sum2) = (Avx2.MultiplyAddAdjacent(a0, Vector256<short>.One), Avx2.MultiplyAddAdjacent(a1, Vector256<short>.One), Avx2.MultiplyAddAdjacent(a2, Vector256<short>.One));
        if (!isFirst) (sum0, sum1, sum2) = (sum0 + Vector256.Load(y), sum1 + Vector256.Load(y + Lanes), sum2 + Vector256.Load(y + (2 * Lanes)));
        sum0.Store(y);
        sum1.Store(y + Lanes);
        sum2.Store(y + (2 * Lanes));
    }

    private int PlaceOf(int output, int input) =>
        (output / Block * Block * Inputs) + (input / Quad * Quad * Block) + (output % Block * Quad) + (input % Quad);
}
