using OnRecord.Reading.Models;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Models;

public sealed class PerceptronModelTests
{
    private static readonly PerceptronModel Model = new(["a", "b", "c"],
    [
        (7, [new(1, 10)]),
        (7 + 4, [new(0, 3), new(2, -9)]),
        (99, [new(2, 127), new(1, -127)]),
    ]);

    [Fact]
    public void Scores_are_the_sums_of_the_weights()
    {
        var scores = new int[3];
        Model.Score([7, 11, 12345], scores);
        Assert.Equal([3, 10, -9], scores);
        Assert.Equal(2, Model.Best([7, 99], scores));
        Assert.Equal(0, Model.Best([], scores));
    }

    [Fact]
    public void A_written_model_reads_back_the_same()
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        Model.Write(writer);
        file.Position = 0;
        using var reader = new BinaryReader(file);
        var again = PerceptronModel.Read(reader);
        Assert.Equal(Model.Labels, again.Labels);
        int[] scores = new int[3], expected = new int[3];
        Model.Score([7, 11, 99], expected);
        again.Score([7, 11, 99], scores);
        Assert.Equal(expected, scores);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused() =>
        Assert.Throws<InvalidDataException>(() => ModelFile.Open(new MemoryStream(new byte[16]), "other.bin"));

    [Fact]
    public void Words_are_looked_up_without_regard_to_case_digits_and_apostrophes()
    {
        Assert.Equal(FeatureHasher.Word("don't 19"), FeatureHasher.Word("DON’T 47"));
        Assert.NotEqual(FeatureHasher.Exact("Don't"), FeatureHasher.Exact("don't"));
        var table = new WordNumbers([(FeatureHasher.Word("sea"), 5), (FeatureHasher.Word("land"), 9)]);
        Assert.Equal([5, 9, 0], new[] { "SEA", "land", "air" }.Select(word => (int)table[FeatureHasher.Word(word)]));
    }

    [Fact]
    public void Words_used_alike_share_a_cluster()
    {
        var clusters = WordClusters.English;
        Assert.Equal(clusters[FeatureHasher.Word("monday")], clusters[FeatureHasher.Word("Tuesday")]);
        Assert.Equal((0, 0), clusters[FeatureHasher.Word("qwxzvk")]);
    }
}
