using OnRecord.Reading.Models;

namespace OnRecord.Train;

/// <summary>Packs the GloVe word clusters (PDDL) for the library.</summary>
internal static class ClusterTable
{
    public static void Make(Options options)
    {
        using var output = ModelOutput.Create(options, "clusters.bin");
        Read(options).Write(output);
    }

    public static WordClusters Read(Options options)
    {
        var rows = File.ReadLines(Path.Combine(options.Data, "english/glove/clusters.tsv")).Select(line => line.Split('\t')).ToArray();
        (uint, ushort)[] Column(int column) => [.. rows.Select(row => (FeatureHasher.Word(row[0]), (ushort)(ushort.Parse(row[column]) + 1)))];
        return new WordClusters(new WordNumbers(Column(1)), new WordNumbers(Column(2)));
    }
}
