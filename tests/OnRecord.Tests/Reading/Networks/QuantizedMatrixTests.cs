using OnRecord.Reading.Networks;

namespace OnRecord.Tests.Reading.Networks;

public sealed class QuantizedMatrixTests
{
    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(96, 3, 1)]
    [InlineData(128, 49, 7)]
    [InlineData(200, 384, 13)]
    public void Vectors_and_scalars_give_the_same_products(int inputs, int outputs, int rows)
    {
        var (matrix, _) = Make(inputs, outputs, seed: inputs + outputs);
        var input = Numbers(rows * inputs, seed: rows);
        int[] vectors = new int[rows * matrix.Padded], scalars = new int[rows * matrix.Padded];

        matrix.Multiply(input, rows, vectors);
        matrix.MultiplyScalars(input, rows, scalars);

        Assert.Equal(scalars, vectors);
    }

    [Fact]
    public void A_product_is_the_sum_of_inputs_times_weights()
    {
        var (matrix, weights) = Make(inputs: 6, outputs: 5, seed: 3);
        short[] input = [1, -2, 3, 8000, -8000, 0];
        var products = new int[matrix.Padded];

        matrix.Multiply(input, 1, products);

        Assert.Equal(Enumerable.Range(0, 5).Select(output => Enumerable.Range(0, 6).Sum(i => input[i] * weights[(i * 5) + output])), products.Take(5));
    }

    [Fact]
    public void The_best_output_is_the_first_of_the_highest_scores()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var outputs = 1 + (seed % 60);
            var (matrix, _) = Make(inputs: 4, outputs, seed);
            var products = new int[matrix.Padded];
            matrix.Multiply(Numbers(4, seed), 1, products);
            var scores = Enumerable.Range(0, outputs).Select(i => (products[i] * matrix.Scale.Scales[i]) + matrix.Scale.Biases[i]).ToArray();

            Assert.Equal(Array.IndexOf(scores, scores.Max()), matrix.Scale.Best(products));
        }
    }

    [Fact]
    public void Equal_scores_go_to_the_first_output()
    {
        var matrix = new QuantizedMatrix(new sbyte[2 * 40], 2, 40, Enumerable.Repeat(1f, 40).ToArray(), new float[40]);

        Assert.Equal(0, matrix.Scale.Best(new int[matrix.Padded]));
    }

    [Fact]
    public void An_odd_number_of_inputs_is_refused() => Assert.Throws<ArgumentException>(() => new QuantizedMatrix(new sbyte[3], 3, 1, [1f], [0f]));

    [Fact]
    public void Too_little_room_is_refused()
    {
        var (matrix, _) = Make(inputs: 4, outputs: 4, seed: 1);

        Assert.ThrowsAny<ArgumentException>(() => matrix.Multiply(new short[4], 2, new int[matrix.Padded * 2]));
        Assert.ThrowsAny<ArgumentException>(() => matrix.Multiply(new short[8], 2, new int[matrix.Padded]));
    }

    private static (QuantizedMatrix Matrix, sbyte[] Weights) Make(int inputs, int outputs, int seed)
    {
        var random = new Random(seed);
        var weights = Enumerable.Range(0, inputs * outputs).Select(_ => (sbyte)random.Next(-127, 128)).ToArray();
        float[] Values() => [.. Enumerable.Range(0, outputs).Select(_ => random.NextSingle())];
        return (new QuantizedMatrix(weights, inputs, outputs, Values(), Values()), weights);
    }

    private static short[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-8000, 8001))];
    }
}
