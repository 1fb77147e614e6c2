using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Reading.Networks;

/// <summary>Numbers between the layers: 16-bit integers of 1/256 each. Rounding is written out, so that every machine rounds alike.</summary>
internal static class Units
{
    /// <summary>Units in 1.</summary>
    public const float One = 256;

    /// <summary>No number between layers is larger, in units; three of them and a bias fit 16 bits.</summary>
    public const float Largest = 8000;

    /// <summary>Numbers worked on together.</summary>
    public const int Lanes = 8;

    /// <summary>Numbers as the nearest units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Round(Vector256<float> values) => Narrow(Whole(values * One));

    /// <summary>The nearest whole number, no further from zero than <see cref="Largest"/>.</summary>
    /// <param name="units">Numbers that are units already.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Whole(Vector256<float> units)
    {
        var inside = Vector256.Min(Vector256.Max(units, Vector256.Create(-Largest)), Vector256.Create(Largest));
        return Vector256.ConvertToInt32Native(Vector256.Floor(inside + Vector256.Create(0.5f)));
    }

    /// <summary>Whole units in half the room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Narrow(Vector256<int> whole) =>
        Sse2.IsSupported ? Sse2.PackSignedSaturate(whole.GetLower(), whole.GetUpper()) : Vector128.Narrow(whole.GetLower(), whole.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Value(Vector128<short> units)
    {
        var whole = Avx2.IsSupported ? Avx2.ConvertToVector256Int32(units) : Vector256.Create(Vector128.WidenLower(units), Vector128.WidenUpper(units));
        return Vector256.ConvertToSingle(whole) * Vector256.Create(1 / One);
    }

    public static short Round(float value) => (short)MathF.Floor(Math.Clamp(value * One, -Largest, Largest) + 0.5f);
}
