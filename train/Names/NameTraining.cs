using System.Diagnostics;
using OnRecord.Reading.Models;
using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Train.Names;

/// <summary>Trains the recogniser of names: what words name by their vectors, then the sequence model, once more with sentences that the first model has marked.</summary>
internal static class NameTraining
{
    private const int DefaultEpochs = 10;

    /// <summary>Rounds of the model that marks further sentences; more do not make it better.</summary>
    private const int TeacherEpochs = 7;

    /// <summary>Rounds before the weights are averaged.</summary>
    private const int UnsettledRounds = 3;

    // Set by hand on GUM dev and PUD; Wikinews was left for the end.
    private const int Rows = 1 << 17;
    private const float Rate = 0.1f;

    /// <summary>Share of the features hidden at each look, so that none is leaned on too much: corpora differ, and so will reports.</summary>
    private const float Hidden = 0.75f;

    /// <summary>Share of the weights kept when all features are seen. The smaller, the more is left out as doubtful.</summary>
    private const float Kept = 0.4f;

    /// <summary>One byte holds weights up to 127 by this.</summary>
    private const float Scale = 24;

    public static void Run(Options options)
    {
        var random = new Random(options.Seed);
        var sources = Sources(options);
        var (types, described) = WordTypes.Make(options, sources, random);
        var stretches = sources.SelectMany(source => source.Documents.SelectMany(document => Stretch.Cut(new NameBlock(document, types), source.Number, source.Weight))).ToArray();
        Console.WriteLine($"{stretches.Length} stretches of {stretches.Sum(stretch => stretch.Labels.Length)} words that can be names");
        var epochs = options.Epochs > 0 ? options.Epochs : DefaultEpochs;
        var teacher = Train([.. stretches], types, TeacherEpochs, random);
        var silver = SilverNames.Read(Path.Combine(options.Data, "english/ud_ewt/train.conllu"), teacher, types);
        Console.WriteLine($"{silver.Count} more stretches, marked by the first model");
        var model = Train([.. stretches, .. silver], types, epochs, random);
        using (var output = ModelOutput.Create(options, "names.bin")) model.Write(output);
        string[] figures =
        [
            NameFigures.Of("GUM dev", GumNames.Read(Path.Combine(options.Data, "english/ud_gum_free/dev.conllu")), model),
            NameFigures.Of("PUD", NameCorpus.Read(Path.Combine(options.Data, "english/ner/uner_pud.tsv"), isWritten: true), model),
        ];
        foreach (var figure in figures) Console.WriteLine(figure);
        ModelOutput.WriteCard(options, "names.md", Card(options, described, figures));
    }

    private static NameSource[] Sources(Options options)
    {
        NameCorpus File(string name, uint number, float weight, bool isWritten) => new(name, number, weight, isWritten);
        return
        [
            .. new[]
            {
                File("uner_ewt_dev.tsv", NameFeatures.ReadingSource, 2, isWritten: true),
                File("wikigold.tsv", 2, 1, isWritten: true),
                File("btc.tsv", 3, 0.5f, isWritten: false),
                File("wnut17.tsv", 4, 0.5f, isWritten: false),
            }.Select(file => file.Read(options)),
            new NameSource(1, 1, GumNames.Read(Path.Combine(options.Data, "english/ud_gum_free/train.conllu"))),
        ];
    }

    private static NameModel Train(Stretch[] stretches, WordNumbers types, int epochs, Random random)
    {
        var trainer = new ChainTrainer(Rows, Rate);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(stretches);
            var clock = Stopwatch.StartNew();
            var loss = stretches.Sum(stretch => Learn(trainer, stretch, random));
            if (epoch > UnsettledRounds) trainer.Average();
            Console.WriteLine($"round {epoch}: {loss:F0} nats, {clock.Elapsed.TotalSeconds:F0} s");
        }
        return trainer.Finish(Scale * Kept, Scale, types);
    }

    /// <summary>Shows a stretch to the trainer with most of its features hidden.</summary>
    private static double Learn(ChainTrainer trainer, Stretch stretch, Random random)
    {
        var seen = new uint[stretch.Features.Length];
        var starts = new int[stretch.Starts.Length];
        var count = 0;
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            starts[i] = count;
            for (var f = stretch.Starts[i]; f < stretch.Starts[i + 1]; f++)
            {
                if (random.NextSingle() >= Hidden) seen[count++] = stretch.Features[f];
            }
        }
        starts[^1] = count;
        return trainer.Learn(seen.AsSpan(0, count), starts, stretch.Labels, stretch.Weight);
    }

    private static string Card(Options options, int described, string[] figures) =>
        $"""
        # English recogniser of names

        Persons, organisations and places: a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over hashed features, {Rows} rows of
        one signed byte a label, trained with three quarters of the features hidden at each look. It sees words, affixes, shapes, universal classes, GloVe clusters,
        word lists, the names that the rules read, how the rest of the text uses a word, and for {described} words what they name by their GloVe vectors
        (a net of one hidden layer, five folds: no word is judged by a net that has seen it). docs/annotation-names.md says what counts as a name.

        - Data, brought to one guideline: Universal NER English EWT dev (CC BY-SA 4.0), the entities of UD English GUM train without its non-commercial genres
          (CC BY 4.0 and free genres), WikiGold (CC BY 4.0), Broad Twitter Corpus (CC BY 4.0) and WNUT 2017 (CC BY 4.0) without lines that hold addresses of the medium.
          Then UD English EWT train (CC BY-SA 4.0), marked by a first model where its proper nouns agree. Cities: GeoNames (CC BY 4.0). Vectors and clusters: GloVe 6B 100-d (PDDL).
        - Split: PUD, re3d, the Wikinews check and GUM dev are not trained on. Constants and features were chosen on GUM dev and PUD; re3d and Wikinews were left for the end.
        - Licence of the weights: CC BY-SA 4.0, as adapted from Universal NER and EWT.
        - Made {options.Date} by `{options.Again}`; the same command gives the same bytes.

        The model alone on gold tokens (what reading makes of it, with rules and lists, is measured by `eval -- names` and stands in docs/models.md):

        {string.Join('\n', figures.Select(figure => "- " + figure))}
        """ + "\n";
}
