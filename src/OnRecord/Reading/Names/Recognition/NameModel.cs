using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using OnRecord.Reading.Models;

namespace OnRecord.Reading.Names.Recognition;

/// <summary>What the recogniser has learned: one row of weights for each feature's hash, and how well one label follows another.</summary>
/// <remarks>Rows are found by the low bits of the hash, and features may share one: training saw the same.</remarks>
internal sealed class NameModel
{
    private static readonly Lazy<NameModel> Loaded = new(static () =>
    {
        using var input = ModelFile.Open("names.bin");
        return Read(input);
    });

    private readonly sbyte[] weights;
    private readonly int[] follows;
    private readonly uint mask;

    /// <summary>A model from its weights.</summary>
    /// <param name="weights">Rows of <see cref="NameLabels.Width"/> bytes; their number a power of two.</param>
    /// <param name="follows">For each pair of labels, the earlier first, the score of the step; <see cref="NameLabels.Width"/> a row.</param>
    /// <param name="types">What words name by their vectors: <see cref="NameWord.PackTypes"/> by <see cref="FeatureHasher.Word"/>.</param>
    public NameModel(sbyte[] weights, int[] follows, WordNumbers types)
    {
        Types = types;
        this.weights = weights;
        this.follows = follows;
        mask = (uint)(weights.Length / NameLabels.Width) - 1;
    }

    /// <summary>The model that comes with the library.</summary>
    public static NameModel English => Loaded.Value;

    /// <summary>What words name by their vectors.</summary>
    public WordNumbers Types { get; }

    /// <summary>The score of one label behind another.</summary>
    public int Follow(int before, int label) => follows[(before * NameLabels.Width) + label];

    /// <summary>Sets the score of every label for a set of features.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(weights);
        var sums = Vector256<short>.Zero;
        foreach (var feature in features)
        {
            var row = Vector128.LoadUnsafe(ref table, (nuint)(feature & mask) * NameLabels.Width);
            sums += Avx2.IsSupported ? Avx2.ConvertToVector256Int16(row) : Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row));
        }
        sums.CopyTo(scores);
    }

    public static NameModel Read(BinaryReader input)
    {
        var rows = new sbyte[input.ReadInt32() * NameLabels.Width];
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        var steps = new int[NameLabels.Width * NameLabels.Width];
        for (var i = 0; i < steps.Length; i++) steps[i] = input.ReadInt16();
        return new NameModel(rows, steps, WordNumbers.Read(input));
    }

    public void Write(BinaryWriter output)
    {
        output.Write(weights.Length / NameLabels.Width);
        output.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        foreach (var follow in follows) output.Write((short)follow);
        Types.Write(output);
    }
}
