using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace OnRecord.Reading.Models;

/// <summary>A trained linear classifier: for each feature the labels it speaks for or against, as weights of one byte.</summary>
/// <remarks>
/// The file: label count and labels; feature count; then for each feature in order of its hash the hash (4 bytes), the number of its weights less one (1),
/// and for each weight the label (1) and the value (1, signed). Scores are sums of weights; only their order means anything.
/// </remarks>
internal sealed class PerceptronModel
{
    /// <summary>Bits of <see cref="seen"/> for each feature: about one in nine unknown features gets past it.</summary>
    private const int BitsPerFeature = 8;

    /// <summary>Features looked up together; taggers and parsers have fewer.</summary>
    private const int MostAtOnce = 128;

    private readonly Slot[] slots;
    private readonly uint mask;

    // One bit for each hash that a feature has: small enough to stay in the cache, so that the many features no model knows cost no look into the large tables.
    private readonly ulong[] seen;
    private readonly int seenShift;
    private readonly Weight[] weights;

    public PerceptronModel(ImmutableArray<string> labels, IReadOnlyList<(uint Feature, Weight[] Weights)> features)
    {
        Labels = labels;
        mask = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, features.Count * 3L / 2)) - 1;
        slots = new Slot[mask + 1];
        (seen, seenShift) = Filter(features.Count);
        weights = new Weight[features.Sum(feature => feature.Weights.Length)];
        var next = 0;
        foreach (var (feature, own) in features)
        {
            own.CopyTo(weights, next);
            Place(new Slot(feature, next, (ushort)own.Length));
            next += own.Length;
        }
    }

    private PerceptronModel(ImmutableArray<string> labels, Slot[] filled, Weight[] weights)
    {
        Labels = labels;
        this.weights = weights;
        mask = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, filled.Length * 3L / 2)) - 1;
        slots = new Slot[mask + 1];
        (seen, seenShift) = Filter(filled.Length);
        foreach (var slot in filled) Place(slot);
    }

    /// <summary>What the model tells apart; at most 256.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Sets each label's score for a set of features. Features the model does not know add nothing.</summary>
    /// <param name="features">Feature hashes.</param>
    /// <param name="scores">One place for each label.</param>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        Span<uint> likely = stackalloc uint[MostAtOnce];
        while (!features.IsEmpty)
        {
            // Without a branch for each feature: which of them are known cannot be foretold.
            var (count, taken) = (0, Math.Min(features.Length, MostAtOnce));
            foreach (var feature in features[..taken])
            {
                likely[count] = feature;
                var bit = feature >> seenShift;
                count += (int)(seen[bit >> 6] >> (int)(bit & 63)) & 1;
            }
            Add(likely[..count], scores);
            features = features[taken..];
        }
    }

    private void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        foreach (var feature in features)
        {
            var at = feature & mask;
            while (slots[at].Feature != feature && slots[at].Feature != 0) at = (at + 1) & mask;
            ref readonly var slot = ref slots[at];
            if (slot.Feature == 0) continue;
            foreach (var weight in weights.AsSpan(slot.Start, slot.Count)) scores[weight.Label] += weight.Value;
        }
    }

    /// <summary>The label with the highest score; of equals the first.</summary>
    public int Best(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Score(features, scores);
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            if (scores[label] > scores[best]) best = label;
        }
        return best;
    }

    public static PerceptronModel Read(BinaryReader input)
    {
        var labels = new string[input.ReadInt32()];
        for (var i = 0; i < labels.Length; i++) labels[i] = input.ReadString();
        var filled = new Slot[input.ReadInt32()];
        var values = new Weight[input.ReadInt32()];
        var heads = input.ReadBytes(filled.Length * 5);
        var next = 0;
        for (var i = 0; i < filled.Length; i++)
        {
            var head = heads.AsSpan(i * 5, 5);
            filled[i] = new Slot(System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(head), next, (ushort)(head[4] + 1));
            next += filled[i].Count;
        }
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new PerceptronModel(ImmutableCollectionsMarshal.AsImmutableArray(labels), filled, values);
    }

    public void Write(BinaryWriter output)
    {
        output.Write(Labels.Length);
        foreach (var label in Labels) output.Write(label);
        var filled = slots.Where(slot => slot.Feature != 0).OrderBy(slot => slot.Feature).ToArray();
        output.Write(filled.Length);
        output.Write(filled.Sum(slot => slot.Count));
        foreach (var slot in filled)
        {
            output.Write(slot.Feature);
            output.Write((byte)(slot.Count - 1));
        }
        foreach (var slot in filled) output.Write(MemoryMarshal.AsBytes(weights.AsSpan(slot.Start, slot.Count)));
    }

    private static (ulong[] Bits, int Shift) Filter(int features)
    {
        var size = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(64, (long)features * BitsPerFeature));
        return (new ulong[size / 64], 32 - BitOperations.Log2(size));
    }

    private void Place(Slot slot)
    {
        var bit = slot.Feature >> seenShift;
        seen[bit >> 6] |= 1UL << (int)(bit & 63);
        var at = slot.Feature & mask;
        while (slots[at].Feature != 0) at = (at + 1) & mask;
        slots[at] = slot;
    }

    private readonly record struct Slot(uint Feature, int Start, ushort Count);

    /// <summary>How much a feature speaks for (above 0) or against a label.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    internal readonly record struct Weight(byte Label, sbyte Value);
}
