namespace OnRecord.Train.Networks;

/// <summary>
/// One layer of simple recurrent units (Lei et al. 2018) in both directions: c = f·c' + (1-f)·z, h = r·c + (1-r)·x. The gates are
/// 1/2 + 1/2·x/(1+|x|) in place of the logistic curve: cheap, and the same number on every machine.
/// </summary>
internal sealed class Recurrence(Network network, int layer, int worker)
{
    private readonly int hidden = network.Shape.Hidden;
    private readonly int half = network.Shape.Hidden / 2;
    private float[] below = [], gates = [], cells = [], output = [], outputGradient = [], mask = [], gateGradient = [], turned = [], turnedWeights = [], carry = [];
    private int count;

    public float[] Output => output;

    public float[] OutputGradient => outputGradient;

    public void Forward(float[] input, int words, List<(int Start, int Length)> sentences, Chance? chance)
    {
        (below, count) = (input, words);
        Buffers.Room(ref gates, count * 3 * hidden);
        Buffers.Room(ref cells, count * hidden);
        Buffers.Room(ref output, count * hidden);
        Buffers.Room(ref outputGradient, count * hidden);
        Buffers.Room(ref mask, count * hidden);
        for (var i = 0; i < count; i++) network.Biases[layer].Values.CopyTo(gates.AsSpan(i * 3 * hidden));
        Kernels.Multiply(input, count, hidden, network.Layers[layer].Values, 3 * hidden, gates);
        foreach (var (start, length) in sentences)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                for (var step = 0; step < length; step++)
                {
                    var i = direction == 0 ? start + step : start + length - 1 - step;
                    var last = direction == 0 ? i - 1 : i + 1;
                    var own = gates.AsSpan((i * 3 * hidden) + (direction * 3 * half), 3 * half);
                    for (var j = 0; j < half; j++)
                    {
                        var at = (i * hidden) + (direction * half) + j;
                        var forget = own[half + j] = Gate(own[half + j]);
                        var reset = own[(2 * half) + j] = Gate(own[(2 * half) + j]);
                        var before = step == 0 ? 0 : cells[(last * hidden) + (direction * half) + j];
                        var cell = cells[at] = (forget * before) + ((1 - forget) * own[j]);
                        output[at] = (reset * cell) + ((1 - reset) * input[at]);
                    }
                }
            }
        }
        Buffers.Drop(output.AsSpan(0, count * hidden), mask, chance, Rates.Hidden);
    }

    public void Backward(float[] inputGradient, List<(int Start, int Length)> sentences)
    {
        Buffers.Room(ref gateGradient, count * 3 * hidden);
        Buffers.Room(ref carry, half);
        foreach (var (start, length) in sentences)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                Array.Clear(carry);
                for (var step = length - 1; step >= 0; step--)
                {
                    var i = direction == 0 ? start + step : start + length - 1 - step;
                    var last = direction == 0 ? i - 1 : i + 1;
                    var own = gates.AsSpan((i * 3 * hidden) + (direction * 3 * half), 3 * half);
                    var change = gateGradient.AsSpan((i * 3 * hidden) + (direction * 3 * half), 3 * half);
                    for (var j = 0; j < half; j++)
                    {
                        var at = (i * hidden) + (direction * half) + j;
                        var gradient = outputGradient[at] * mask[at];
                        var (forget, reset, cell) = (own[half + j], own[(2 * half) + j], cells[at]);
                        var before = step == 0 ? 0 : cells[(last * hidden) + (direction * half) + j];
                        inputGradient[at] += gradient * (1 - reset);
                        var cellGradient = (gradient * reset) + carry[j];
                        carry[j] = cellGradient * forget;
                        change[j] = cellGradient * (1 - forget);
                        change[half + j] = cellGradient * (before - own[j]) * Slope(forget);
                        change[(2 * half) + j] = gradient * (cell - below[at]) * Slope(reset);
                    }
                }
            }
        }
        var bias = network.Biases[layer].Gradients[worker];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < 3 * hidden; j++) bias[j] += gateGradient[(i * 3 * hidden) + j];
        }
        Buffers.Room(ref turned, count * hidden);
        Kernels.Transpose(below, count, hidden, turned);
        Kernels.Multiply(turned, hidden, count, gateGradient, 3 * hidden, network.Layers[layer].Gradients[worker]);
        Buffers.Room(ref turnedWeights, 3 * hidden * hidden);
        Kernels.Transpose(network.Layers[layer].Values, hidden, 3 * hidden, turnedWeights);
        Kernels.Multiply(gateGradient, count, 3 * hidden, turnedWeights, hidden, inputGradient);
    }

    private static float Squash(float x) => x / (1 + MathF.Abs(x));

    private static float Gate(float x) => 0.5f + (0.5f * Squash(x));

    /// <summary>Slope of the gate's curve where it has this height: with y = |2h - 1|, 1/(1+|x|) is 1 - y.</summary>
    private static float Slope(float height)
    {
        var rest = 1 - MathF.Abs((2 * height) - 1);
        return 0.5f * rest * rest;
    }
}
