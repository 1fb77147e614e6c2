using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Reading.Networks;

/// <summary>
/// Simple recurrent units (Lei et al. 2018) in both directions: c = f·c' + (1-f)·z, h = r·c + (1-r)·x, with gates 1/2 + 1/2·x/(1+|x|).
/// All that must be multiplied is multiplied for all words at once; only sums go from word to word. Units know nothing of each other there: eight of
/// them go through all words before the next eight, so that their products are still at hand and what they remember stays in one register.
/// </summary>
internal sealed class RecurrentLayer
{
    /// <summary>Candidate, forget gate, reset gate.</summary>
    private const int Gates = 3;

    private readonly CoarseMatrix weights;

    /// <summary>Packs the weights.</summary>
    /// <param name="rows">A row for each input; in it candidates, forget gates and reset gates of the forward units, then the same backward.</param>
    /// <param name="inputs">Number of inputs, which is that of the units too: a multiple of 16.</param>
    /// <param name="scales">What one unit of weight is worth, for each column.</param>
    /// <param name="biases">Added to each column.</param>
    /// <param name="unit">How inputs are rounded.</param>
    public RecurrentLayer(ReadOnlySpan<sbyte> rows, int inputs, ReadOnlySpan<float> scales, ReadOnlySpan<float> biases, CoarseUnit unit)
    {
        var columns = Gates * inputs;
        if (inputs % (2 * Units.Lanes) != 0 || scales.Length != columns) throw new ArgumentException("Three columns for each of a multiple of sixteen inputs.", nameof(inputs));
        var (sorted, sortedScales, sortedBiases) = (new sbyte[rows.Length], new float[columns], new float[columns]);
        for (var to = 0; to < columns; to++)
        {
            var from = Column(to, inputs / 2);
            (sortedScales[to], sortedBiases[to]) = (scales[from], biases[from]);
            for (var input = 0; input < inputs; input++) sorted[(input * columns) + to] = rows[(input * columns) + from];
        }
        weights = new CoarseMatrix(sorted, inputs, sortedScales, sortedBiases, unit);
    }

    /// <summary>Reads some sentences.</summary>
    /// <param name="input">A row a word.</param>
    /// <param name="ends">For each sentence the place after its last word.</param>
    /// <param name="rounded">Room for a byte for each number of the input.</param>
    /// <param name="products">Room for <see cref="CoarseMatrix.Block"/> numbers a word.</param>
    /// <param name="output">Room for as many rows as the input.</param>
    public void Read(ReadOnlySpan<short> input, ReadOnlySpan<int> ends, Span<byte> rounded, Span<int> products, Span<short> output)
    {
        var words = input.Length / weights.Inputs;
        if (output.Length < input.Length || (!ends.IsEmpty && ends[^1] > words)) throw new ArgumentException("Rows for all words of all sentences.", nameof(ends));
        var rows = weights.Round(input, rounded);
        for (var block = 0; block < weights.Blocks; block++)
        {
            weights.Multiply(rounded, rows, block, products);
            var start = 0;
            foreach (var end in ends)
            {
                Run(block, start, end, products, input, output);
                start = end;
            }
        }
    }

    /// <summary>Eight units through one sentence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Run(int block, int start, int end, ReadOnlySpan<int> products, ReadOnlySpan<short> input, Span<short> output)
    {
        var scale = weights.Scale;
        var first = block * CoarseMatrix.Block;
        Vector256<float> scale0 = Vector256.LoadUnsafe(ref scale.Scales[first]), scale1 = Vector256.LoadUnsafe(ref scale.Scales[first + Units.Lanes]), scale2 = Vector256.LoadUnsafe(ref scale.Scales[first + (2 * Units.Lanes)]);
        Vector256<float> bias0 = Vector256.LoadUnsafe(ref scale.Biases[first]), bias1 = Vector256.LoadUnsafe(ref scale.Biases[first + Units.Lanes]), bias2 = Vector256.LoadUnsafe(ref scale.Biases[first + (2 * Units.Lanes)]);
        nint width = weights.Inputs;
        var isForward = block < weights.Blocks / 2;
        var word = isForward ? start : end - 1;
        nint step = isForward ? 1 : -1;
        var state = Vector256<float>.Zero;
        fixed (int* allProducts = products)
        fixed (short* allInputs = input, allOutputs = output)
        {
            var product = allProducts + (word * CoarseMatrix.Block);
            var at = (word * width) + (block * Units.Lanes);
            for (var left = end - start; left > 0; left--)
            {
                var candidate = (Vector256.ConvertToSingle(Vector256.Load(product)) * scale0) + bias0;
                var forget = Gate((Vector256.ConvertToSingle(Vector256.Load(product + Units.Lanes)) * scale1) + bias1);
                var reset = Gate((Vector256.ConvertToSingle(Vector256.Load(product + (2 * Units.Lanes))) * scale2) + bias2);
                state = (forget * state) + ((Vector256<float>.One - forget) * candidate);
                var result = (reset * state) + ((Vector256<float>.One - reset) * Units.Value(Vector128.Load(allInputs + at)));
                Units.Round(result).Store(allOutputs + at);
                product += step * CoarseMatrix.Block;
                at += step * width;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Gate(Vector256<float> x) => Vector256.Create(0.5f) + (Vector256.Create(0.5f) * (x / (Vector256<float>.One + Vector256.Abs(x))));

    /// <summary>Which column stands at a place when the three of each eight units stand together.</summary>
    /// <param name="place">Place among the sorted columns.</param>
    /// <param name="half">Units of one direction.</param>
    private static int Column(int place, int half)
    {
        var (side, rest) = Math.DivRem(place, Gates * half);
        var (group, lane) = Math.DivRem(rest, CoarseMatrix.Block);
        return (side * Gates * half) + (lane / Units.Lanes * half) + (group * Units.Lanes) + (lane % Units.Lanes);
    }
}
