using OnRecord.Reading.Networks;

namespace OnRecord.Tests.Reading.Networks;

public sealed class NarrowMatrixTests
{
    [Fact]
    public void A_score_is_the_sum_of_inputs_times_weights_with_scale_and_bias()
    {
        var random = new Random(5);
        sbyte[] weights = [.. Enumerable.Range(0, 96 * 3).Select(_ => (sbyte)random.Next(-127, 128))];
        short[] input = [.. Enumerable.Range(0, 96).Select(_ => (short)random.Next(-8000, 8001))];
        var matrix = new NarrowMatrix(weights, 96, [0.5f, 1, 2], [1, -1, 0]);

        Assert.All(Enumerable.Range(0, 3), output =>
        {
            var product = Enumerable.Range(0, 96).Sum(i => input[i] * weights[(i * 3) + output]);
            Assert.Equal(product, matrix.Product(input, output));
            Assert.Equal((product * matrix.Scale.Scales[output]) + matrix.Scale.Biases[output], matrix.Score(input, output));
        });
    }

    [Fact]
    public void Vectors_and_scalars_give_the_same_product()
    {
        short[] a = [.. Enumerable.Range(0, 64).Select(i => (short)(i * 250 - 8000))], b = [.. Enumerable.Range(0, 64).Select(i => (short)(i * 4 - 128))];
        var matrix = new NarrowMatrix([.. b.Select(weight => (sbyte)weight)], 64, [1f], [0f]);

        Assert.Equal(NarrowMatrix.DotScalars(a, b), matrix.Product(a, 0));
    }

    [Fact]
    public void A_number_of_inputs_that_is_no_multiple_of_sixteen_is_refused() => Assert.Throws<ArgumentException>(() => new NarrowMatrix(new sbyte[8], 8, [1f], [0f]));
}
