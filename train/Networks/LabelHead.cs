using System.Numerics.Tensors;

namespace OnRecord.Train.Networks;

/// <summary>One label for each word: tags, names.</summary>
internal sealed class LabelHead(Network network, Parameter weights, Parameter bias, int labels, int worker)
{
    private readonly int hidden = network.Shape.Hidden;
    private float[] scores = [], turned = [], turnedWeights = [];

    public void Forward(Encoding encoding)
    {
        Buffers.Room(ref scores, encoding.Count * weights.Columns);
        for (var i = 0; i < encoding.Count; i++) bias.Values.CopyTo(scores.AsSpan(i * weights.Columns));
        Kernels.Multiply(encoding.Output, encoding.Count, hidden, weights.Values, weights.Columns, scores);
    }

    public int Best(int word) => TensorPrimitives.IndexOfMax(scores.AsSpan(word * weights.Columns, labels));

    /// <summary>Turns the scores of a sentence's words into the gradient of their cross-entropy; returns it. Words without a label, and all of them when there are none, teach nothing.</summary>
    public double Learn(int[]? right, int start, int length)
    {
        var loss = 0.0;
        for (var i = 0; i < length; i++)
        {
            var row = scores.AsSpan((start + i) * weights.Columns, weights.Columns);
            row[labels..].Clear();
            if (right is null || right[i] < 0)
            {
                row.Clear();
                continue;
            }
            TensorPrimitives.SoftMax(row[..labels], row[..labels]);
            loss -= Math.Log(Math.Max(row[right[i]], 1e-9f));
            row[right[i]] -= 1;
        }
        return loss;
    }

    public void Backward(Encoding encoding)
    {
        var own = bias.Gradients[worker];
        for (var i = 0; i < encoding.Count; i++) TensorPrimitives.Add(own, scores.AsSpan(i * weights.Columns, weights.Columns), own);
        Buffers.Room(ref turned, encoding.Count * hidden);
        Kernels.Transpose(encoding.Output, encoding.Count, hidden, turned);
        Kernels.Multiply(turned, hidden, encoding.Count, scores, weights.Columns, weights.Gradients[worker]);
        Buffers.Room(ref turnedWeights, weights.Columns * hidden);
        Kernels.Transpose(weights.Values, hidden, weights.Columns, turnedWeights);
        Kernels.Multiply(scores, encoding.Count, weights.Columns, turnedWeights, hidden, encoding.OutputGradient);
    }
}
