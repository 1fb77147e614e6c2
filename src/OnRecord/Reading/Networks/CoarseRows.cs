using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Reading.Networks;

/// <summary>Rows of inputs rounded to six bits, by what their products may come to: sums of squares, each the largest among the rows and of every other two inputs.</summary>
/// <param name="Count">How many rows.</param>
/// <param name="Whole">Of whole rows.</param>
/// <param name="Half">Of the halves of rows.</param>
/// <param name="Quarter">Of the quarters of rows.</param>
internal readonly record struct CoarseRows(int Count, int Whole, int Half, int Quarter)
{
    /// <summary>Pieces of a row that are measured.</summary>
    public const int Quarters = 4;

    /// <summary>The length of a row is a multiple of this.</summary>
    public const int Step = Quarters * Lanes;

    private const int Lanes = 16;

    /// <summary>Measures rows.</summary>
    /// <param name="rounded">Bytes from 0 to <see cref="CoarseUnit.Most"/>.</param>
    /// <param name="inputs">Length of a row, a multiple of <see cref="Step"/>.</param>
    /// <param name="lowest">The step that byte 0 stands for.</param>
    public static CoarseRows Measure(ReadOnlySpan<byte> rounded, int inputs, int lowest) =>
        Avx2.IsSupported ? MeasureVectors(rounded, inputs, lowest) : MeasureScalars(rounded, inputs, lowest);

    /// <summary>The same without vector instructions.</summary>
    internal static CoarseRows MeasureScalars(ReadOnlySpan<byte> rounded, int inputs, int lowest)
    {
        var (count, quarter) = (rounded.Length / inputs, inputs / Quarters);
        var (whole, half, part) = (0, 0, 0);
        Span<int> sums = stackalloc int[Quarters];
        for (var row = 0; row < count; row++)
        {
            for (var side = 0; side < 2; side++)
            {
                sums.Clear();
                for (var i = 2 * side; i < inputs; i += i % 2 == 0 ? 1 : 3)
                {
                    var step = rounded[(row * inputs) + i] + lowest;
                    sums[i / quarter] += step * step;
                }
                foreach (var sum in sums) part = Math.Max(part, sum);
                half = Math.Max(half, Math.Max(sums[0] + sums[1], sums[2] + sums[3]));
                whole = Math.Max(whole, sums[0] + sums[1] + sums[2] + sums[3]);
            }
        }
        return new CoarseRows(count, whole, half, part);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe CoarseRows MeasureVectors(ReadOnlySpan<byte> rounded, int inputs, int lowest)
    {
        var count = rounded.Length / inputs;
        var shift = Vector256.Create((short)lowest);
        Vector128<int> whole = default, half = default, part = default;
        fixed (byte* first = rounded)
        {
            var quarter = first;
            for (var row = 0; row < count; row++)
            {
                var (a, b) = (Squares(ref quarter, inputs, shift), Squares(ref quarter, inputs, shift));
                var (c, d) = (Squares(ref quarter, inputs, shift), Squares(ref quarter, inputs, shift));
                // From here on both sums of two quarters side by side, then of two halves.
                var (left, right) = (Pairs(a, b), Pairs(c, d));
                part = Vector128.Max(part, Vector128.Max(left, right));
                var halves = Pairs(left, right);
                half = Vector128.Max(half, halves);
                whole = Vector128.Max(whole, halves + Vector128.Shuffle(halves, Vector128.Create(2, 3, 0, 1)));
            }
        }
        return new CoarseRows(count, Largest(whole), Largest(half), Largest(part));
    }

    /// <summary>Sums of squares over a quarter of a row, of the first and the second two of each four inputs in turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector128<int> Squares(ref byte* at, int inputs, Vector256<short> shift)
    {
        var sum = Vector256<int>.Zero;
        for (var until = at + (inputs / Quarters); at < until; at += Lanes)
        {
            var steps = Avx2.ConvertToVector256Int16(at) + shift;
            sum += Avx2.MultiplyAddAdjacent(steps, steps);
        }
        return sum.GetLower() + sum.GetUpper();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Pairs(Vector128<int> left, Vector128<int> right) =>
        Sse2.UnpackLow(left.AsInt64(), right.AsInt64()).AsInt32() + Sse2.UnpackHigh(left.AsInt64(), right.AsInt64()).AsInt32();

    private static int Largest(Vector128<int> sums) => Math.Max(Math.Max(sums[0], sums[1]), Math.Max(sums[2], sums[3]));
}
