using System.Collections.Concurrent;

namespace OnRecord.Text;

/// <summary>Opens the trained models that lie in the assembly.</summary>
internal static class ModelFile
{
    /// <summary>First bytes of every model file: name and version of the format.</summary>
    public const uint Magic = 0x314D524F; // "ORM1"

    // An assembly's resources stay mapped for the life of the process.
    private static readonly ConcurrentDictionary<string, (nint Start, int Length)> Mapped = new(StringComparer.Ordinal);

    /// <summary>Opens a model after its first bytes.</summary>
    /// <param name="name">File name, such as "language.bin".</param>
    /// <param name="folder">Its folder below models: a language, or "languages" for what tells them apart.</param>
    /// <exception cref="InvalidDataException">The assembly was built with a file of another format.</exception>
    public static BinaryReader Open(string name, string folder = "en")
    {
        var stream = typeof(ModelFile).Assembly.GetManifestResourceStream($"models/{folder}/{name}") ?? throw new InvalidDataException($"No model {folder}/{name} in the assembly.");
        return Open(stream, name);
    }

    /// <summary>The bytes of a model where they lie in the mapped assembly, first bytes included.</summary>
    /// <exception cref="InvalidDataException">The assembly was built with a file of another format.</exception>
    public static unsafe ReadOnlySpan<byte> Map(string name)
    {
        var (start, length) = Mapped.GetOrAdd(name, static name =>
        {
            using var reader = Open(name);
            var stream = (UnmanagedMemoryStream)reader.BaseStream;
            stream.Position = 0;
            return ((nint)stream.PositionPointer, (int)stream.Length);
        });
        return new ReadOnlySpan<byte>((byte*)start, length);
    }

    public static BinaryReader Open(Stream stream, string name)
    {
        var reader = new BinaryReader(stream);
        return reader.ReadUInt32() == Magic ? reader : throw new InvalidDataException($"{name} is no model of this version; train it again.");
    }
}
