using System.Numerics;
using System.Numerics.Tensors;
using OnRecord.Reading.Models;
using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Train.Names;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over hashed features, trained by gradient steps whose size
/// falls for each weight with what it has moved (AdaGrad: Duchi, Hazan, Singer 2011).
/// </summary>
internal sealed class ChainTrainer
{
    private const int Width = NameLabels.Width;
    private const int Count = NameLabels.Count;
    private const float Epsilon = 1e-2f;

    private readonly float[] weights;
    private readonly float[] squares;
    private readonly float[] sums;
    private int rounds;
    private readonly float[] follows = new float[Width * Width];
    private readonly float[] followSquares = new float[Width * Width];
    private readonly float[] followExp = new float[Width * Width];
    private readonly uint mask;
    private readonly float rate;

    /// <summary>A trainer that knows nothing yet.</summary>
    /// <param name="rows">Rows of weights, a power of two.</param>
    /// <param name="rate">First step size.</param>
    public ChainTrainer(int rows, float rate)
    {
        (weights, squares, sums, mask, this.rate) = (new float[rows * Width], new float[rows * Width], new float[rows * Width], (uint)rows - 1, rate);
        FollowsChanged();
    }

    /// <summary>One step on one stretch of words.</summary>
    /// <param name="features">Hashes of each word's features, one word behind the other.</param>
    /// <param name="starts">Where each word's features start; one more than words.</param>
    /// <param name="labels">The right labels.</param>
    /// <param name="weight">How much the stretch counts.</param>
    /// <returns>Minus the logarithm of the likelihood of the right labels.</returns>
    public double Learn(ReadOnlySpan<uint> features, ReadOnlySpan<int> starts, ReadOnlySpan<byte> labels, float weight)
    {
        var length = labels.Length;
        var own = new float[length * Width];
        for (var i = 0; i < length; i++) Score(features[starts[i]..starts[i + 1]], own.AsSpan(i * Width, Width));
        var gold = follows[(labels[^1] * Width) + NameLabels.Outside];
        for (var i = 0; i < length; i++) gold += own[(i * Width) + labels[i]] + follows[((i == 0 ? NameLabels.Outside : labels[i - 1]) * Width) + labels[i]];
        var gradient = new float[length * Width];
        var steps = new float[Width * Width];
        var total = Expect(own, length, gradient, steps);
        for (var i = 0; i < length; i++)
        {
            gradient[(i * Width) + labels[i]] -= 1;
            steps[((i == 0 ? NameLabels.Outside : labels[i - 1]) * Width) + labels[i]] -= 1;
            for (var label = 0; label < Width; label++) gradient[(i * Width) + label] *= weight;
            Move(features[starts[i]..starts[i + 1]], gradient.AsSpan(i * Width, Width));
        }
        steps[(labels[^1] * Width) + NameLabels.Outside] -= 1;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] == 0) continue;
            var g = steps[i] * weight;
            followSquares[i] += g * g;
            follows[i] -= rate * g / MathF.Sqrt(followSquares[i] + Epsilon);
        }
        FollowsChanged();
        return total - gold;
    }

    /// <summary>Adds the weights of now to those that the model is the average of.</summary>
    public void Average()
    {
        TensorPrimitives.Add(sums, weights, sums);
        rounds++;
    }

    /// <summary>The model in bytes.</summary>
    /// <param name="scale">Weights of features are multiplied by this and rounded; what does not fit in a byte is cut.</param>
    /// <param name="followScale">The same for steps from label to label.</param>
    /// <param name="types">What words name by their vectors.</param>
    public NameModel Finish(float scale, float followScale, WordNumbers types)
    {
        var small = new sbyte[weights.Length];
        for (var i = 0; i < small.Length; i++) small[i] = (sbyte)Math.Clamp(MathF.Round((rounds > 0 ? sums[i] / rounds : weights[i]) * scale), -127, 127);
        return new NameModel(small, [.. follows.Select(follow => (int)Math.Clamp(MathF.Round(follow * followScale), -20000, 20000))], types);
    }

    private void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = weights.AsSpan((int)(feature & mask) * Width, Width);
            for (var label = 0; label < Width; label += Vector<float>.Count)
            {
                (new Vector<float>(scores[label..]) + new Vector<float>(row[label..])).CopyTo(scores[label..]);
            }
        }
    }

    private void Move(ReadOnlySpan<uint> features, ReadOnlySpan<float> gradient)
    {
        foreach (var feature in features)
        {
            var at = (int)(feature & mask) * Width;
            for (var label = 0; label < Width; label += Vector<float>.Count)
            {
                var g = new Vector<float>(gradient[label..]);
                var square = new Vector<float>(squares, at + label) + (g * g);
                square.CopyTo(squares, at + label);
                var moved = new Vector<float>(weights, at + label) - (g * rate / Vector.SquareRoot(square + new Vector<float>(Epsilon)));
                moved.CopyTo(weights, at + label);
            }
        }
    }

    private void FollowsChanged()
    {
        for (var before = 0; before < Count; before++)
        {
            for (var label = 0; label < Count; label++)
            {
                followExp[(before * Width) + label] = NameLabels.MayFollow(before, label) ? MathF.Exp(follows[(before * Width) + label]) : 0;
            }
        }
    }

    /// <summary>Forward and backward: the probability of every label at every place, and the expected number of each step.</summary>
    private double Expect(float[] own, int length, float[] marginals, float[] steps)
    {
        var forward = new float[(length + 1) * Width];
        var potential = new float[length * Width];
        forward[NameLabels.Outside] = 1;
        double log = 0;
        for (var i = 0; i < length; i++)
        {
            var most = float.MinValue;
            for (var label = 0; label < Count; label++) most = Math.Max(most, own[(i * Width) + label]);
            log += most;
            float sum = 0;
            for (var label = 0; label < Count; label++)
            {
                var p = potential[(i * Width) + label] = MathF.Exp(own[(i * Width) + label] - most);
                float reach = 0;
                for (var before = 0; before < Count; before++) reach += forward[(i * Width) + before] * followExp[(before * Width) + label];
                sum += forward[((i + 1) * Width) + label] = reach * p;
            }
            for (var label = 0; label < Count; label++) forward[((i + 1) * Width) + label] /= sum;
            log += Math.Log(sum);
        }
        var backward = new float[Width];
        float end = 0;
        for (var label = 0; label < Count; label++) end += forward[(length * Width) + label] * followExp[(label * Width) + NameLabels.Outside];
        log += Math.Log(end);
        for (var label = 0; label < Count; label++)
        {
            backward[label] = followExp[(label * Width) + NameLabels.Outside];
            steps[(label * Width) + NameLabels.Outside] += forward[(length * Width) + label] * backward[label] / end;
        }
        var next = new float[Width];
        for (var i = length - 1; i >= 0; i--)
        {
            float sum = 0;
            for (var label = 0; label < Count; label++) sum += forward[((i + 1) * Width) + label] * backward[label];
            for (var label = 0; label < Count; label++) marginals[(i * Width) + label] = forward[((i + 1) * Width) + label] * backward[label] / sum;
            float total = 0, scale = 0;
            for (var before = 0; before < Count; before++)
            {
                float reach = 0;
                for (var label = 0; label < Count; label++)
                {
                    var through = followExp[(before * Width) + label] * potential[(i * Width) + label] * backward[label];
                    reach += through;
                    total += forward[(i * Width) + before] * through;
                }
                next[before] = reach;
                scale = Math.Max(scale, reach);
            }
            for (var before = 0; before < Count; before++)
            {
                for (var label = 0; label < Count; label++)
                {
                    var through = forward[(i * Width) + before] * followExp[(before * Width) + label] * potential[(i * Width) + label] * backward[label];
                    if (through > 0) steps[(before * Width) + label] += through / total;
                }
            }
            for (var before = 0; before < Count; before++) backward[before] = next[before] / scale;
        }
        return log;
    }
}
