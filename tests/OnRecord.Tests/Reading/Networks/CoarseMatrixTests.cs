using System.Runtime.Intrinsics.X86;
using OnRecord.Reading.Networks;

namespace OnRecord.Tests.Reading.Networks;

public sealed class CoarseMatrixTests
{
    private static readonly CoarseUnit Signed = new(Unit: 48, Lowest: -32);

    [Theory]
    [InlineData(64, 1, 1)]
    [InlineData(64, 25, 2)]
    [InlineData(128, 384, 7)]
    [InlineData(192, 49, 130)]
    public void Vectors_and_scalars_give_the_same_products(int inputs, int outputs, int rows)
    {
        Assert.SkipUnless(Avx2.IsSupported, "This processor has no vectors to compare with.");
        var matrix = Make(inputs, outputs, Weights(inputs * outputs, seed: inputs + outputs, most: 127), Signed);

        Assert.All([10, 100, 1000, 8000], size =>
        {
            var input = Numbers(rows * inputs, seed: rows, size);
            Assert.Equal(Multiply(matrix, input, isVector: false), Multiply(matrix, input, isVector: true));
        });
    }

    [Fact]
    public void However_far_sums_reach_vectors_and_scalars_give_the_same_products()
    {
        Assert.SkipUnless(Avx2.IsSupported, "This processor has no vectors to compare with.");
        for (var most = 1; most <= 127; most += 9)
        {
            // All of one sign, so that nothing cancels out and every way to cut the inputs has its turn.
            var matrix = Make(128, 24, [.. Weights(128 * 24, seed: most, most).Select(weight => (sbyte)-Math.Abs(weight))], new CoarseUnit(Unit: 24, Lowest: 0));
            for (var size = 24; size <= 63 * 24; size += 48)
            {
                short[] input = [.. Enumerable.Repeat((short)size, 128 * 4)];
                Assert.Equal(Multiply(matrix, input, isVector: false), Multiply(matrix, input, isVector: true));
            }
        }
    }

    [Fact]
    public void A_product_is_the_sum_of_the_rounded_inputs_times_weights()
    {
        var weights = Weights(64 * 5, seed: 3, most: 127);
        var matrix = Make(64, 5, weights, Signed);
        short[] input = [0, 48, -48, 71, 73, -8000, 8000, 5, .. new short[56]];
        int[] steps = [0, 1, -1, 1, 2, -32, 31, 0];

        Assert.Equal(Enumerable.Range(0, 5).Select(output => Enumerable.Range(0, 8).Sum(i => steps[i] * weights[(i * 5) + output])), Multiply(matrix, input, Avx2.IsSupported).Take(5));
    }

    [Theory]
    [InlineData(127)]
    [InlineData(-128)]
    public void The_largest_numbers_do_not_overflow(int weight)
    {
        var matrix = Make(128, 24, [.. Enumerable.Repeat((sbyte)weight, 128 * 24)], new CoarseUnit(24, 0));

        Assert.All(Multiply(matrix, [.. Enumerable.Repeat((short)8000, 128 * 3)], Avx2.IsSupported), product => Assert.Equal(128 * CoarseUnit.Most * weight, product));
    }

    [Theory]
    [InlineData(64, 1, 0)]
    [InlineData(128, 5, -32)]
    public void Rows_are_measured_alike_with_vectors_and_without(int inputs, int count, int lowest)
    {
        var random = new Random(inputs);
        byte[] rounded = [.. Enumerable.Range(0, inputs * count).Select(_ => (byte)random.Next(64))];

        var rows = CoarseRows.Measure(rounded, inputs, lowest);

        Assert.Equal(CoarseRows.MeasureScalars(rounded, inputs, lowest), rows);
        Assert.Equal(count, rows.Count);
        Assert.Equal(Enumerable.Range(0, count).Max(row => Enumerable.Range(0, 2).Max(side =>
            Enumerable.Range(0, inputs).Where(i => i % 4 / 2 == side).Sum(i => (rounded[(row * inputs) + i] + lowest) * (rounded[(row * inputs) + i] + lowest)))), rows.Whole);
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
    public void A_number_of_inputs_that_is_no_multiple_of_64_is_refused() => Assert.Throws<ArgumentException>(() => Make(32, 1, new sbyte[32], Signed));

    [Fact]
    public void One_row_alone_gives_the_same_products_as_among_others()
    {
        var matrix = Make(128, 96, Weights(128 * 96, seed: 4, most: 127), Signed);
        var input = Numbers(5 * 128, seed: 5, size: 900);
        var (all, rounded, one) = (Multiply(matrix, input, Avx2.IsSupported), new byte[5 * 128], new int[2 * CoarseMatrix.Block]);
        var rows = matrix.Round(input, rounded);

        for (var row = 0; row < 5; row++)
        {
            matrix.MultiplyOne(rounded.AsSpan(row * 128, 128), rows, 1, 2, one);
            Assert.Equal(all.AsSpan((row * 96) + CoarseMatrix.Block, 2 * CoarseMatrix.Block).ToArray(), one);
        }
    }

    [Fact]
    public void Too_little_room_is_refused()
    {
        var matrix = Make(64, 4, Weights(256, seed: 1, most: 127), Signed);
        var rows = matrix.Round(new short[128], new byte[128]);

        Assert.ThrowsAny<ArgumentException>(() => matrix.Round(new short[128], new byte[127]));
        Assert.ThrowsAny<ArgumentException>(() => matrix.Multiply(new byte[127], rows, 0, new int[CoarseMatrix.Block * 2]));
        Assert.ThrowsAny<ArgumentException>(() => matrix.Multiply(new byte[128], rows, 0, new int[(CoarseMatrix.Block * 2) - 1]));
        Assert.ThrowsAny<ArgumentException>(() => matrix.Multiply(new byte[128], rows, 1, new int[CoarseMatrix.Block * 2]));
    }

    private static CoarseMatrix Make(int inputs, int outputs, sbyte[] weights, CoarseUnit unit) =>
        new(weights, inputs, [.. Enumerable.Repeat(1f, outputs)], new float[outputs], unit);

    /// <summary>Products row by row.</summary>
    private static int[] Multiply(CoarseMatrix matrix, short[] input, bool isVector)
    {
        var rounded = new byte[input.Length];
        var rows = matrix.Round(input, rounded);
        var (block, all) = (new int[rows.Count * CoarseMatrix.Block], new int[rows.Count * matrix.Scale.Padded]);
        for (var b = 0; b < matrix.Blocks; b++)
        {
            matrix.Multiply(rounded, rows, b, 1, block, isVector);
            for (var row = 0; row < rows.Count; row++) block.AsSpan(row * CoarseMatrix.Block, CoarseMatrix.Block).CopyTo(all.AsSpan((row * matrix.Scale.Padded) + (b * CoarseMatrix.Block)));
        }
        return all;
    }

    private static sbyte[] Weights(int count, int seed, int most)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (sbyte)random.Next(-most, most + 1))];
    }

    private static short[] Numbers(int count, int seed, int size)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-size, size))];
    }
}
