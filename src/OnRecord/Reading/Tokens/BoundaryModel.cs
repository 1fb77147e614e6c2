using System.Runtime.InteropServices;

namespace OnRecord.Reading.Tokens;

/// <summary>A trained decision between "the sentence ends here" and "it goes on": one weight for each hashed feature, added up.</summary>
/// <remarks>The file: bits of the hash (1 byte), the two margins (4 bytes each), then 2^bits weights of one signed byte each.</remarks>
internal sealed class BoundaryModel
{
    private readonly int shift;
    private readonly sbyte[] weights;

    /// <summary>A model from its weights.</summary>
    /// <param name="weights">A power of two of them, in order of the upper bits of the hash.</param>
    /// <param name="unmarkedMargin">See <see cref="UnmarkedMargin"/>.</param>
    /// <param name="markedMargin">See <see cref="MarkedMargin"/>.</param>
    public BoundaryModel(sbyte[] weights, int unmarkedMargin, int markedMargin)
    {
        this.weights = weights;
        (UnmarkedMargin, MarkedMargin) = (unmarkedMargin, markedMargin);
        shift = 32 - int.Log2(weights.Length);
    }

    /// <summary>The model that comes with the library.</summary>
    public static BoundaryModel English { get; } = Load();

    /// <summary>The sum that a cut needs where no mark ends the sentence, in a text that is careful about its marks; above 0.</summary>
    public int UnmarkedMargin { get; }

    /// <summary>The sum that is enough where the rules have a sentence end; below 0.</summary>
    public int MarkedMargin { get; }

    /// <summary>True when a sentence ends in a gap with these features.</summary>
    /// <param name="features">Of the gap.</param>
    /// <param name="margin">The sum above which it ends: 0, or one of the margins.</param>
    public bool Ends(ReadOnlySpan<uint> features, int margin)
    {
        var sum = 0;
        foreach (var feature in features) sum += weights[feature >> shift];
        return sum > margin;
    }

    public static BoundaryModel Read(BinaryReader input)
    {
        var bytes = new sbyte[1 << input.ReadByte()];
        int unmarked = input.ReadInt32(), marked = input.ReadInt32();
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
        return new BoundaryModel(bytes, unmarked, marked);
    }

    public void Write(BinaryWriter output)
    {
        output.Write((byte)(32 - shift));
        output.Write(UnmarkedMargin);
        output.Write(MarkedMargin);
        output.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    private static BoundaryModel Load()
    {
        using var input = ModelFile.Open("sentences.bin");
        return Read(input);
    }
}
