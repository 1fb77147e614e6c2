using System.Numerics.Tensors;
using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Train.Names;

/// <summary>A net of one hidden layer from a word's vector to what it names.</summary>
internal sealed class TypeNet
{
    private const int Hidden = 64;
    private const int Outputs = NameWord.Types + 1;
    private const int Rounds = 14;
    private const float FirstRate = 0.05f;

    private readonly int inputs;
    private readonly float[][] first;
    private readonly float[][] second = new float[Outputs][];
    private readonly float[] bias = new float[Outputs];

    public TypeNet(int inputs, Random random)
    {
        this.inputs = inputs;
        first = new float[Hidden][];
        for (var h = 0; h < Hidden; h++) first[h] = [.. Enumerable.Range(0, inputs + 1).Select(_ => (random.NextSingle() - 0.5f) * 0.3f)];
        for (var o = 0; o < Outputs; o++) second[o] = [.. Enumerable.Range(0, Hidden).Select(_ => (random.NextSingle() - 0.5f) * 0.3f)];
    }

    /// <summary>Learns from words with counts of their types.</summary>
    public void Learn(float[][] vectors, float[][] counts, Random random)
    {
        var order = Enumerable.Range(0, vectors.Length).ToArray();
        var hidden = new float[Hidden];
        var back = new float[Hidden];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var rate = FirstRate * (1 - ((float)round / Rounds));
            foreach (var w in order)
            {
                var chances = Forward(vectors[w], hidden);
                var sum = counts[w].Sum();
                var weight = MathF.Sqrt(WordTypes.Weigh(counts[w]));
                Array.Clear(back);
                for (var o = 0; o < Outputs; o++)
                {
                    var error = (chances[o] - (counts[w][o] / sum)) * weight * rate;
                    TensorPrimitives.MultiplyAdd(second[o], error, back, back);
                    TensorPrimitives.MultiplyAdd(hidden, -error, second[o], second[o]);
                    bias[o] -= error;
                }
                for (var h = 0; h < Hidden; h++)
                {
                    var slope = back[h] * (1 - (hidden[h] * hidden[h]));
                    TensorPrimitives.MultiplyAdd(vectors[w], -slope, first[h].AsSpan(0, inputs), first[h].AsSpan(0, inputs));
                    first[h][inputs] -= slope;
                }
            }
        }
    }

    public float[] Chances(float[] vector) => Forward(vector, new float[Hidden]);

    private float[] Forward(float[] vector, float[] hidden)
    {
        for (var h = 0; h < Hidden; h++) hidden[h] = MathF.Tanh(TensorPrimitives.Dot(first[h].AsSpan(0, inputs), vector) + first[h][inputs]);
        var chances = new float[Outputs];
        for (var o = 0; o < Outputs; o++) chances[o] = TensorPrimitives.Dot<float>(second[o], hidden) + bias[o];
        TensorPrimitives.SoftMax(chances, chances);
        return chances;
    }
}
