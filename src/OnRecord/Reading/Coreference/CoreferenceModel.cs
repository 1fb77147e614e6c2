namespace OnRecord.Reading.Coreference;

/// <summary>Weights of a log-linear ranking of antecedents. Features are hashed straight to a weight; where two share one, training has made the best of it.</summary>
internal sealed class CoreferenceModel(float[] weights)
{
    /// <summary>How many weights there are; a power of two.</summary>
    public const int Size = 1 << 18;

    private static readonly Lazy<CoreferenceModel> Loaded = new(Load);

    /// <summary>The model that comes with the library.</summary>
    public static CoreferenceModel English => Loaded.Value;

    public static int Slot(uint feature) => (int)(feature & (Size - 1));

    /// <summary>The sum of the weights of some features: the logarithm of how likely, up to a constant.</summary>
    public double Score(ReadOnlySpan<int> features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += weights[feature];
        return sum;
    }

    /// <summary>Writes the weights in one byte each.</summary>
    public void Write(BinaryWriter output)
    {
        var largest = weights.Max(Math.Abs);
        var scale = largest == 0 ? 1 : largest / sbyte.MaxValue;
        output.Write(scale);
        foreach (var weight in weights) output.Write((sbyte)Math.Clamp(Math.Round(weight / scale), -sbyte.MaxValue, sbyte.MaxValue));
    }

    public static CoreferenceModel Read(BinaryReader input)
    {
        var scale = input.ReadSingle();
        var bytes = input.ReadBytes(Size);
        var weights = new float[Size];
        for (var i = 0; i < bytes.Length; i++) weights[i] = (sbyte)bytes[i] * scale;
        return new CoreferenceModel(weights);
    }

    private static CoreferenceModel Load()
    {
        using var input = ModelFile.Open("coreference.bin");
        return Read(input);
    }
}
