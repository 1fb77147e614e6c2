using System.Numerics.Tensors;
using OnRecord.Reading.Models;
using OnRecord.Reading.Networks;

namespace OnRecord.Train.Networks;

/// <summary>One worker's pass over some sentences: from words to the last recurrent layer, and the gradients back.</summary>
internal sealed class Encoding(Network network, float[] dropShare, int worker)
{
    /// <summary>How often all but a word's shape is hidden, so that a word no list has is told by those around it; a name more often, as such words mostly are names.</summary>
    private const float UnknownWord = 0.02f, UnknownName = 0.15f;

    private readonly NetworkShape shape = network.Shape;
    private readonly List<(int Start, int Length)> sentences = [];
    private readonly Recurrence[] layers = [.. Enumerable.Range(0, network.Shape.Layers).Select(layer => new Recurrence(network, layer, worker))];
    private List<Example> batch = [];
    private float[] input = [], inputMask = [], projected = [], inputGradient = [], projectedGradient = [], turned = [], turnedWeights = [];
    private float[] window = [], windowMask = [], windowGradient = [];
    private bool[][] kept = [];
    private bool[] hasVector = [];

    /// <summary>Words of the batch.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<(int Start, int Length)> Sentences => sentences;

    /// <summary>Output of the last layer, a row for each word.</summary>
    public float[] Output => layers[^1].Output;

    /// <summary>Where the heads put the gradient of the output.</summary>
    public float[] OutputGradient => layers[^1].OutputGradient;

    public void Forward(List<Example> examples, Chance? chance)
    {
        batch = examples;
        sentences.Clear();
        Count = 0;
        foreach (var example in examples)
        {
            sentences.Add((Count, example.Length));
            Count += example.Length;
        }
        var h = shape.Hidden;
        Buffers.Room(ref input, Count * shape.Input);
        Buffers.Room(ref inputMask, Count * shape.Input);
        Buffers.Room(ref projected, Count * 3 * h);
        Buffers.Room(ref window, Count * h);
        Buffers.Room(ref windowMask, Count * h);
        if (hasVector.Length < Count) hasVector = new bool[Count * 2];
        if (kept.Length < Count) kept = [.. Enumerable.Range(0, Count * 2).Select(_ => new bool[WordFeatures.Most])];
        ReadWords(chance);
        Kernels.Multiply(input, Count, shape.Input, network.Window.Values, 3 * h, projected);
        for (var s = 0; s < sentences.Count; s++)
        {
            var (start, length) = sentences[s];
            for (var i = start; i < start + length; i++)
            {
                var before = i > start ? projected.AsSpan((i - 1) * 3 * h, h) : network.Edges.Row(0);
                var own = projected.AsSpan((i * 3 * h) + h, h);
                var after = i + 1 < start + length ? projected.AsSpan(((i + 1) * 3 * h) + (2 * h), h) : network.Edges.Row(1);
                for (var j = 0; j < h; j++)
                {
                    var sum = before[j] + own[j] + after[j] + network.WindowBias.Values[j];
                    window[(i * h) + j] = sum > 0 ? sum : 0;
                }
            }
        }
        Buffers.Drop(window.AsSpan(0, Count * h), windowMask, chance, Rates.Hidden);
        var below = window;
        foreach (var layer in layers)
        {
            layer.Forward(below, Count, sentences, chance);
            below = layer.Output;
        }
    }

    public void Backward()
    {
        var h = shape.Hidden;
        Buffers.Room(ref windowGradient, Count * h);
        for (var layer = layers.Length - 1; layer >= 0; layer--) layers[layer].Backward(layer > 0 ? layers[layer - 1].OutputGradient : windowGradient, sentences);
        Buffers.Room(ref projectedGradient, Count * 3 * h);
        var bias = network.WindowBias.Gradients[worker];
        var edges = network.Edges.Gradients[worker];
        foreach (var (start, length) in sentences)
        {
            for (var i = start; i < start + length; i++)
            {
                var before = i > start ? projectedGradient.AsSpan((i - 1) * 3 * h, h) : edges.AsSpan(0, h);
                var own = projectedGradient.AsSpan((i * 3 * h) + h, h);
                var after = i + 1 < start + length ? projectedGradient.AsSpan(((i + 1) * 3 * h) + (2 * h), h) : edges.AsSpan(h, h);
                for (var j = 0; j < h; j++)
                {
                    var at = (i * h) + j;
                    if (window[at] <= 0) continue;
                    var gradient = windowGradient[at] * windowMask[at];
                    before[j] += gradient;
                    own[j] += gradient;
                    after[j] += gradient;
                    bias[j] += gradient;
                }
            }
        }
        Buffers.Room(ref turned, Count * shape.Input);
        Kernels.Transpose(input, Count, shape.Input, turned);
        Kernels.Multiply(turned, shape.Input, Count, projectedGradient, 3 * h, network.Window.Gradients[worker]);
        Buffers.Room(ref turnedWeights, 3 * h * shape.Input);
        Kernels.Transpose(network.Window.Values, shape.Input, 3 * h, turnedWeights);
        Buffers.Room(ref inputGradient, Count * shape.Input);
        Kernels.Multiply(projectedGradient, Count, 3 * h, turnedWeights, shape.Input, inputGradient);
        LearnWords();
    }

    private void ReadWords(Chance? chance)
    {
        var at = 0;
        foreach (var example in batch)
        {
            for (var i = 0; i < example.Length; i++, at++)
            {
                var row = input.AsSpan(at * shape.Input, shape.Input);
                var rows = example.Rows[i];
                var isUnknown = chance is not null && chance.Next() < (example.IsName?[i] == true ? UnknownName : UnknownWord);
                for (var f = 0; f < rows.Length; f++)
                {
                    kept[at][f] = isUnknown ? f == WordFeatures.Shape : chance is null || chance.Next() >= dropShare[rows[f]];
                    if (kept[at][f]) TensorPrimitives.Add(row[..shape.Embedding], network.Table.Row(rows[f]), row[..shape.Embedding]);
                }
                hasVector[at] = example.Vectors[i] >= 0 && !isUnknown;
                if (hasVector[at]) ReadVector(example.Vectors[i], row[shape.Embedding..]);
                else network.Unknown.Values.CopyTo(row[shape.Embedding..]);
            }
        }
        Buffers.Drop(input.AsSpan(0, Count * shape.Input), inputMask, chance, Rates.Input);
    }

    /// <summary>The word vector, all of one length.</summary>
    private static void ReadVector(int rank, Span<float> target)
    {
        var row = WordVectors.English.Row(rank);
        var squares = 0;
        foreach (var value in row) squares += value * value;
        var factor = WordFeatures.VectorLength / MathF.Sqrt(Math.Max(1, squares));
        for (var i = 0; i < target.Length; i++) target[i] = factor * row[i];
    }

    private void LearnWords()
    {
        var at = 0;
        foreach (var example in batch)
        {
            for (var i = 0; i < example.Length; i++, at++)
            {
                var gradient = inputGradient.AsSpan(at * shape.Input, shape.Input);
                TensorPrimitives.Multiply(gradient, inputMask.AsSpan(at * shape.Input, shape.Input), gradient);
                var rows = example.Rows[i];
                for (var f = 0; f < rows.Length; f++)
                {
                    if (!kept[at][f]) continue;
                    var own = network.Table.TouchRow(worker, rows[f]);
                    TensorPrimitives.Add(own, gradient[..shape.Embedding], own);
                }
                if (hasVector[at]) continue;
                var unknown = network.Unknown.Gradients[worker].AsSpan();
                TensorPrimitives.Add(unknown, gradient[shape.Embedding..], unknown);
            }
        }
    }
}
