using OnRecord.Reading.Tokens;

namespace OnRecord.Train.Sentences;

/// <summary>Learns the weights of a yes-or-no decision by logistic regression: stochastic gradients with a step of its own for each weight (AdaGrad, Duchi et al. 2011).</summary>
internal sealed class LogisticTrainer(int bits)
{
    private const double Step = 0.15;

    /// <summary>Pull of every weight towards 0 each time it is used.</summary>
    private const double Decay = 2e-6;

    private readonly double[] weights = new double[1 << bits];
    private readonly double[] squares = new double[1 << bits];
    private readonly double[] sums = new double[1 << bits];
    private int rounds;

    public double Score(ReadOnlySpan<uint> features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += weights[feature >> (32 - bits)];
        return sum;
    }

    /// <summary>Learns from one example.</summary>
    public void Learn(ReadOnlySpan<uint> features, bool isEnd, double importance)
    {
        var error = importance * ((isEnd ? 1 : 0) - (1 / (1 + Math.Exp(-Score(features)))));
        if (Math.Abs(error) < 1e-4) return;
        foreach (var feature in features)
        {
            var at = feature >> (32 - bits);
            var gradient = error - (Decay * weights[at]);
            squares[at] += gradient * gradient;
            weights[at] += Step * gradient / Math.Sqrt(squares[at] + 0.1);
        }
    }

    /// <summary>Adds the weights as they are now to the average that is kept.</summary>
    public void Average()
    {
        rounds++;
        for (var i = 0; i < weights.Length; i++) sums[i] += weights[i];
    }

    /// <summary>The averaged weights in one byte each.</summary>
    /// <param name="unmarkedMargin">Of the sum of the true weights, where no mark ends the sentence.</param>
    /// <param name="markedMargin">The same where the rules have a sentence end.</param>
    public BoundaryModel Finish(double unmarkedMargin, double markedMargin)
    {
        var sizes = sums.Select(sum => Math.Abs(sum) / rounds).Where(size => size > 0).Order().ToArray();
        // A few larger weights are cut, so that the many small ones keep their differences.
        var scale = sbyte.MaxValue / sizes[(int)(sizes.Length * 0.9999)];
        var bytes = sums.Select(sum => (sbyte)Math.Clamp(Math.Round(sum / rounds * scale), -sbyte.MaxValue, sbyte.MaxValue)).ToArray();
        return new BoundaryModel(bytes, (int)Math.Round(unmarkedMargin * scale), (int)Math.Round(markedMargin * scale));
    }
}
