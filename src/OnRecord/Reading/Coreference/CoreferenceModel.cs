using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using OnRecord.Reading.Models;

namespace OnRecord.Reading.Coreference;

/// <summary>
/// A small network that scores antecedents: one layer, the sum of what the two phrases give by themselves and what is seen of them together, and one output.
/// All sums are of whole numbers, so that every machine gives the same scores.
/// </summary>
internal sealed class CoreferenceModel
{
    /// <summary>Width of the layer.</summary>
    public const int Width = 32;

    /// <summary>What one phrase gives: as the later of two, then as antecedent.</summary>
    public const int OwnWidth = 2 * Width;

    /// <summary>Numbers worked on together, a multiple of which is the width.</summary>
    private const int Block = 32, Half = Block / 2;

    /// <summary>Units in 1 between weights and layer.</summary>
    private const float One = 256;

    private static readonly Lazy<CoreferenceModel> Loaded = new(Load);

    private static readonly short[] Nothing = new short[Width];

    private readonly uint[] features;
    private readonly CoreferenceWeights own, pairs, outputs;
    private readonly WordNumbers rowOf;
    private readonly short[] ownRows, pairRows, link, fresh;
    private readonly double scale;

    /// <summary>Makes a model of its weights.</summary>
    /// <param name="features">Features of single phrases that have weights, in order of their rows, which begin at 1; row 0 is added for every phrase.</param>
    /// <param name="own">Rows of <see cref="OwnWidth"/> weights.</param>
    /// <param name="pairs"><see cref="PairFeatures.Rows"/> rows of <see cref="Width"/> weights.</param>
    /// <param name="outputs">Weights of the layer for the score of an antecedent, then for that of a new chain.</param>
    public CoreferenceModel(uint[] features, CoreferenceWeights own, CoreferenceWeights pairs, CoreferenceWeights outputs)
    {
        (this.features, this.own, this.pairs, this.outputs) = (features, own, pairs, outputs);
        if (own.Values.Length != (features.Length + 1) * OwnWidth || pairs.Values.Length != PairFeatures.Rows * Width || outputs.Values.Length != 2 * Width) throw new InvalidDataException("The model of coreference is of another version; train it again.");
        rowOf = new WordNumbers([.. features.Select((feature, row) => (feature, (ushort)(row + 1)))]);
        (ownRows, pairRows) = (own.InUnits(One), pairs.InUnits(One));
        link = [.. outputs.Values.AsSpan(0, Width).ToArray().Select(static weight => (short)weight)];
        fresh = [.. outputs.Values.AsSpan(Width).ToArray().Select(static weight => (short)weight)];
        scale = outputs.Scale / One;
    }

    /// <summary>The model that comes with the library.</summary>
    public static CoreferenceModel English => Loaded.Value;

    /// <summary>Adds up what a phrase gives by its own features.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddOwn(ReadOnlySpan<uint> seen, Span<short> given)
    {
        ownRows.AsSpan(0, OwnWidth).CopyTo(given);
        var sums = MemoryMarshal.Cast<short, Vector256<short>>(given);
        foreach (var feature in seen)
        {
            var row = rowOf[feature];
            if (row == 0) continue;
            var weights = MemoryMarshal.Cast<short, Vector256<short>>(ownRows.AsSpan(row * OwnWidth, OwnWidth));
            for (var i = 0; i < sums.Length; i++) sums[i] = Vector256.AddSaturate(sums[i], weights[i]);
        }
    }

    /// <summary>Score of an antecedent: the logarithm of how likely it is, up to a constant.</summary>
    public double Link(ReadOnlySpan<short> later, ReadOnlySpan<short> antecedent, ReadOnlySpan<int> rows) => Score(later, antecedent, rows, link);

    /// <summary>Score of a chain of its own.</summary>
    public double Fresh(ReadOnlySpan<short> later, ReadOnlySpan<int> rows) => Score(later, Nothing, rows, fresh);

    public void Write(BinaryWriter output)
    {
        output.Write(features.Length);
        foreach (var feature in features) output.Write(feature);
        own.Write(output);
        pairs.Write(output);
        outputs.Write(output);
    }

    public static CoreferenceModel Read(BinaryReader input)
    {
        var known = new uint[input.ReadInt32()];
        for (var i = 0; i < known.Length; i++) known[i] = input.ReadUInt32();
        return new CoreferenceModel(known, CoreferenceWeights.Read(input), CoreferenceWeights.Read(input), CoreferenceWeights.Read(input));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Score(ReadOnlySpan<short> later, ReadOnlySpan<short> antecedent, ReadOnlySpan<int> rows, short[] output)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(pairRows);
        var sum = Vector256<int>.Zero;
        for (var from = 0; from < Width; from += Block)
        {
            var first = Vector256.AddSaturate(Vector256.Create(later[from..]), Vector256.Create(antecedent[from..]));
            var second = Vector256.AddSaturate(Vector256.Create(later[(from + Half)..]), Vector256.Create(antecedent[(from + Half)..]));
            foreach (var row in rows)
            {
                first = Vector256.AddSaturate(first, Vector256.LoadUnsafe(ref weights, (nuint)((row * Width) + from)));
                second = Vector256.AddSaturate(second, Vector256.LoadUnsafe(ref weights, (nuint)((row * Width) + from + Half)));
            }
            sum += Product(Vector256.Max(first, Vector256<short>.Zero), Vector256.Create(output.AsSpan(from))) + Product(Vector256.Max(second, Vector256<short>.Zero), Vector256.Create(output.AsSpan(from + Half)));
        }
        return Vector256.Sum(sum) * scale;
    }

    private static Vector256<int> Product(Vector256<short> one, Vector256<short> other)
    {
        var (lower, upper) = Vector256.Widen(one);
        var (otherLower, otherUpper) = Vector256.Widen(other);
        return (lower * otherLower) + (upper * otherUpper);
    }

    private static CoreferenceModel Load()
    {
        using var input = ModelFile.Open("coreference.bin");
        return Read(input);
    }
}
