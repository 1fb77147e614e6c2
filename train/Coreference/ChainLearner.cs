using OnRecord.Reading.Coreference;

namespace OnRecord.Train.Coreference;

/// <summary>
/// Trains the network by raising the likelihood of the right antecedents, all of one chain together (Durrett and Klein 2013), with costs for each
/// kind of mistake (Wiseman et al. 2015) and AdaGrad (Duchi et al. 2011).
/// </summary>
internal sealed class ChainLearner
{
    private const float Rate = 0.05f;

    /// <summary>Pull of every weight in use towards zero.</summary>
    private const float Decay = 0.0002f;

    /// <summary>What it costs to begin a chain with a phrase that goes on one, to go on one with a phrase that begins one, and to tie to the wrong chain: added to the scores while learning.</summary>
    private const float MissedLink = 4, FalseLink = 0.1f, WrongLink = 1;

    /// <summary>Share of the layer, and of the features of single phrases, that are left out while learning (Srivastava et al. 2014).</summary>
    private const float LayerDropout = 0.2f, FeatureDropout = 0.2f;

    /// <summary>Weights of chance at the beginning are not larger.</summary>
    private const float FirstWeights = 0.5f;

    /// <summary>Weights beyond these are cut off in the model: one large weight would make all others coarse.</summary>
    private const float LargestWeight = 2, LargestOutput = 8;

    /// <summary>Texts between two looks at the weights whose mean is the model.</summary>
    private const int MeanEvery = 8;

    private const int Width = CoreferenceModel.Width, OwnWidth = CoreferenceModel.OwnWidth;

    private readonly Random random;
    private readonly uint[] features;
    private readonly Dictionary<uint, int> rowOf = [];
    private readonly LearnedRows own, pairs, outputs;
    private int texts;

    private readonly int[] antecedents = new int[Chains.MostAntecedents];
    private readonly int[] rows = new int[(Chains.MostAntecedents + 1) * PairFeatures.Most];
    private readonly int[] ends = new int[Chains.MostAntecedents + 1];
    private readonly double[] scores = new double[Chains.MostAntecedents + 1];
    private readonly bool[] isRight = new bool[Chains.MostAntecedents + 1], isOut = new bool[Chains.MostAntecedents + 1];
    private readonly float[] layers = new float[(Chains.MostAntecedents + 1) * Width];
    private readonly float[] later = new float[Width], mask = new float[Width], gradient = new float[Width], laterGradient = new float[Width], outputGradient = new float[Width];

    public ChainLearner(uint[] features, int seed)
    {
        this.features = features;
        random = new Random(seed);
        for (var i = 0; i < features.Length; i++) rowOf[features[i]] = i + 1;
        (own, pairs, outputs) = (new LearnedRows(features.Length + 1, OwnWidth), new LearnedRows(PairFeatures.Rows, Width), new LearnedRows(2, Width));
        own.Spread(0, random, FirstWeights);
        outputs.Spread(0, random, FirstWeights);
        outputs.Spread(1, random, FirstWeights);
    }

    /// <summary>The mean of the weights since the last restart, which generalises better than the last (Polyak and Juditsky 1992).</summary>
    public CoreferenceModel Mean() => new(features, CoreferenceWeights.Of(own.Mean(), LargestWeight), CoreferenceWeights.Of(pairs.Mean(), LargestWeight), CoreferenceWeights.Of(outputs.Mean(), LargestOutput));

    /// <summary>Forgets the means so far: the first round's are far off.</summary>
    public void Restart()
    {
        own.Restart();
        pairs.Restart();
        outputs.Restart();
    }

    /// <summary>Goes through one text, ties its phrases as the weights say, and mends them at each. Returns the loss.</summary>
    public double Learn(ChainExample example)
    {
        var chains = example.Read();
        var ownRows = OwnRows(chains);
        var goldOf = new int[chains.Phrases.Length];
        Array.Fill(goldOf, ChainExample.Unknown);
        var loss = 0.0;
        foreach (var m in chains.Order)
        {
            var count = chains.Antecedents(m, antecedents);
            var gold = example.Gold[m];
            var isLearned = gold >= 0;
            for (var i = 0; i < Width; i++) mask[i] = !isLearned ? 1 : random.NextSingle() < LayerDropout ? 0 : 1 / (1 - LayerDropout);
            Array.Clear(later);
            foreach (var row in ownRows[m]) own.AddTo(later, row, 0);
            var anyRight = false;
            var pairFeatures = new PairFeatures(chains, m);
            var ranks = new Ranks(chains, m);
            var largest = chains.Largest(m, antecedents.AsSpan(0, count));
            for (var i = 0; i < count; i++)
            {
                var a = antecedents[i];
                ranks.Reach(a);
                ends[i] = pairFeatures.Write(a, ranks.Chains, ranks.Subjects, largest, rows.AsSpan(i * PairFeatures.Most, PairFeatures.Most));
                scores[i] = Score(i, ownRows[a], 0);
                // "Ilk came. He sat down. He": where only the name's chain is told, the pronoun that was tied to it is as right as the name.
                var other = example.Gold[a] == ChainExample.Unknown ? goldOf[chains.ChainOf(a)] : example.Gold[a];
                isRight[i] = gold > 0 && other == gold;
                isOut[i] = other == ChainExample.Unknown;
                anyRight |= isRight[i];
            }
            ends[count] = pairFeatures.WriteNew(antecedents.AsSpan(0, count), rows.AsSpan(count * PairFeatures.Most, PairFeatures.Most));
            scores[count] = Score(count, [], 1);
            isRight[count] = !anyRight;
            isOut[count] = false;
            // The choice is by the weights alone, as it will be in use.
            var best = count;
            for (var i = 0; i < count; i++) if (scores[i] > scores[best]) best = i;
            if (isLearned && count > 0)
            {
                for (var i = 0; i < count; i++) if (!isRight[i]) scores[i] += anyRight ? WrongLink : FalseLink;
                if (anyRight) scores[count] += MissedLink;
                loss += Mend(m, ownRows, count);
            }
            chains.Tie(m, chains.Sure(m) is >= 0 and var sure ? sure : best == count ? -1 : antecedents[best]);
            if (goldOf[chains.ChainOf(m)] == ChainExample.Unknown) goldOf[chains.ChainOf(m)] = gold;
        }
        if (++texts % MeanEvery == 0)
        {
            own.Look();
            pairs.Look();
            outputs.Look();
        }
        return loss;
    }

    private int[][] OwnRows(Chains chains)
    {
        var found = new int[chains.Phrases.Length][];
        Span<uint> seen = stackalloc uint[PhraseFeatures.Most];
        Span<int> kept = stackalloc int[PhraseFeatures.Most + 1];
        for (var p = 0; p < found.Length; p++)
        {
            var count = PhraseFeatures.Write(chains, p, seen);
            var n = 0;
            kept[n++] = 0;
            for (var f = 0; f < count; f++)
            {
                if (rowOf.TryGetValue(seen[f], out var row) && random.NextSingle() >= FeatureDropout) kept[n++] = row;
            }
            found[p] = kept[..n].ToArray();
        }
        return found;
    }

    private double Score(int place, int[] antecedent, int output)
    {
        var layer = layers.AsSpan(place * Width, Width);
        later.CopyTo(layer);
        foreach (var row in antecedent) own.AddTo(layer, row, Width);
        foreach (var row in rows.AsSpan(place * PairFeatures.Most, ends[place])) pairs.AddTo(layer, row, 0);
        var weights = outputs.Row(output);
        var sum = 0.0f;
        for (var i = 0; i < Width; i++)
        {
            layer[i] = Math.Max(0, layer[i]) * mask[i];
            sum += layer[i] * weights[i];
        }
        return sum;
    }

    private double Mend(int m, int[][] ownRows, int count)
    {
        var top = double.NegativeInfinity;
        for (var i = 0; i <= count; i++) if (!isOut[i]) top = Math.Max(top, scores[i]);
        double all = 0, right = 0;
        for (var i = 0; i <= count; i++)
        {
            if (isOut[i]) continue;
            scores[i] = Math.Exp(scores[i] - top);
            all += scores[i];
            if (isRight[i]) right += scores[i];
        }
        if (right <= 0) right = double.Epsilon;
        Array.Clear(laterGradient);
        for (var i = 0; i <= count; i++)
        {
            if (isOut[i]) continue;
            var raised = (float)((isRight[i] ? scores[i] / right : 0) - (scores[i] / all));
            if (Math.Abs(raised) < 1e-4f) continue;
            var weights = outputs.Row(i == count ? 1 : 0);
            var layer = layers.AsSpan(i * Width, Width);
            for (var k = 0; k < Width; k++)
            {
                gradient[k] = layer[k] > 0 ? raised * weights[k] * mask[k] : 0;
                laterGradient[k] += gradient[k];
                outputGradient[k] = raised * layer[k];
            }
            foreach (var row in rows.AsSpan(i * PairFeatures.Most, ends[i])) pairs.Step(row, 0, gradient, Rate, Decay);
            if (i < count) foreach (var row in ownRows[antecedents[i]]) own.Step(row, Width, gradient, Rate, Decay);
            outputs.Step(i == count ? 1 : 0, 0, outputGradient, Rate, Decay);
        }
        foreach (var row in ownRows[m]) own.Step(row, 0, laterGradient, Rate, Decay);
        return Math.Log(all) - Math.Log(right);
    }
}
