using System.Text;
using OnRecord.Text.Languages;

namespace OnRecord.Train.Languages;

/// <summary>Derives models/languages/languages.bin from lid.176.ftz: the same vectors and tree, without the words themselves and without the names of other languages.</summary>
internal static class LanguagesBuild
{
    private const string EndOfText = "</s>";

    public static void Run(Options options)
    {
        var source = FastTextFile.Read(Path.Combine(options.Data, "english", "lid", "lid.176.ftz"));
        if (source.Dimensions != LanguageModel.Dimensions || source.Buckets != LanguageModel.Buckets) throw new InvalidDataException("The model has another shape.");
        options = options with { Models = Path.Combine(options.Models, "..", "languages") };
        var words = source.Words.Select((word, row) => (Hash: Hash(word), Row: row, Word: word)).OrderBy(word => word.Hash).ToList();
        var groups = source.Groups.OrderBy(group => group.Bucket).ToList();
        using (var output = ModelOutput.Create(options, "languages.bin"))
        {
            output.Write(words.Count);
            output.Write(groups.Count);
            output.Write(words.FindIndex(word => word.Word == EndOfText));
            WriteTree(output, source);
            foreach (var length in source.Lengths) output.Write(length);
            foreach (var value in source.Pairs) output.Write(value);
            foreach (var word in words) output.Write(word.Hash);
            var last = 0;
            foreach (var (bucket, _) in groups)
            {
                output.Write7BitEncodedInt(bucket - last);
                last = bucket;
            }
            foreach (var row in words.Select(word => word.Row).Concat(groups.Select(group => source.Words.Count + group.Row))) WriteRow(output, source, row);
        }
        ModelOutput.WriteCard(options, "languages.md", Card(options, source));
    }

    private static uint Hash(string word)
    {
        var hash = LanguageModel.HashSeed;
        foreach (var b in Encoding.UTF8.GetBytes(word)) hash = LanguageModel.Hash(hash, b);
        return hash;
    }

    private static void WriteRow(BinaryWriter output, FastTextFile source, int row)
    {
        var codes = source.Dimensions / 2;
        output.Write(source.PairCodes.AsSpan(row * codes, codes));
        output.Write(source.LengthCodes[row]);
    }

    /// <summary>The Huffman tree of the labels, joined in the order fastText joins it: the two rarest first, of equals the label before the branch.</summary>
    private static void WriteTree(BinaryWriter output, FastTextFile source)
    {
        var count = source.Labels.Count;
        output.Write(count);
        foreach (var (tag, _) in source.Labels) output.Write((byte)(LanguageIdentifier.Languages.IndexOf(tag) + 1));
        var (weights, children) = (new long[2 * count - 1], new (int Left, int Right)[2 * count - 1]);
        Array.Fill(weights, long.MaxValue);
        for (var label = 0; label < count; label++) weights[label] = source.Labels[label].Count;
        var (leaf, inner) = (count - 1, count);
        for (var node = count; node < weights.Length; node++)
        {
            var (left, right) = (Next(), Next());
            children[node] = (left, right);
            weights[node] = weights[left] + weights[right];
        }
        for (var node = weights.Length - 1; node >= count; node--)
        {
            output.Write(Number(children[node].Left));
            output.Write(Number(children[node].Right));
            foreach (var value in source.Output.AsSpan((node - count) * source.Dimensions, source.Dimensions)) output.Write(value);
        }

        int Next() => leaf >= 0 && weights[leaf] < weights[inner] ? leaf-- : inner++;

        // The root, which was joined last, is number 0.
        short Number(int node) => (short)(node < count ? ~node : weights.Length - 1 - node);
    }

    private static string Card(Options options, FastTextFile source) =>
        $"""
        # Language identification

        Vectors of {source.Words.Count} frequent words and {source.Groups.Count} groups of two to four letters, 16 dimensions, product-quantised to 9 bytes each, and a binary tree of {source.Labels.Count}
        languages. Named are {string.Join(", ", LanguageIdentifier.Languages)}; every other leaf means "another language". Words are kept as hashes.

        - Derived from lid.176.ftz, the language identification model of fastText (A. Joulin, E. Grave, P. Bojanowski, M. Douze, H. Jegou, T. Mikolov: FastText.zip, 2016;
          https://fasttext.cc/docs/en/language-identification.html; CC BY-SA 3.0), which was trained on Wikipedia, Tatoeba and SETimes. Nothing was trained again.
        - Licence of this file: CC BY-SA 3.0, as its source.
        - Split: the sentences of the figures below are no part of that training as far as is known, and were not used to set anything here.
        - Made {options.Date} by `{options.Again}`; the same command gives the same bytes.

        Figures: `dotnet run --project eval -c Release -- languages ../shared/data/languages/identify`; see docs/models.md.

        """;
}
