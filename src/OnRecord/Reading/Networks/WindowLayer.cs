using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Reading.Networks;

/// <summary>What each word gives to itself and its neighbours, added up; nothing below zero.</summary>
internal sealed class WindowLayer
{
    private readonly short[] first;
    private readonly short[] last;
    private readonly short[] bias;

    public WindowLayer(BinaryReader input)
    {
        Width = input.ReadInt32();
        bias = LanguageModel.Shorts(input, Width);
        first = LanguageModel.Shorts(input, Width);
        last = LanguageModel.Shorts(input, Width);
    }

    public int Width { get; }

    /// <summary>Fills a row for each word.</summary>
    /// <param name="given">For each word the place of its numbers among the remembered.</param>
    /// <param name="ends">For each sentence the place after its last word.</param>
    /// <param name="remembered">What words give.</param>
    /// <param name="result">Room for the rows.</param>
    public void Add(ReadOnlySpan<int> given, ReadOnlySpan<int> ends, ReadOnlySpan<short> remembered, Span<short> result)
    {
        var start = 0;
        foreach (var end in ends)
        {
            for (var i = start; i < end; i++)
            {
                var before = i > start ? remembered.Slice(given[i - 1] * 3 * Width, Width) : first;
                var own = remembered.Slice((given[i] * 3 * Width) + Width, Width);
                var after = i + 1 < end ? remembered.Slice((given[i + 1] * 3 * Width) + (2 * Width), Width) : last;
                Sum(before, own, after, result.Slice(i * Width, Width));
            }
            start = end;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<short> before, ReadOnlySpan<short> own, ReadOnlySpan<short> after, Span<short> result)
    {
        var a = MemoryMarshal.Cast<short, Vector256<short>>(before);
        var b = MemoryMarshal.Cast<short, Vector256<short>>(own);
        var c = MemoryMarshal.Cast<short, Vector256<short>>(after);
        var constant = MemoryMarshal.Cast<short, Vector256<short>>(bias.AsSpan());
        var sum = MemoryMarshal.Cast<short, Vector256<short>>(result);
        for (var i = 0; i < sum.Length; i++) sum[i] = Vector256.Max(a[i] + b[i] + c[i] + constant[i], Vector256<short>.Zero);
    }
}
