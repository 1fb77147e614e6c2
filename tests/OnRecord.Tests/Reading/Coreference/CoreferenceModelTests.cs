using OnRecord.Reading.Coreference;

namespace OnRecord.Tests.Reading.Coreference;

public class CoreferenceModelTests
{
    private const uint Feature = 77;

    [Fact]
    public void The_score_is_the_rectified_sum_of_both_phrases_and_the_pair_times_the_output()
    {
        var random = new Random(3);
        var model = new CoreferenceModel([Feature], Chance(random, 2 * CoreferenceModel.OwnWidth), Chance(random, PairFeatures.Rows * CoreferenceModel.Width), Chance(random, 2 * CoreferenceModel.Width));
        var given = new short[CoreferenceModel.OwnWidth];
        model.AddOwn([Feature, 78], given);
        int[] rows = [0, 5, PairFeatures.Rows - 1];
        var later = given.AsSpan(0, CoreferenceModel.Width);
        var antecedent = given.AsSpan(CoreferenceModel.Width);

        Assert.Equal(Plain(3, given, rows, isLink: true), model.Link(later, antecedent, rows), 6);
        Assert.Equal(Plain(3, given, rows, isLink: false), model.Fresh(later, rows), 6);
    }

    [Fact]
    public void A_feature_without_weights_adds_nothing()
    {
        var random = new Random(4);
        var model = new CoreferenceModel([Feature], Chance(random, 2 * CoreferenceModel.OwnWidth), Chance(random, PairFeatures.Rows * CoreferenceModel.Width), Chance(random, 2 * CoreferenceModel.Width));
        var (none, unknown, known) = (new short[CoreferenceModel.OwnWidth], new short[CoreferenceModel.OwnWidth], new short[CoreferenceModel.OwnWidth]);
        model.AddOwn([], none);
        model.AddOwn([78], unknown);
        model.AddOwn([Feature], known);
        Assert.Equal(none, unknown);
        Assert.NotEqual(none, known);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var random = new Random(5);
        var model = new CoreferenceModel([Feature], Chance(random, 2 * CoreferenceModel.OwnWidth), Chance(random, PairFeatures.Rows * CoreferenceModel.Width), Chance(random, 2 * CoreferenceModel.Width));
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        using (var writer = new BinaryWriter(first, System.Text.Encoding.UTF8, leaveOpen: true)) model.Write(writer);
        first.Position = 0;
        using (var reader = new BinaryReader(first, System.Text.Encoding.UTF8, leaveOpen: true))
        using (var writer = new BinaryWriter(second, System.Text.Encoding.UTF8, leaveOpen: true)) CoreferenceModel.Read(reader).Write(writer);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void Weights_of_another_version_are_refused() =>
        Assert.Throws<InvalidDataException>(() => new CoreferenceModel([Feature], new CoreferenceWeights(new sbyte[8], 1), new CoreferenceWeights([], 1), new CoreferenceWeights([], 1)));

    [Fact]
    public void A_weight_beyond_the_limit_is_cut_off_and_the_others_stay_fine()
    {
        var weights = CoreferenceWeights.Of([0.5f, -40, 1], 2);
        Assert.Equal([32, -127, 64], weights.Values);
        Assert.Equal([129, -512, 258], weights.InUnits(256));
    }

    private static CoreferenceWeights Chance(Random random, int count)
    {
        var values = new sbyte[count];
        for (var i = 0; i < count; i++) values[i] = (sbyte)random.Next(-127, 128);
        return new CoreferenceWeights(values, 2f / sbyte.MaxValue);
    }

    /// <summary>The same, number by number.</summary>
    private static double Plain(int seed, short[] given, int[] rows, bool isLink)
    {
        var random = new Random(seed);
        Chance(random, 2 * CoreferenceModel.OwnWidth);
        var pairs = Chance(random, PairFeatures.Rows * CoreferenceModel.Width).InUnits(256);
        var outputs = Chance(random, 2 * CoreferenceModel.Width);
        var sum = 0L;
        for (var i = 0; i < CoreferenceModel.Width; i++)
        {
            var unit = given[i] + (isLink ? given[CoreferenceModel.Width + i] : 0);
            foreach (var row in rows) unit += pairs[(row * CoreferenceModel.Width) + i];
            sum += Math.Max(0, unit) * outputs.Values[i + (isLink ? 0 : CoreferenceModel.Width)];
        }
        return sum * (double)outputs.Scale / 256;
    }
}
