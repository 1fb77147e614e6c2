using OnRecord.Reading.Networks;

namespace OnRecord.Tests.Reading.Networks;

public sealed class RecurrentLayerTests
{
    private const int Width = 64;

    [Fact]
    public void Units_remember_forward_and_backward_within_their_sentence()
    {
        var random = new Random(9);
        sbyte[] weights = [.. Enumerable.Range(0, Width * 3 * Width).Select(_ => (sbyte)random.Next(-127, 128))];
        float[] scales = [.. Enumerable.Range(0, 3 * Width).Select(_ => 0.001f + (random.NextSingle() * 0.002f))], biases = [.. Enumerable.Range(0, 3 * Width).Select(_ => random.NextSingle() - 0.5f)];
        short[] input = [.. Enumerable.Range(0, 7 * Width).Select(_ => (short)random.Next(-900, 900))];
        int[] ends = [4, 5, 7];
        var unit = new CoarseUnit(Unit: 40, Lowest: -32);
        var output = new short[input.Length];

        new RecurrentLayer(weights, Width, scales, biases, unit).Read(input, ends, new byte[input.Length], new int[7 * CoarseMatrix.Block], output);

        Assert.Equal(Plainly(weights, scales, biases, input, ends, unit), output);
    }

    [Fact]
    public void Sentences_beyond_the_rows_are_refused()
    {
        var layer = new RecurrentLayer(new sbyte[Width * 3 * Width], Width, new float[3 * Width], new float[3 * Width], new CoarseUnit(40, -32));

        Assert.Throws<ArgumentException>(() => layer.Read(new short[Width], [2], new byte[Width], new int[CoarseMatrix.Block], new short[Width]));
        Assert.Throws<ArgumentException>(() => layer.Read(new short[Width], [1], new byte[Width], new int[CoarseMatrix.Block], new short[Width - 1]));
    }

    /// <summary>The recurrence as its papers write it, unit by unit.</summary>
    private static short[] Plainly(sbyte[] weights, float[] scales, float[] biases, short[] input, int[] ends, CoarseUnit unit)
    {
        var steps = new byte[input.Length];
        unit.RoundScalars(input, steps);
        var output = new short[input.Length];
        for (var i = 0; i < Width; i++)
        {
            var (side, own) = Math.DivRem(i, Width / 2);
            var start = 0;
            foreach (var end in ends)
            {
                var state = 0f;
                foreach (var word in side == 0 ? Enumerable.Range(start, end - start) : Enumerable.Range(start, end - start).Reverse())
                {
                    float Value(int gate)
                    {
                        var column = (side * 3 * Width / 2) + (gate * Width / 2) + own;
                        var product = Enumerable.Range(0, Width).Sum(k => (steps[(word * Width) + k] + unit.Lowest) * weights[(k * 3 * Width) + column]);
                        return (product * (scales[column] * (unit.Unit / Units.One))) + biases[column];
                    }
                    var (forget, reset) = (Gate(Value(1)), Gate(Value(2)));
                    state = (forget * state) + ((1 - forget) * Value(0));
                    output[(word * Width) + i] = Units.Round((reset * state) + ((1 - reset) * (input[(word * Width) + i] * (1 / Units.One))));
                }
                start = end;
            }
        }
        return output;
    }

    private static float Gate(float x) => 0.5f + (0.5f * (x / (1 + MathF.Abs(x))));
}
