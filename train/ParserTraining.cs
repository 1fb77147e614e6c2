using System.Collections.Immutable;
using System.Diagnostics;
using OnRecord.Reading.Models;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Trees;

namespace OnRecord.Train;

/// <summary>Trains the dependency parser, on tags as a tagger gives them.</summary>
internal static class ParserTraining
{
    private const int DefaultEpochs = 6;

    /// <summary>Relations seen less often are not learned: csubj:outer and slips.</summary>
    private const int MinRelation = 15;

    /// <summary>The tags of each part come from a tagger that has not seen it.</summary>
    private const int Folds = 4;

    /// <summary>How often the learner goes on from its own step, right or wrong, after the first round (Goldberg and Nivre use 0.9).</summary>
    private const double Explore = 0.9;

    /// <summary>Smaller weights, on the scale of one byte, are left out: from 2 to 8 the file shrinks to a third for 0.2 points of LAS.</summary>
    private const int SmallestWeight = 8;

    public static void Run(Options options)
    {
        var clusters = ClusterTable.Read(options);
        var sentences = Treebank.Train(options.Data);
        var relations = sentences.SelectMany(words => words).Where(word => word.Relation != "root").CountBy(word => word.Relation).Where(pair => pair.Value >= MinRelation)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToImmutableArray();
        var labels = ParserModel.Labels(relations);
        var random = new Random(options.Seed);
        var examples = Tagged(options, sentences, clusters).Select(pair => new Example(pair.Words, Heads(pair.Sentence), [.. pair.Sentence.Select(word => relations.IndexOf(word.Relation))])).ToArray();
        var perceptron = new AveragedPerceptron(labels.Length);
        var state = new ParserState();
        var epochs = options.Epochs > 0 ? options.Epochs : DefaultEpochs;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(examples);
            var clock = Stopwatch.StartNew();
            var wrong = examples.Sum(example => Learn(perceptron, state, example, labels.Length, relations.Length, random, epoch == 1 ? 0 : Explore));
            Console.WriteLine($"round {epoch}: {wrong} mistakes, {clock.Elapsed.TotalSeconds:F0} s");
        }
        var model = new ParserModel(perceptron.Finish(labels, SmallestWeight));
        using (var output = ModelOutput.Create(options, "parser.bin")) model.Weights.Write(output);
        var tagger = TaggerModel.English;
        var figures = Treebank.Folders.Select(folder => Evaluate(model, tagger, clusters, Treebank.Dev(options.Data, folder), folder)).ToArray();
        foreach (var figure in figures) Console.WriteLine(figure);
        ModelOutput.WriteCard(options, "parser.md", Card(options, relations.Length, sentences.Count, figures));
    }

    private static IEnumerable<(TreebankWord[] Sentence, ParseWord[] Words)> Tagged(Options options, List<TreebankWord[]> sentences, WordClusters clusters)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var tagger = TaggerTraining.Train(options with { Epochs = 3 }, [.. sentences.Where((_, index) => index % Folds != fold)], clusters);
            foreach (var sentence in sentences.Where((_, index) => index % Folds == fold)) yield return (sentence, Words(tagger, clusters, sentence));
        }
    }

    private static ParseWord[] Words(TaggerModel tagger, WordClusters clusters, TreebankWord[] sentence)
    {
        var labels = new byte[sentence.Length];
        SentenceTagger.Tag(tagger, [.. sentence.Select(word => new WordForm(word.Form, clusters))], new ushort[sentence.Length], labels);
        return [.. sentence.Select((word, i) => ParseWord.Of(word.Form, tagger.Tags[labels[i]], tagger.Classes[labels[i]], clusters))];
    }

    private static int[] Heads(TreebankWord[] sentence) => [.. sentence.Select(word => word.Head < 0 ? sentence.Length : word.Head)];

    private static int Learn(AveragedPerceptron perceptron, ParserState state, Example example, int labels, int relations, Random random, double explore)
    {
        Span<uint> features = stackalloc uint[ParseFeatures.Most];
        Span<float> scores = stackalloc float[labels];
        var wrong = 0;
        state.Start(example.Words.Length);
        while (!state.IsDone)
        {
            if (!state.CanLeft && !state.CanRight)
            {
                state.Shift();
                continue;
            }
            var own = features[..ParseFeatures.Write(state, example.Words, features)];
            perceptron.Score(own, scores);
            perceptron.Next();
            var (shift, left, right) = Oracle.Cost(state, example.Heads);
            var least = Math.Min(shift, Math.Min(left, right));
            int guess = -1, right0 = -1;
            var top = state.Stack(0);
            for (var label = 0; label < labels; label++)
            {
                var cost = label == 0 ? shift : label <= relations ? left : right;
                if (cost == int.MaxValue) continue;
                if (guess < 0 || scores[label] > scores[guess]) guess = label;
                if (cost != least || !IsRightRelation(example, state, top, label, relations)) continue;
                if (right0 < 0 || scores[label] > scores[right0]) right0 = label;
            }
            if (right0 < 0) right0 = guess;
            if (guess != right0)
            {
                perceptron.Update(own, right0, guess);
                wrong++;
            }
            ParserModel.Take(state, random.NextDouble() < explore ? guess : right0, relations);
        }
        return wrong;
    }

    /// <summary>A step that makes a right arc must name its relation; for an arc that is wrong in any case no name is better than another.</summary>
    private static bool IsRightRelation(Example example, ParserState state, int top, int label, int relations)
    {
        if (label == ParserModel.Shift) return true;
        var isLeft = label <= relations;
        var head = isLeft ? state.Next : state.Stack(1);
        return example.Heads[top] != head || example.Relations[top] < 0 || example.Relations[top] == (isLeft ? label - 1 : label - 1 - relations);
    }

    private static string Evaluate(ParserModel model, TaggerModel tagger, WordClusters clusters, IEnumerable<TreebankWord[]> sentences, string name)
    {
        int count = 0, attached = 0, labelled = 0;
        var state = new ParserState();
        var clock = new Stopwatch();
        foreach (var sentence in sentences)
        {
            var words = Words(tagger, clusters, sentence);
            clock.Start();
            SentenceParser.Parse(model, words, state);
            clock.Stop();
            var heads = Heads(sentence);
            for (var i = 0; i < sentence.Length; i++)
            {
                count++;
                if (state.Heads[i] != heads[i]) continue;
                attached++;
                var relation = heads[i] == sentence.Length ? "root" : model.Relations[state.Relations[i]];
                if (Universal(relation) == Universal(sentence[i].Relation)) labelled++;
            }
        }
        Console.WriteLine($"{count / clock.Elapsed.TotalSeconds:F0} tokens a second");
        return $"{name} dev, gold tokens, predicted tags: UAS {100.0 * attached / count:F2}, LAS {100.0 * labelled / count:F2} ({count} tokens)";
    }

    private static string Universal(string relation) => relation.Split(':')[0];

    private static string Card(Options options, int relations, int sentences, string[] figures) =>
        $"""
        # English dependency parser

        Greedy transition-based parser: arc-hybrid steps (Kuhlmann, Gómez-Rodríguez, Satta 2011), trained with a dynamic oracle (Goldberg and Nivre 2013)
        as an averaged perceptron over hashed features. {relations} relations and the root. Weights are one signed byte each.

        - Data: UD English EWT 2.15 train (CC BY-SA 4.0) and UD English GUM train without its non-commercial genres (CC BY 4.0 and free genres): {sentences} sentences,
          tagged by {Folds} taggers of which none saw the sentences it tagged. Word clusters: GloVe 6B 100-d (PDDL).
        - Split: the treebanks' own; dev is not trained on, test is not used. LAS counts universal relations, without subtypes, punctuation included.
        - Licence of the weights: CC BY-SA 4.0, as adapted from EWT.
        - Made {options.Date} by `{options.Again}`; the same command gives the same bytes.

        {string.Join('\n', figures.Select(figure => "- " + figure))}
        """ + "\n";

    private sealed record Example(ParseWord[] Words, int[] Heads, int[] Relations);
}
