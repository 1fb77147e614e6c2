using System.Buffers.Binary;
using OnRecord.Reading.Models;
using OnRecord.Reading.Names.Recognition;
using OnRecord.Text;

namespace OnRecord.Train.Names;

/// <summary>
/// Learns from word vectors what a word names when it is a name: of words that the corpora and the lists know to the hundred thousands that only
/// the vectors know. A word is judged by a net that did not see it, so that a guess is worth as much for a known word as for a new one.
/// </summary>
internal static class WordTypes
{
    private const int Dimensions = 100;
    private const int RowBytes = 4 + Dimensions;
    private const int Folds = 5;

    /// <summary>Words that are a name with less than this chance are left out of the table.</summary>
    private const float SmallestChance = 0.25f;

    /// <summary>No word counts more than this, however often it stands in the corpora.</summary>
    private const float MostWeight = 6;

    /// <summary>How much the entry of a list counts.</summary>
    private const float ListWeight = 3;

    /// <summary>The table of guesses and how many words it holds.</summary>
    public static (WordNumbers Table, int Count) Make(Options options, IReadOnlyList<NameSource> sources, Random random)
    {
        var counts = new Dictionary<uint, float[]>();
        foreach (var source in sources)
        {
            foreach (var sentence in source.Documents.SelectMany(document => document))
            {
                for (var i = 0; i < sentence.Words.Length; i++) Count(counts, sentence.Words[i], sentence.Labels[i]);
            }
        }
        AddLists(counts);
        var (words, vectors) = Vectors(options);
        var known = Enumerable.Range(0, words.Count).Where(w => counts.ContainsKey(words[w])).ToArray();
        Console.WriteLine($"{known.Length} of {words.Count} words with vectors are known");
        var chances = new float[words.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var net = new TypeNet(Dimensions, random);
            var seen = known.Where(w => words[w] % Folds != fold).ToArray();
            net.Learn([.. seen.Select(w => vectors[w])], [.. seen.Select(w => counts[words[w]])], random);
            for (var w = 0; w < words.Count; w++)
            {
                if (words[w] % Folds == fold) chances[w] = net.Chances(vectors[w]);
            }
        }
        var right = known.Count(w => Array.IndexOf(chances[w], chances[w].Max()) == Array.IndexOf(counts[words[w]], counts[words[w]].Max()));
        Console.WriteLine($"commonest type right for {(double)right / known.Length:P1}");
        List<(uint, ushort)> entries = [];
        for (var w = 0; w < words.Count; w++)
        {
            if (1 - chances[w][0] >= SmallestChance) entries.Add((words[w], NameWord.PackTypes(chances[w].AsSpan(1))));
        }
        return (new WordNumbers(entries), entries.Count);
    }

    private static void Count(Dictionary<uint, float[]> counts, string word, byte label)
    {
        if (!char.IsLetter(word[0])) return;
        if (char.IsUpper(word[0])) Add(counts, word, label == NameLabels.Outside ? 0 : 1 + ((label - 1) / 4), 1);
        else Add(counts, word, 0, 0.5f);
    }

    private static void Add(Dictionary<uint, float[]> counts, string word, int type, float weight)
    {
        var key = FeatureHasher.Word(word);
        if (!counts.TryGetValue(key, out var own)) counts[key] = own = new float[NameWord.Types + 1];
        own[type] += weight;
    }

    private static void AddLists(Dictionary<uint, float[]> counts)
    {
        foreach (var row in DataTable.Rows("Reading/Names/first_names.tsv")) Add(counts, row[0], 1, ListWeight);
        foreach (var row in DataTable.Rows("Reading/Names/holders.tsv")) Add(counts, row[0][(row[0].LastIndexOf(' ') + 1)..], 1, ListWeight);
        foreach (var row in DataTable.Rows("Reading/Names/countries.tsv"))
        {
            AddForms(counts, row[0], 3);
            AddForms(counts, row[4], 4);
            AddForms(counts, row[5], 4);
            AddForms(counts, row[6], 3);
        }
        foreach (var row in DataTable.Rows("Reading/Names/regions.tsv"))
        {
            AddForms(counts, row[0], 3);
            AddForms(counts, row[1], 4);
        }
        foreach (var city in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "cities.tsv")).Where(line => line[0] != '#')) Add(counts, city, 3, 1);
        foreach (var row in DataTable.Rows("Reading/Names/organisations.tsv"))
        {
            AddForms(counts, row[0], 2);
            AddForms(counts, row[1], 2);
        }
    }

    private static void AddForms(Dictionary<uint, float[]> counts, string cell, int type)
    {
        foreach (var form in cell.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            if (!form.Contains(' ', StringComparison.Ordinal)) Add(counts, form, type, ListWeight);
        }
    }

    private static (List<uint> Words, List<float[]> Vectors) Vectors(Options options)
    {
        var folder = Path.Combine(options.Data, "english", "glove");
        List<uint> words = [];
        List<float[]> vectors = [];
        HashSet<uint> seen = [];
        using var input = File.OpenRead(Path.Combine(folder, "vectors.i8"));
        var row = new byte[RowBytes];
        foreach (var word in File.ReadLines(Path.Combine(folder, "vocab.txt")))
        {
            input.ReadExactly(row);
            var key = FeatureHasher.Word(word);
            if (word.Length < 2 || !char.IsLetter(word[0]) || !seen.Add(key)) continue;
            words.Add(key);
            vectors.Add(Decode(row));
        }
        return (words, vectors);
    }

    /// <summary>The vector with length one.</summary>
    private static float[] Decode(ReadOnlySpan<byte> row)
    {
        _ = BinaryPrimitives.ReadSingleLittleEndian(row);
        var vector = new float[Dimensions];
        var square = 0f;
        for (var i = 0; i < Dimensions; i++)
        {
            vector[i] = (sbyte)row[4 + i];
            square += vector[i] * vector[i];
        }
        for (var i = 0; i < Dimensions; i++) vector[i] *= 3 / MathF.Sqrt(square + 1);
        return vector;
    }

    /// <summary>Weight of a word and its shares of the types.</summary>
    internal static float Weigh(float[] counts) => Math.Min(MostWeight, counts.Sum());
}
