using System.Runtime.Intrinsics.X86;
using OnRecord.Reading.Networks;

namespace OnRecord.Tests.Reading.Networks;

public sealed class CoarseMatrixTests
{
    private static readonly CoarseUnit Signed = new(Unit: 48, Lowest: -32);

    [Theory]
    [InlineData(8, 1, 1)]
    [InlineData(16, 17, 2)]
    [InlineData(128, 384, 7)]
    [InlineData(128, 49, 130)]
    public void Vectors_and_scalars_give_the_same_products(int inputs, int outputs, int rows)
    {
        Assert.SkipUnless(Avx2.IsSupported, "This processor has no vectors to compare with.");
        var matrix = Make(inputs, outputs, Weights(inputs * outputs, seed: inputs + outputs), Signed);
        var input = Numbers(rows * inputs, seed: rows);
        int[] vectors = new int[rows * matrix.Padded], scalars = new int[rows * matrix.Padded];

        matrix.Multiply(input, rows, vectors, isVector: true);
        matrix.Multiply(input, rows, scalars, isVector: false);

        Assert.Equal(scalars, vectors);
    }

    [Fact]
    public void A_product_is_the_sum_of_the_rounded_inputs_times_weights()
    {
        var weights = Weights(8 * 5, seed: 3);
        var matrix = Make(8, 5, weights, Signed);
        short[] input = [0, 48, -48, 71, 73, -8000, 8000, 5];
        int[] steps = [0, 1, -1, 1, 2, -32, 31, 0];
        var products = new int[matrix.Padded];

        matrix.Multiply(input, 1, products);

        Assert.Equal(Enumerable.Range(0, 5).Select(output => Enumerable.Range(0, 8).Sum(i => steps[i] * weights[(i * 5) + output])), products.Take(5));
    }

    [Theory]
    [InlineData(127)]
    [InlineData(-128)]
    public void The_largest_numbers_do_not_overflow(int weight)
    {
        var matrix = Make(128, 16, [.. Enumerable.Repeat((sbyte)weight, 128 * 16)], new CoarseUnit(24, 0));
        var products = new int[matrix.Padded * 3];

        matrix.Multiply([.. Enumerable.Repeat((short)8000, 128 * 3)], 3, products);

        Assert.All(products, product => Assert.Equal(128 * CoarseUnit.Most * weight, product));
    }

    [Theory]
    [InlineData(24, 0)]
    [InlineData(48, -32)]
    public void Rounding_with_vectors_and_without_is_the_same_and_goes_to_the_nearest_step(int unit, int lowest)
    {
        var coarse = new CoarseUnit(unit, lowest);
        short[] numbers = [.. Enumerable.Range(-8000, 16001).Select(i => (short)i)];
        byte[] vectors = new byte[numbers.Length], scalars = new byte[numbers.Length];

        coarse.Round(numbers, vectors);
        coarse.RoundScalars(numbers, scalars);

        Assert.Equal(scalars, vectors);
        Assert.All(numbers.Zip(vectors), pair =>
        {
            var value = (pair.Second + lowest) * unit;
            if (pair.Second is > 0 and < CoarseUnit.Most) Assert.InRange(pair.First - value, -unit * 0.51, unit * 0.51);
        });
    }

    [Fact]
    public void A_number_of_inputs_that_is_no_multiple_of_eight_is_refused() => Assert.Throws<ArgumentException>(() => Make(4, 1, new sbyte[4], Signed));

    [Fact]
    public void Too_little_room_is_refused()
    {
        var matrix = Make(8, 4, Weights(32, seed: 1), Signed);

        Assert.ThrowsAny<ArgumentException>(() => matrix.Multiply(new short[8], 2, new int[matrix.Padded * 2]));
        Assert.ThrowsAny<ArgumentException>(() => matrix.Multiply(new short[16], 2, new int[matrix.Padded]));
    }

    private static CoarseMatrix Make(int inputs, int outputs, sbyte[] weights, CoarseUnit unit) =>
        new(weights, inputs, [.. Enumerable.Repeat(1f, outputs)], new float[outputs], unit);

    private static sbyte[] Weights(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (sbyte)random.Next(-127, 128))];
    }

    private static short[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-2500, 2500))];
    }
}
