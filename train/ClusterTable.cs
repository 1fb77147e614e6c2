using OnRecord.Reading.Models;

namespace OnRecord.Train;

/// <summary>Packs the GloVe word clusters (PDDL) for the library.</summary>
internal static class ClusterTable
{
    public static void Make(Options options)
    {
        using var output = ModelOutput.Create(options, "clusters.bin");
        Read(options).Write(output);
        ModelOutput.WriteCard(options, "clusters.md", $"""
            # Word clusters

            60,000 English words in 1000 clusters and in 100, made from GloVe 6B vectors of 100 dimensions; words as hashes.

            - Data and licence: GloVe 6B (Pennington, Socher, Manning 2014), Public Domain Dedication and License 1.0.
            - Made {options.Date} by `{options.Again}`; the same command gives the same bytes.

            """);
    }

    public static WordClusters Read(Options options)
    {
        var rows = File.ReadLines(Path.Combine(options.Data, "english/glove/clusters.tsv")).Select(line => line.Split('\t')).ToArray();
        (uint, ushort)[] Column(int column) => [.. rows.Select(row => (FeatureHasher.Word(row[0]), (ushort)(ushort.Parse(row[column]) + 1)))];
        return new WordClusters(new WordNumbers(Column(1)), new WordNumbers(Column(2)));
    }
}
