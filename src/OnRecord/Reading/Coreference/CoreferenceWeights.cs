using System.Runtime.InteropServices;

namespace OnRecord.Reading.Coreference;

/// <summary>Weights of one part of the network, a signed byte each.</summary>
/// <param name="Values">The bytes.</param>
/// <param name="Scale">What one is worth.</param>
internal sealed record CoreferenceWeights(sbyte[] Values, float Scale)
{
    /// <summary>Rounds weights to bytes. What is beyond the limit is cut off, so that one large weight does not make all others coarse.</summary>
    public static CoreferenceWeights Of(ReadOnlySpan<float> weights, float limit)
    {
        var largest = 1e-6f;
        foreach (var weight in weights) largest = Math.Max(largest, Math.Abs(weight));
        var scale = Math.Min(largest, limit) / sbyte.MaxValue;
        var values = new sbyte[weights.Length];
        for (var i = 0; i < values.Length; i++) values[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        return new CoreferenceWeights(values, scale);
    }

    /// <summary>The weights as whole numbers of a unit.</summary>
    /// <param name="one">Units in 1.</param>
    public short[] InUnits(float one)
    {
        var units = new short[Values.Length];
        for (var i = 0; i < units.Length; i++) units[i] = (short)MathF.Round(Values[i] * Scale * one);
        return units;
    }

    public void Write(BinaryWriter output)
    {
        output.Write(Scale);
        output.Write(Values.Length);
        output.Write(MemoryMarshal.AsBytes(Values.AsSpan()));
    }

    public static CoreferenceWeights Read(BinaryReader input)
    {
        var scale = input.ReadSingle();
        var values = new sbyte[input.ReadInt32()];
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new CoreferenceWeights(values, scale);
    }
}
