using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Round(Vector256<float> values)
    {
        var units = Vector256.Min(Vector256.Max(values * One, Vector256.Create(-Largest)), Vector256.Create(Largest));
        var whole = Vector256.ConvertToInt32(Vector256.Floor(units + Vector256.Create(0.5f)));
        return Vector128.Narrow(whole.GetLower(), whole.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Value(Vector128<short> units)
    {
        var (lower, upper) = Vector128.Widen(units);
        return Vector256.ConvertToSingle(Vector256.Create(lower, upper)) * Vector256.Create(1 / One);
    }

    public static short Round(float value) => (short)MathF.Floor(Math.Clamp(value * One, -Largest, Largest) + 0.5f);
}
