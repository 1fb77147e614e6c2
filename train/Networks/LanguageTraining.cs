using System.Diagnostics;
using OnRecord.Reading.Models;
using OnRecord.Reading.Networks;

namespace OnRecord.Train.Networks;

/// <summary>Trains the network that tags and parses.</summary>
internal static class LanguageTraining
{
    private const int DefaultEpochs = 22;
    private const int Workers = 2;
    private const int Batch = 24;
    private const float Rate = 0.002f;

    /// <summary>Gradients of a batch are scaled down to this length at most.</summary>
    private const double LongestGradient = 5;

    /// <summary>Features and labels seen less often are not learned.</summary>
    private const int MinFeature = 3, MinLabel = 12, MinRelation = 15;

    public static void Run(Options options)
    {
        var sentences = Treebank.Train(options.Data);
        var plain = sentences.Count;
        var random = new Random(options.Seed);
        sentences.AddRange(Noise.Recased(sentences, random, 0.05, 0.05, 0.06));
        var labels = Frequent(sentences.SelectMany(words => words).Select(word => $"{word.Tag} {word.Class}"), MinLabel);
        var relations = Frequent(sentences.SelectMany(words => words).Where(word => word.Relation != "root").Select(word => word.Relation), MinRelation);
        var (features, counts) = FeatureRows.Make(sentences, MinFeature);
        Console.WriteLine($"{sentences.Count} sentences, {features.Count} features, {labels.Count} labels, {relations.Count} relations");
        Example Read(TreebankWord[] words) => new([.. words.Select(word => features.Of(word.Form))], [.. words.Select(word => WordVectors.English.Rank(word.Form))],
            [.. words.Select(word => labels.IndexOf($"{word.Tag} {word.Class}"))], [.. words.Select(word => word.Head < 0 ? words.Length : word.Head)], [.. words.Select(word => relations.IndexOf(word.Relation))],
            IsName: [.. words.Select(word => word.Class == "PROPN")]);
        var examples = sentences.Select(Read).ToArray();
        var dev = Treebank.Folders.Select(folder => (Name: folder, Examples: Treebank.Dev(options.Data, folder).Select(Read).ToList())).ToArray();
        var network = new Network(new NetworkShape(features.Count, labels.Count, relations.Count, 1), Workers, random);
        var workers = Enumerable.Range(0, Workers).Select(number => new Worker(network, counts, number)).ToArray();
        var epochs = options.Epochs > 0 ? options.Epochs : DefaultEpochs;
        var steps = epochs * (examples.Length / Batch);
        var step = 0;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(examples);
            var clock = Stopwatch.StartNew();
            var loss = 0.0;
            foreach (var batch in examples.Chunk(Batch))
            {
                step++;
                var losses = new double[Workers];
                var seed = (ulong)options.Seed * 1_000_003 + (ulong)step;
                Parallel.For(0, Workers, number =>
                    losses[number] = workers[number].Learn([.. batch.Where((_, index) => index % Workers == number)], new Chance((seed * Workers) + (ulong)number), epoch == 1 ? 0 : 0.9f));
                loss += losses.Sum();
                var length = Math.Sqrt(network.All.Sum(parameter => parameter.Gather())) / batch.Length;
                var scale = (float)(Math.Min(1, LongestGradient / length) / batch.Length);
                var share = Math.Min(1.0, (double)step / steps);
                var rate = Rate * (float)(Math.Min(1, step / 400.0) * (0.02 + (0.98 * 0.5 * (1 + Math.Cos(Math.PI * share)))));
                foreach (var parameter in network.All) parameter.Step(rate, scale, step);
            }
            Console.WriteLine($"round {epoch}: loss {loss / examples.Length:F3}, {clock.Elapsed.TotalSeconds:F0} s");
            if (epoch % 2 == 0 || epoch == epochs)
            {
                foreach (var (name, own) in dev) Console.WriteLine($"   {name}: {workers[0].Measure(own, relation => relations[relation], label => labels[label])}");
            }
        }
        using (var output = ModelOutput.Create(options, LanguageModel.File)) LanguageExport.Write(output, network, features, labels, relations);
        var figures = Treebank.Folders.Select(folder => LanguageMeasure.Of(Path.Combine(options.Models, LanguageModel.File), folder, Treebank.Dev(options.Data, folder))).ToArray();
        foreach (var figure in figures) Console.WriteLine(figure);
        ModelOutput.WriteCard(options, "language.md", Card(options, network.Shape, plain, figures));
    }

    private static List<string> Frequent(IEnumerable<string> labels, int least) =>
        [.. labels.CountBy(label => label).Where(pair => pair.Value >= least).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];

    private static string Card(Options options, NetworkShape shape, int sentences, string[] figures) =>
        $"""
        # English tags and trees

        One network for both. A word is the sum of learned vectors of its features (letters, ends, shape; {shape.Rows} rows) beside its GloVe vector; a window of three
        words; {shape.Layers} layers of bidirectional simple recurrent units (Lei et al. 2018), {shape.Hidden} wide; then {shape.Tags} pairs of Penn Treebank tag and universal class, and
        arc-hybrid steps (Kuhlmann, Gómez-Rodríguez, Satta 2011) with {shape.Relations} relations, by {shape.Places} words of the half-made tree (after Kiperwasser and Goldberg 2016),
        learned with a dynamic oracle (Goldberg and Nivre 2013). Weights are one signed byte each, products exact integers.

        - Data: UD English EWT 2.15 train (CC BY-SA 4.0) and UD English GUM train without its non-commercial genres (CC BY 4.0 and free genres): {sentences} sentences;
          a sixth of them again in capitals, headline capitals or small letters. Word vectors: GloVe 6B 100-d (PDDL), vectors.bin.
        - Split: the treebanks' own; dev is not trained on, test is not used. LAS counts universal relations, without subtypes, punctuation included.
        - Licence of the weights: CC BY-SA 4.0, as adapted from EWT.
        - Made {options.Date} by `{options.Again}`; the same command gives the same bytes.

        {string.Join('\n', figures.Select(figure => "- " + figure))}
        """ + "\n";
}
