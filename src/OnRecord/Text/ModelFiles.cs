using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;

namespace OnRecord.Text;

/// <summary>The trained models of the assembly, whichever they are: models/FOLDER/NAME.bin, each with its card NAME.md beside it.</summary>
public static class ModelFiles
{
    private const string Folder = "models/";

    /// <summary>Precedes the date in every card.</summary>
    private const string MadeOn = "Made ";

    private const int DateLength = 10;

    private static readonly Assembly Library = typeof(ModelFiles).Assembly;

    /// <summary>All of them, by name. Reads each once.</summary>
    public static ImmutableArray<ModelFact> All() =>
        [.. Library.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".bin", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Describe(name[Folder.Length..], Read(name)!, Read(Path.ChangeExtension(name, ".md"))))];

    /// <summary>What is to be known of one file.</summary>
    /// <param name="name">Folder and file.</param>
    /// <param name="model">Its bytes.</param>
    /// <param name="card">Its card in UTF-8; null when it has none.</param>
    internal static ModelFact Describe(string name, byte[] model, byte[]? card) =>
        new(name, model.Length, Convert.ToHexStringLower(SHA256.HashData(model)), Made(card), model.Length > sizeof(uint) && BitConverter.ToUInt32(model) == ModelFile.Magic);

    private static string? Made(byte[]? card)
    {
        if (card is null) return null;
        var text = System.Text.Encoding.UTF8.GetString(card);
        var at = text.IndexOf(MadeOn, StringComparison.Ordinal) + MadeOn.Length;
        return at >= MadeOn.Length && text.Length >= at + DateLength && DateOnly.TryParseExact(text.AsSpan(at, DateLength), "yyyy-MM-dd", out _) ? text.Substring(at, DateLength) : null;
    }

    private static byte[]? Read(string name)
    {
        using var stream = Library.GetManifestResourceStream(name);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
