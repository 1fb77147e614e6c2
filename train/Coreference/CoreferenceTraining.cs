using System.Collections.Immutable;
using System.Diagnostics;
using OnRecord.Eval.Coreference;
using OnRecord.Reading;
using OnRecord.Reading.Coreference;
using OnRecord.Text;

namespace OnRecord.Train.Coreference;

/// <summary>Trains the ranking of antecedents on OntoGUM's training documents and on GAP's validation passages.</summary>
internal static class CoreferenceTraining
{
    /// <summary>Rounds; with more the weights learn the documents by heart.</summary>
    private const int DefaultEpochs = 5;

    /// <summary>How often a round goes over GAP's passages, of each of which only one pronoun is learned.</summary>
    private const int GapTimes = 3;

    /// <summary>Features of single phrases seen less often are left out.</summary>
    private const int LeastTimes = 8;

    public static void Run(Options options)
    {
        var data = Path.Combine(options.Data, "english");
        var clock = Stopwatch.StartNew();
        var gum = OntoGum.Read(Path.Combine(data, "coref_gum"), Path.Combine(data, "ud_gum_free", "train.conllu")).Select(OfDocument).ToList();
        var gap = GapPassage.Read(Path.Combine(data, "gap", "gap-validation.tsv")).Select(OfPassage).ToList();
        Console.WriteLine($"{gum.Count} documents, {gap.Count} passages, {clock.Elapsed.TotalSeconds:F0} s");
        var devGum = OntoGum.Read(Path.Combine(data, "coref_gum"), Path.Combine(data, "ud_gum_free", "dev.conllu")).Select(document => (document, UntiedText.Read(document.Id, document.Text))).ToList();
        var devGap = GapPassage.Read(Path.Combine(data, "gap", "gap-development.tsv")).Select(passage => (passage, UntiedText.Read(passage.Id, passage.Text))).ToList();
        var features = Features(gum.Concat(gap));
        Console.WriteLine($"{features.Length} features of single phrases, {PairFeatures.Rows} of pairs");
        var learner = new ChainLearner(features, options.Seed);
        var random = new Random(options.Seed);
        var examples = gum.Concat(Enumerable.Repeat(gap, GapTimes).SelectMany(passages => passages)).ToArray();
        var epochs = options.Epochs > 0 ? options.Epochs : DefaultEpochs;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(examples);
            var loss = examples.Sum(learner.Learn);
            Console.WriteLine($"round {epoch}: loss {loss:F0}, {clock.Elapsed.TotalSeconds:F0} s");
            // The first round's weights are far off; the mean begins behind them.
            if (epoch == 1) learner.Restart();
        }
        var model = learner.Mean();
        var figures = Figures(model, devGum, devGap);
        Console.WriteLine(figures);
        using (var output = ModelOutput.Create(options, "coreference.bin")) model.Write(output);
        ModelOutput.WriteCard(options, "coreference.md", Card(options, features.Length, gum.Count, gap.Count, figures));
    }

    /// <summary>Features of single phrases that are seen often enough to be learned, in order.</summary>
    private static uint[] Features(IEnumerable<ChainExample> examples)
    {
        var times = new Dictionary<uint, int>();
        Span<uint> seen = stackalloc uint[PhraseFeatures.Most];
        foreach (var example in examples)
        {
            var chains = example.Read();
            for (var p = 0; p < chains.Phrases.Length; p++)
            {
                foreach (var feature in seen[..PhraseFeatures.Write(chains, p, seen)]) times[feature] = times.GetValueOrDefault(feature) + 1;
            }
        }
        return [.. times.Where(static t => t.Value >= LeastTimes).Select(static t => t.Key).Order()];
    }

    private static ChainExample OfDocument(GoldDocument document)
    {
        var text = UntiedText.Read(document.Id, document.Text);
        var chainOf = new Dictionary<TextSpan, int>();
        for (var c = 0; c < document.Chains.Length; c++)
        {
            foreach (var span in document.Chains[c]) chainOf[span] = c + 1;
        }
        return new ChainExample(text.Phrases, [.. text.Phrases().Phrases.Select(phrase => chainOf.GetValueOrDefault(text.SpanOf(phrase)))]);
    }

    /// <summary>Only the pronoun is learned, and only against names: whom other phrases mean is not told.</summary>
    private static ChainExample OfPassage(GapPassage passage)
    {
        var text = UntiedText.Read(passage.Id, passage.Text);
        var names = text.Names;
        var phrases = text.Phrases().Phrases;
        var gold = new int[phrases.Length];
        Array.Fill(gold, ChainExample.Unknown);
        int Holder(TextSpan name) => Array.FindIndex(phrases, phrase => phrase.Pronoun is null && phrase.Kind != PhraseKind.Joined && names.Words.Tokens[phrase.Key].Span.Overlaps(name));
        var (a, b) = (Holder(passage.A), Holder(passage.B));
        foreach (var (holder, name, isMeant, chain) in new[] { (a, passage.A, passage.IsA, 1), (b, passage.B, passage.IsB, 2) })
        {
            for (var p = 0; p < gold.Length; p++)
            {
                var isName = phrases[p].Pronoun is null && phrases[p].Kind != PhraseKind.Joined && (names.Words.Tokens[phrases[p].Key].Span.Overlaps(name) || (holder >= 0 && phrases[holder].Entity >= 0 && phrases[p].IsName && phrases[p].Entity == phrases[holder].Entity));
                if (isName) gold[p] = chain;
            }
            if (!isMeant) continue;
            var pronoun = Array.FindIndex(phrases, phrase => phrase.Pronoun is not null && names.Words.Tokens[phrase.Head].Span == passage.Pronoun);
            if (pronoun >= 0) gold[pronoun] = chain;
        }
        // Persons of other names are wrong too; pronouns may mean anyone.
        bool IsNamedAs(int p, int holder) => holder >= 0 && phrases[p].Entity == phrases[holder].Entity;
        for (var p = 0; p < gold.Length; p++)
        {
            if (gold[p] == ChainExample.Unknown && phrases[p].Kind == PhraseKind.Person && !IsNamedAs(p, a) && !IsNamedAs(p, b)) gold[p] = ChainExample.Other;
        }
        return new ChainExample(text.Phrases, gold);
    }

    private static string Figures(CoreferenceModel model, List<(GoldDocument Gold, UntiedText Text)> documents, List<(GapPassage Passage, UntiedText Text)> passages)
    {
        var gum = documents.Select(d => ChainScore.Of(d.Gold.Chains, [.. Tied(model, d.Text.Phrases()).Select(chain => chain.Phrases)])).Aggregate(ChainScore.Add);
        var gap = passages.Select(p => GapAnswer.Of(p.Passage, p.Text, model)).ToList();
        return $"{gum}\nGAP, names given {GapMeasure.Given(gap)}\nGAP, by chains {GapMeasure.Chains(gap)}";
    }

    private static ImmutableArray<Chain> Tied(CoreferenceModel model, Chains chains)
    {
        ChainReader.Tie(chains, model);
        return ChainReader.Collect(chains);
    }

    private static string Card(Options options, int features, int documents, int passages, string figures) =>
        $"""
        # English coreference

        A network of one layer, {CoreferenceModel.Width} wide, ranks the antecedents of a phrase and a chain of its own: the sum of what each of the two phrases gives by itself
        ({features} features) and of what is seen of them together ({PairFeatures.Rows} rows), a signed byte a weight. It is trained on the likelihood of all antecedents of the
        right chain together (Durrett and Klein 2013), with costs for each kind of mistake (Wiseman et al. 2015), AdaGrad and dropout; the model is the mean of the
        weights. Phrases are tied from left to right; what is known of a chain (kind, number, name, size) counts for its later links.

        - Data: OntoGUM (Zhu, Pradhan, Zeldes 2021), documents of the training part of UD English GUM without its non-commercial genres (CC BY 4.0): {documents} documents;
          GAP validation (Webster et al. 2018, Apache-2.0): {passages} passages. Read by this library's own tokens, tags, trees and names.
        - Split: documents of GUM's dev part and GAP development are not trained on; test parts are not used.
        - Licence of the weights: CC BY 4.0.
        - Made {options.Date} by `{options.Again}`; the same command gives the same bytes.

        Figures on OntoGUM dev and GAP development, from raw text (`dotnet run --project eval -c Release -- coreference`):

        ```
        {figures}
        ```
        """ + "\n";
}
