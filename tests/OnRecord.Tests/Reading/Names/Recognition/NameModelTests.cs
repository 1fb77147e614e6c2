using OnRecord.Reading.Models;
using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Tests.Reading.Names.Recognition;

public class NameModelTests
{
    private const int Rows = 8;

    [Fact]
    public void Scores_are_the_sums_of_the_rows_of_the_features()
    {
        var (weights, model) = Model();
        uint[] features = [3, 3 + Rows, 6];
        var scores = new short[NameLabels.Width];
        model.Score(features, scores);
        for (var label = 0; label < NameLabels.Width; label++)
        {
            Assert.Equal((2 * weights[(3 * NameLabels.Width) + label]) + weights[(6 * NameLabels.Width) + label], scores[label]);
        }
    }

    [Fact]
    public void A_model_that_is_written_and_read_is_the_same()
    {
        var (_, model) = Model();
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) model.Write(writer);
        var bytes = stream.ToArray();
        var again = NameModel.Read(new BinaryReader(new MemoryStream(bytes)));
        using var second = new MemoryStream();
        using (var writer = new BinaryWriter(second, System.Text.Encoding.UTF8, leaveOpen: true)) again.Write(writer);
        Assert.Equal(bytes, second.ToArray());
        Assert.Equal(model.Follow(2, 3), again.Follow(2, 3));
        Assert.Equal(77, again.Types[5]);
    }

    [Fact]
    public void Chances_of_types_are_kept_in_eighths()
    {
        var packed = NameWord.PackTypes([1f, 0f, 0.5f, 0.2f]);
        Assert.Equal([7u, 0u, 4u, 1u], Enumerable.Range(0, NameWord.Types).Select(type => NameWord.LikelyAt(packed, type)));
    }

    private static (sbyte[] Weights, NameModel Model) Model()
    {
        var random = new Random(4);
        var weights = Enumerable.Range(0, Rows * NameLabels.Width).Select(_ => (sbyte)random.Next(-127, 128)).ToArray();
        var follows = Enumerable.Range(0, NameLabels.Width * NameLabels.Width).Select(i => i - 100).ToArray();
        return (weights, new NameModel(weights, follows, new WordNumbers([(5u, (ushort)77)])));
    }
}
