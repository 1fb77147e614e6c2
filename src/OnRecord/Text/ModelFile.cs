namespace OnRecord.Text;

/// <summary>Opens the trained models that lie in the assembly.</summary>
internal static class ModelFile
{
    /// <summary>First bytes of every model file: name and version of the format.</summary>
    public const uint Magic = 0x314D524F; // "ORM1"

    /// <summary>Opens a model after its first bytes.</summary>
    /// <param name="name">File name, such as "tagger.bin".</param>
    /// <param name="folder">Its folder below models: a language, or "languages" for what tells them apart.</param>
    /// <exception cref="InvalidDataException">The assembly was built with a file of another format.</exception>
    public static BinaryReader Open(string name, string folder = "en")
    {
        var stream = typeof(ModelFile).Assembly.GetManifestResourceStream($"models/{folder}/{name}") ?? throw new InvalidDataException($"No model {folder}/{name} in the assembly.");
        return Open(stream, name);
    }

    public static BinaryReader Open(Stream stream, string name)
    {
        var reader = new BinaryReader(stream);
        return reader.ReadUInt32() == Magic ? reader : throw new InvalidDataException($"{name} is no model of this version; train it again.");
    }
}
