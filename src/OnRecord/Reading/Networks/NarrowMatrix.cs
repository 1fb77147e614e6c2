using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Reading.Networks;

/// <summary>The weights of a layer of few outputs, each with a row of its own: one dot product an output. Exact, on the vector path and on the scalar path.</summary>
internal sealed class NarrowMatrix
{
    private readonly short[] rows;

    /// <summary>Turns the weights to one row an output.</summary>
    /// <param name="weights">A row for each input, a column for each output.</param>
    /// <param name="inputs">Number of inputs, a multiple of 16.</param>
    /// <param name="scales">What one unit of weight is worth, for each output.</param>
    /// <param name="biases">Added to each output.</param>
    public NarrowMatrix(ReadOnlySpan<sbyte> weights, int inputs, ReadOnlySpan<float> scales, ReadOnlySpan<float> biases)
    {
        if (inputs % Vector256<short>.Count != 0) throw new ArgumentException("The number of inputs is a multiple of sixteen.", nameof(inputs));
        Inputs = inputs;
        Scale = new OutputScales(scales, biases, 1 / Units.One, Units.Lanes);
        rows = new short[scales.Length * inputs];
        for (var output = 0; output < scales.Length; output++)
        {
            for (var input = 0; input < inputs; input++) rows[(output * inputs) + input] = weights[(input * scales.Length) + output];
        }
    }

    public int Inputs { get; }

    /// <summary>What the products are worth.</summary>
    public OutputScales Scale { get; }

    /// <summary>The score of one output: its product with scale and bias.</summary>
    /// <param name="input">One row of <see cref="Inputs"/> numbers, in <see cref="Units"/>.</param>
    /// <param name="output">Which output.</param>
    public float Score(ReadOnlySpan<short> input, int output) => (Product(input, output) * Scale.Scales[output]) + Scale.Biases[output];

    /// <summary>The product of one output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Product(ReadOnlySpan<short> input, int output) =>
        Avx2.IsSupported ? Dot(input[..Inputs], rows.AsSpan(output * Inputs, Inputs)) : DotScalars(input[..Inputs], rows.AsSpan(output * Inputs, Inputs));

    private static int Dot(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
    {
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b);
        var sum = Vector256<int>.Zero;
        for (nuint i = 0; i < (nuint)a.Length; i += (nuint)Vector256<short>.Count) sum += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref x, i), Vector256.LoadUnsafe(ref y, i));
        return Vector256.Sum(sum);
    }

    /// <summary>The same without vector instructions.</summary>
    internal static int DotScalars(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
    {
        var sum = 0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
