using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Reading.Networks;

/// <summary>
/// Simple recurrent units (Lei et al. 2018) in both directions: c = f·c' + (1-f)·z, h = r·c + (1-r)·x, with gates 1/2 + 1/2·x/(1+|x|).
/// All that must be multiplied is multiplied for the whole sentence at once; only sums go from word to word.
/// </summary>
internal sealed class RecurrentLayer(CoarseMatrix weights)
{
    /// <summary>Products before the recurrence for each word: candidate, forget gate, reset gate, forward; then the same backward.</summary>
    public int Products => weights.Padded;

    /// <summary>Reads some sentences.</summary>
    /// <param name="input">A row a word.</param>
    /// <param name="ends">For each sentence the place after its last word.</param>
    /// <param name="products">Room for <see cref="Products"/> numbers a word.</param>
    /// <param name="output">Room for as many rows as the input.</param>
    public void Read(ReadOnlySpan<short> input, ReadOnlySpan<int> ends, Span<int> products, Span<short> output)
    {
        weights.Multiply(input, input.Length / weights.Inputs, products);
        var half = weights.Inputs / 2;
        Span<float> cells = stackalloc float[half];
        var start = 0;
        foreach (var end in ends)
        {
            cells.Clear();
            for (var word = start; word < end; word++) Step(word, 0, products, cells, input, output);
            cells.Clear();
            for (var word = end - 1; word >= start; word--) Step(word, half, products, cells, input, output);
            start = end;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(int word, int side, ReadOnlySpan<int> products, Span<float> cells, ReadOnlySpan<short> input, Span<short> output)
    {
        var (half, first) = (cells.Length, 3 * side);
        ref var product = ref MemoryMarshal.GetReference(products.Slice((word * weights.Padded) + first, 3 * half));
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var below = ref MemoryMarshal.GetReference(input.Slice((word * weights.Inputs) + side, half));
        ref var above = ref MemoryMarshal.GetReference(output.Slice((word * weights.Inputs) + side, half));
        for (var i = 0; i < half; i += Units.Lanes)
        {
            var candidate = Value(ref product, i, first);
            var forget = Gate(Value(ref product, i + half, first));
            var reset = Gate(Value(ref product, i + (2 * half), first));
            var state = (forget * Vector256.LoadUnsafe(ref cell, (nuint)i)) + ((Vector256<float>.One - forget) * candidate);
            state.StoreUnsafe(ref cell, (nuint)i);
            var result = (reset * state) + ((Vector256<float>.One - reset) * Units.Value(Vector128.LoadUnsafe(ref below, (nuint)i)));
            Units.Round(result).StoreUnsafe(ref above, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Value(ref int products, int at, int first) =>
        (Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref products, (nuint)at)) * Vector256.LoadUnsafe(ref weights.Scale.Scales[0], (nuint)(first + at)))
        + Vector256.LoadUnsafe(ref weights.Scale.Biases[0], (nuint)(first + at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Gate(Vector256<float> x) => Vector256.Create(0.5f) + (Vector256.Create(0.5f) * (x / (Vector256<float>.One + Vector256.Abs(x))));
}
