using System.Collections.Immutable;
using System.Diagnostics;
using OnRecord.Reading.Models;
using OnRecord.Reading.Tags;

namespace OnRecord.Train;

/// <summary>Trains the part-of-speech tagger.</summary>
internal static class TaggerTraining
{
    private const int DefaultEpochs = 6;

    /// <summary>Pairs of tag and class seen less often are slips of the treebank and are not learned.</summary>
    private const int MinLabel = 12;

    /// <summary>Share of the sentences that is learned a second time with other capitals, of each kind.</summary>
    private const double ShoutedShare = 0.06, HeadlineShare = 0.06, SmallShare = 0.06;

    public static void Run(Options options)
    {
        var clusters = ClusterTable.Read(options);
        var sentences = Treebank.Train(options.Data);
        var model = Train(options, sentences, clusters);
        using (var output = ModelOutput.Create(options, "tagger.bin")) model.Write(output);
        var figures = Treebank.Folders.Select(folder => Evaluate(model, clusters, Treebank.Dev(options.Data, folder), folder)).ToArray();
        foreach (var figure in figures) Console.WriteLine(figure);
        ModelOutput.WriteCard(options, "tagger.md", Card(options, model, sentences.Count, figures));
    }

    /// <summary>A tagger from some sentences.</summary>
    public static TaggerModel Train(Options options, List<TreebankWord[]> sentences, WordClusters clusters)
    {
        var labels = sentences.SelectMany(words => words).CountBy(Label).Where(pair => pair.Value >= MinLabel).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key).ToImmutableArray();
        var number = labels.Select((label, index) => (label, index)).ToDictionary(pair => pair.label, pair => pair.index, StringComparer.Ordinal);
        var (dictionary, certain) = TagDictionary.Make(sentences, word => number.TryGetValue(Label(word), out var index) ? index : -1);
        var random = new Random(options.Seed);
        var examples = sentences.Concat(Noise.Recased(sentences, random, ShoutedShare, HeadlineShare, SmallShare))
            .Select(words => new Example([.. words.Select(word => new WordForm(word.Form, clusters))], [.. words.Select(word => dictionary[FeatureHasher.Word(word.Form)])],
                [.. words.Select(word => number.TryGetValue(Label(word), out var index) ? index : -1)])).ToArray();
        var perceptron = new AveragedPerceptron(labels.Length);
        var epochs = options.Epochs > 0 ? options.Epochs : DefaultEpochs;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(examples);
            var clock = Stopwatch.StartNew();
            var wrong = examples.Sum(example => Learn(perceptron, certain, example, labels.Length));
            Console.WriteLine($"round {epoch}: {wrong} mistakes, {clock.Elapsed.TotalSeconds:F0} s");
        }
        return new TaggerModel(perceptron.Finish(labels, smallest: 1), dictionary, certain);
    }

    private static string Label(TreebankWord word) => $"{word.Tag} {word.Class}";

    private static int Learn(AveragedPerceptron perceptron, ImmutableArray<byte> certain, Example example, int labels)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Most];
        Span<float> scores = stackalloc float[labels];
        var lettering = TagFeatures.Lettering(example.Words);
        uint before = 0, beforeThat = 0;
        var wrong = 0;
        for (var i = 0; i < example.Words.Length; i++)
        {
            int guess = certain[example.Ambiguity[i]];
            if (guess == TaggerModel.Undecided)
            {
                var own = features[..TagFeatures.Write(example.Words, example.Ambiguity, i, before, beforeThat, lettering, features)];
                perceptron.Score(own, scores);
                guess = 0;
                for (var label = 1; label < labels; label++)
                {
                    if (scores[label] > scores[guess]) guess = label;
                }
                perceptron.Next();
                if (example.Labels[i] >= 0 && guess != example.Labels[i])
                {
                    perceptron.Update(own, example.Labels[i], guess);
                    wrong++;
                }
            }
            (beforeThat, before) = (before, (uint)guess + 1);
        }
        return wrong;
    }

    private static string Evaluate(TaggerModel model, WordClusters clusters, IEnumerable<TreebankWord[]> sentences, string name)
    {
        int count = 0, tags = 0, classes = 0;
        var clock = new Stopwatch();
        foreach (var sentence in sentences)
        {
            var labels = new byte[sentence.Length];
            clock.Start();
            SentenceTagger.Tag(model, [.. sentence.Select(word => new WordForm(word.Form, clusters))], new ushort[sentence.Length], labels);
            clock.Stop();
            for (var i = 0; i < sentence.Length; i++)
            {
                count++;
                if (model.Tags[labels[i]] == sentence[i].Tag) tags++;
                if (model.Classes[labels[i]].ToString().Equals(sentence[i].Class, StringComparison.OrdinalIgnoreCase)) classes++;
            }
        }
        Console.WriteLine($"{count / clock.Elapsed.TotalSeconds:F0} tokens a second");
        return $"{name} dev, gold tokens: XPOS {100.0 * tags / count:F2}, UPOS {100.0 * classes / count:F2} ({count} tokens)";
    }

    private static string Card(Options options, TaggerModel model, int sentences, string[] figures) =>
        $"""
        # English part-of-speech tagger

        Greedy averaged perceptron (Collins 2002) over words, affixes, shapes, neighbours, earlier tags, GloVe clusters and a tag dictionary.
        Predicts {model.Weights.Labels.Length} pairs of Penn Treebank tag and universal class. Weights are one signed byte each.

        - Data: UD English EWT 2.15 train (CC BY-SA 4.0) and UD English GUM train without its non-commercial genres (CC BY 4.0 and free genres): {sentences} sentences.
          Word clusters: GloVe 6B 100-d (PDDL). A sixth of the sentences again in capitals, headline capitals or small letters.
        - Split: the treebanks' own; dev is not trained on, test is not used.
        - Licence of the weights: CC BY-SA 4.0, as adapted from EWT.
        - Made {options.Date} by `{options.Again}`; the same command gives the same bytes.

        {string.Join('\n', figures.Select(figure => "- " + figure))}
        """ + "\n";

    private sealed record Example(WordForm[] Words, ushort[] Ambiguity, int[] Labels);
}
