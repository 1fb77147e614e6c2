using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Train.Networks;

/// <summary>Products of row-major matrices of float32. Columns of the right side are a multiple of 8. Fused multiply-add throughout, so that every machine rounds alike.</summary>
internal static class Kernels
{
    private const int Lanes = 8;

    /// <summary>c += a · b, for a of m rows and k columns and b of k rows and n columns.</summary>
    public static void Multiply(ReadOnlySpan<float> a, int m, int k, ReadOnlySpan<float> b, int n, Span<float> c)
    {
        var row = 0;
        for (; row + 4 <= m; row += 4)
        {
            var column = 0;
            for (; column + (2 * Lanes) <= n; column += 2 * Lanes) Block(a[(row * k)..], k, b[column..], n, c[((row * n) + column)..]);
            if (column < n)
            {
                for (var i = 0; i < 4; i++) Strip(a.Slice((row + i) * k, k), b[column..], n, c[(((row + i) * n) + column)..]);
            }
        }
        for (; row < m; row++)
        {
            for (var column = 0; column < n; column += Lanes) Strip(a.Slice(row * k, k), b[column..], n, c[((row * n) + column)..]);
        }
    }

    /// <summary>The transpose of a matrix of m rows and n columns.</summary>
    public static void Transpose(ReadOnlySpan<float> a, int m, int n, Span<float> result)
    {
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++) result[(j * m) + i] = a[(i * n) + j];
        }
    }

    private static void Block(ReadOnlySpan<float> a, int k, ReadOnlySpan<float> b, int n, Span<float> c)
    {
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b);
        ref var z = ref MemoryMarshal.GetReference(c);
        Vector256<float> c00 = Vector256.LoadUnsafe(ref z), c01 = Vector256.LoadUnsafe(ref z, Lanes);
        Vector256<float> c10 = Vector256.LoadUnsafe(ref z, (nuint)n), c11 = Vector256.LoadUnsafe(ref z, (nuint)(n + Lanes));
        Vector256<float> c20 = Vector256.LoadUnsafe(ref z, (nuint)(2 * n)), c21 = Vector256.LoadUnsafe(ref z, (nuint)((2 * n) + Lanes));
        Vector256<float> c30 = Vector256.LoadUnsafe(ref z, (nuint)(3 * n)), c31 = Vector256.LoadUnsafe(ref z, (nuint)((3 * n) + Lanes));
        for (var i = 0; i < k; i++)
        {
            var y0 = Vector256.LoadUnsafe(ref y, (nuint)(i * n));
            var y1 = Vector256.LoadUnsafe(ref y, (nuint)((i * n) + Lanes));
            var x0 = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref x, i));
            c00 = Vector256.FusedMultiplyAdd(x0, y0, c00);
            c01 = Vector256.FusedMultiplyAdd(x0, y1, c01);
            var x1 = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref x, i + k));
            c10 = Vector256.FusedMultiplyAdd(x1, y0, c10);
            c11 = Vector256.FusedMultiplyAdd(x1, y1, c11);
            var x2 = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref x, i + (2 * k)));
            c20 = Vector256.FusedMultiplyAdd(x2, y0, c20);
            c21 = Vector256.FusedMultiplyAdd(x2, y1, c21);
            var x3 = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref x, i + (3 * k)));
            c30 = Vector256.FusedMultiplyAdd(x3, y0, c30);
            c31 = Vector256.FusedMultiplyAdd(x3, y1, c31);
        }
        c00.StoreUnsafe(ref z);
        c01.StoreUnsafe(ref z, Lanes);
        c10.StoreUnsafe(ref z, (nuint)n);
        c11.StoreUnsafe(ref z, (nuint)(n + Lanes));
        c20.StoreUnsafe(ref z, (nuint)(2 * n));
        c21.StoreUnsafe(ref z, (nuint)((2 * n) + Lanes));
        c30.StoreUnsafe(ref z, (nuint)(3 * n));
        c31.StoreUnsafe(ref z, (nuint)((3 * n) + Lanes));
    }

    private static void Strip(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int n, Span<float> c)
    {
        ref var y = ref MemoryMarshal.GetReference(b);
        ref var z = ref MemoryMarshal.GetReference(c);
        var sum = Vector256.LoadUnsafe(ref z);
        for (var i = 0; i < a.Length; i++) sum = Vector256.FusedMultiplyAdd(Vector256.Create(a[i]), Vector256.LoadUnsafe(ref y, (nuint)(i * n)), sum);
        sum.StoreUnsafe(ref z);
    }
}
