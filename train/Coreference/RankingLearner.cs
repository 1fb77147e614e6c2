using OnRecord.Reading.Coreference;

namespace OnRecord.Train.Coreference;

/// <summary>Learns the weights by raising the likelihood of the right antecedents, all of one chain together (Durrett and Klein 2013), with AdaGrad (Duchi et al. 2011).</summary>
internal sealed class RankingLearner
{
    private const double Rate = 0.08;

    /// <summary>Pull of every weight in use towards zero.</summary>
    private const double Decay = 0.0005;

    /// <summary>What it costs to begin a chain with a phrase that goes on one, to go on one with a phrase that begins one, and to tie to the wrong chain: added to the scores while learning.</summary>
    private const double MissedLink = 3, FalseLink = 0.1, WrongLink = 0.5;

    /// <summary>Texts between two looks at the weights whose mean is the model.</summary>
    private const int MeanEvery = 8;

    private readonly double[] sums = new double[CoreferenceModel.Size];
    private int texts, looks;
    private readonly float[] squares = new float[CoreferenceModel.Size];

    private readonly float[] weights = new float[CoreferenceModel.Size];

    /// <summary>The mean of the weights since the first round, which generalises better than the last (Collins 2002).</summary>
    public float[] Mean() => [.. sums.Select(sum => (float)(sum / looks))];

    /// <summary>Forgets the means so far: the first round's are far off.</summary>
    public void Restart()
    {
        Array.Clear(sums);
        looks = 0;
    }

    /// <summary>Goes through one text, ties its phrases as the weights say, and mends them at each. Returns the loss.</summary>
    public double Learn(ChainExample example)
    {
        var chains = example.Read();
        var loss = 0.0;
        var antecedents = new int[Chains.MostAntecedents];
        var features = new int[(Chains.MostAntecedents + 1) * PairFeatures.Most];
        var ends = new int[Chains.MostAntecedents + 1];
        var scores = new double[Chains.MostAntecedents + 1];
        var isRight = new bool[Chains.MostAntecedents + 1];
        var isOut = new bool[Chains.MostAntecedents + 1];
        foreach (var m in chains.Order)
        {
            var count = chains.Antecedents(m, antecedents);
            var gold = example.Gold[m];
            var anyRight = false;
            var ranks = new Ranks(chains, m);
            for (var i = 0; i < count; i++)
            {
                ranks.Reach(antecedents[i]);
                var room = features.AsSpan(i * PairFeatures.Most, PairFeatures.Most);
                ends[i] = new PairFeatures(chains, room).Write(m, antecedents[i], ranks.Chains, ranks.Subjects);
                scores[i] = Score(room[..ends[i]]);
                var other = example.Gold[antecedents[i]];
                isRight[i] = gold > 0 && other == gold;
                isOut[i] = other == ChainExample.Unknown;
                anyRight |= isRight[i];
            }
            var fresh = features.AsSpan(count * PairFeatures.Most, PairFeatures.Most);
            ends[count] = new PairFeatures(chains, fresh).WriteNew(m, antecedents.AsSpan(0, count));
            scores[count] = Score(fresh[..ends[count]]);
            isRight[count] = !anyRight;
            isOut[count] = false;
            // The choice is by the weights alone, as it will be in use.
            var best = count;
            for (var i = 0; i < count; i++) if (scores[i] > scores[best] || (scores[i] == scores[best] && best == count && scores[i] != 0)) best = i;
            if (gold != ChainExample.Unknown)
            {
                for (var i = 0; i < count; i++) if (!isRight[i]) scores[i] += anyRight ? WrongLink : FalseLink;
                if (anyRight) scores[count] += MissedLink;
                loss += Mend(features, ends, scores, isRight, isOut, count + 1);
            }
            chains.Tie(m, chains.Sure(m) is >= 0 and var sure ? sure : best == count ? -1 : antecedents[best]);
        }
        if (++texts % MeanEvery == 0)
        {
            for (var i = 0; i < sums.Length; i++) sums[i] += weights[i];
            looks++;
        }
        return loss;
    }

    private double Score(ReadOnlySpan<int> features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += weights[feature];
        return sum;
    }

    private double Mend(int[] features, int[] ends, double[] scores, bool[] isRight, bool[] isOut, int count)
    {
        var top = double.NegativeInfinity;
        for (var i = 0; i < count; i++) if (!isOut[i]) top = Math.Max(top, scores[i]);
        double all = 0, right = 0;
        for (var i = 0; i < count; i++)
        {
            if (isOut[i]) continue;
            scores[i] = Math.Exp(scores[i] - top);
            all += scores[i];
            if (isRight[i]) right += scores[i];
        }
        if (right <= 0) right = double.Epsilon;
        for (var i = 0; i < count; i++)
        {
            if (isOut[i]) continue;
            var gradient = (isRight[i] ? scores[i] / right : 0) - (scores[i] / all);
            if (Math.Abs(gradient) < 1e-5) continue;
            foreach (var feature in features.AsSpan(i * PairFeatures.Most, ends[i])) Step(feature, gradient);
        }
        return Math.Log(all) - Math.Log(right);
    }

    private void Step(int feature, double gradient)
    {
        gradient -= Decay * weights[feature];
        squares[feature] += (float)(gradient * gradient);
        weights[feature] += (float)(Rate * gradient / (1e-3 + Math.Sqrt(squares[feature])));
    }
}
