using System.Numerics;

namespace OnRecord.Train.Coreference;

/// <summary>Rows of weights while they are learned, with what AdaGrad (Duchi et al. 2011) keeps of each and the sums for their mean.</summary>
/// <param name="count">Number of rows.</param>
/// <param name="width">Weights in each.</param>
internal sealed class LearnedRows(int count, int width)
{
    private readonly float[] weights = new float[count * width];
    private readonly float[] squares = new float[count * width];
    private readonly float[] sums = new float[count * width];
    private int looks;

    /// <summary>Begins a row with chance weights up to a limit.</summary>
    public void Spread(int row, Random random, float limit)
    {
        foreach (ref var weight in weights.AsSpan(row * width, width)) weight = ((2 * random.NextSingle()) - 1) * limit;
    }

    public ReadOnlySpan<float> Row(int row) => weights.AsSpan(row * width, width);

    /// <summary>Adds as many weights of a row as there is room for, from a place on.</summary>
    public void AddTo(Span<float> sum, int row, int from)
    {
        var own = weights.AsSpan((row * width) + from, sum.Length);
        for (var i = 0; i < sum.Length; i += Vector<float>.Count) (new Vector<float>(sum[i..]) + new Vector<float>(own[i..])).CopyTo(sum[i..]);
    }

    /// <summary>One step up the gradient.</summary>
    public void Step(int row, int from, ReadOnlySpan<float> gradient, float rate, float decay)
    {
        var own = weights.AsSpan((row * width) + from, gradient.Length);
        var square = squares.AsSpan((row * width) + from, gradient.Length);
        for (var i = 0; i < gradient.Length; i += Vector<float>.Count)
        {
            var weight = new Vector<float>(own[i..]);
            var slope = new Vector<float>(gradient[i..]) - (weight * decay);
            var all = new Vector<float>(square[i..]) + (slope * slope);
            all.CopyTo(square[i..]);
            (weight + (slope * rate / (Vector.SquareRoot(all) + new Vector<float>(1e-3f)))).CopyTo(own[i..]);
        }
    }

    /// <summary>Adds the present weights to those whose mean is the model.</summary>
    public void Look()
    {
        for (var i = 0; i < sums.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(sums.AsSpan(i)) + new Vector<float>(weights.AsSpan(i))).CopyTo(sums.AsSpan(i));
        }
        looks++;
    }

    public void Restart()
    {
        Array.Clear(sums);
        looks = 0;
    }

    public float[] Mean() => [.. sums.Select(sum => sum / looks)];
}
