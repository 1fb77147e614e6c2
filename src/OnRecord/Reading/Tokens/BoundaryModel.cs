using System.Runtime.InteropServices;

namespace OnRecord.Reading.Tokens;

/// <summary>A trained decision between "the sentence ends here" and "it goes on": one weight for each hashed feature, added up.</summary>
/// <remarks>The file: bits of the hash (1 byte), the two thresholds (4 bytes each), then 2^bits weights of one signed byte each.</remarks>
internal sealed class BoundaryModel
{
    private readonly int shift;
    private readonly int threshold;
    private readonly int unmarkedThreshold;
    private readonly sbyte[] weights;

    /// <summary>A model from its weights.</summary>
    /// <param name="weights">A power of two of them, in order of the upper bits of the hash.</param>
    /// <param name="threshold">A sum above it ends the sentence.</param>
    /// <param name="unmarkedThreshold">The same for a gap without a mark in a careful text.</param>
    public BoundaryModel(sbyte[] weights, int threshold, int unmarkedThreshold)
    {
        this.unmarkedThreshold = unmarkedThreshold;
        this.weights = weights;
        this.threshold = threshold;
        shift = 32 - int.Log2(weights.Length);
    }

    /// <summary>The model that comes with the library.</summary>
    public static BoundaryModel English { get; } = Load();

    /// <summary>True when a sentence ends in a gap with these features.</summary>
    /// <param name="features">Of the gap.</param>
    /// <param name="isUnmarked">No mark that ends sentences stands in the gap, in a text that is careful about its marks.</param>
    public bool Ends(ReadOnlySpan<uint> features, bool isUnmarked)
    {
        var sum = 0;
        foreach (var feature in features) sum += weights[feature >> shift];
        return sum > (isUnmarked ? unmarkedThreshold : threshold);
    }

    public static BoundaryModel Read(BinaryReader input)
    {
        var bytes = new sbyte[1 << input.ReadByte()];
        int marked = input.ReadInt32(), unmarked = input.ReadInt32();
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
        return new BoundaryModel(bytes, marked, unmarked);
    }

    public void Write(BinaryWriter output)
    {
        output.Write((byte)(32 - shift));
        output.Write(threshold);
        output.Write(unmarkedThreshold);
        output.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    private static BoundaryModel Load()
    {
        using var input = ModelFile.Open("sentences.bin");
        return Read(input);
    }
}
