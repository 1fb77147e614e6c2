using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Reading.Networks;

/// <summary>Numbers between layers rounded to six bits each, for products that need no more.</summary>
/// <param name="Unit">What one step is worth, in <see cref="Units"/>: 1 to 1000.</param>
/// <param name="Lowest">The step that byte 0 stands for: 0 where no number is negative, else about half of <see cref="Most"/> below 0.</param>
internal readonly record struct CoarseUnit(int Unit, int Lowest)
{
    /// <summary>The largest byte.</summary>
    public const int Most = 63;

    // Dividing by the unit is multiplying by this and leaving off 15 bits.
    private short Factor => (short)(((1 << 15) + (Unit / 2)) / Unit);

    /// <summary>Rounds numbers; what lies beyond the steps becomes the nearest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Round(ReadOnlySpan<short> numbers, Span<byte> steps)
    {
        if (!Avx2.IsSupported)
        {
            RoundScalars(numbers, steps);
            return;
        }
        var whole = numbers.Length / Vector256<byte>.Count * Vector256<byte>.Count;
        ref var number = ref MemoryMarshal.GetReference(numbers);
        ref var step = ref MemoryMarshal.GetReference(steps[..numbers.Length]);
        var (factor, lowest, most) = (Vector256.Create(Factor), Vector256.Create((short)Lowest), Vector256.Create((byte)Most));
        for (nuint i = 0; i < (nuint)whole; i += (nuint)Vector256<byte>.Count)
        {
            var first = Avx2.MultiplyHighRoundScale(Vector256.LoadUnsafe(ref number, i), factor) - lowest;
            var second = Avx2.MultiplyHighRoundScale(Vector256.LoadUnsafe(ref number, i + (nuint)Vector256<short>.Count), factor) - lowest;
            // What is below zero becomes zero; the instruction takes turns with the halves of both.
            var packed = Avx2.Permute4x64(Avx2.PackUnsignedSaturate(first, second).AsInt64(), 0b11_01_10_00).AsByte();
            Vector256.Min(packed, most).StoreUnsafe(ref step, i);
        }
        RoundScalars(numbers[whole..], steps[whole..]);
    }

    /// <summary>The same without vector instructions.</summary>
    internal void RoundScalars(ReadOnlySpan<short> numbers, Span<byte> steps)
    {
        for (var i = 0; i < numbers.Length; i++) steps[i] = (byte)Math.Clamp((((numbers[i] * Factor) + (1 << 14)) >> 15) - Lowest, 0, Most);
    }
}
