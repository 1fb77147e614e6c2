using OnRecord.Text;

namespace OnRecord.Train;

/// <summary>Model files and their cards.</summary>
internal static class ModelOutput
{
    public static BinaryWriter Create(Options options, string name)
    {
        Directory.CreateDirectory(options.Models);
        var writer = new BinaryWriter(File.Create(Path.Combine(options.Models, name)));
        writer.Write(ModelFile.Magic);
        return writer;
    }

    public static void WriteCard(Options options, string name, string card) =>
        File.WriteAllText(Path.Combine(options.Models, name), card.ReplaceLineEndings("\n"));
}
