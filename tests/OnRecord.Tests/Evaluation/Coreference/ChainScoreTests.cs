using System.Collections.Immutable;
using OnRecord.Eval.Coreference;
using OnRecord.Text;

namespace OnRecord.Tests.Evaluation.Coreference;

public class ChainScoreTests
{
    /// <summary>The worked example of Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions: a reference implementation", section 4.</summary>
    [Fact]
    public void The_worked_example_of_the_reference_scorer_comes_out_the_same()
    {
        var score = ChainScore.Of(Chains("abc", "defg"), Chains("ab", "cd", "fghi"));
        Assert.Equal(0.40, score.Muc.Recall, 2);
        Assert.Equal(0.40, score.Muc.Precision, 2);
        Assert.Equal(0.42, score.BCubed.Recall, 2);
        Assert.Equal(0.50, score.BCubed.Precision, 2);
        Assert.Equal(0.65, score.Ceaf.Recall, 2);
        Assert.Equal(0.43, score.Ceaf.Precision, 2);
        Assert.Equal(6 / 7.0, score.Mentions.Recall, 6);
        Assert.Equal(6 / 8.0, score.Mentions.Precision, 6);
    }

    [Fact]
    public void The_gold_itself_is_all_right()
    {
        var score = ChainScore.Of(Chains("abc", "de"), Chains("de", "abc"));
        Assert.Equal(1, score.Conll, 9);
    }

    [Fact]
    public void Nothing_found_is_nothing_and_no_error()
    {
        var score = ChainScore.Of(Chains("abc"), []);
        Assert.Equal(0, score.Conll);
        Assert.Equal(0, ChainScore.Of([], []).Conll);
    }

    [Fact]
    public void One_chain_for_all_pleases_muc_and_not_the_others()
    {
        var score = ChainScore.Of(Chains("ab", "cd"), Chains("abcd"));
        Assert.Equal(1, score.Muc.Recall);
        Assert.Equal(2 / 3.0, score.Muc.Precision, 9);
        Assert.Equal(0.5, score.BCubed.Precision, 9);
        Assert.Equal(2 / 3.0, score.Ceaf.Precision, 9);
        Assert.Equal(1 / 3.0, score.Ceaf.Recall, 9);
    }

    [Fact]
    public void Documents_are_added_up_before_they_are_divided()
    {
        var score = ChainScore.Of(Chains("abcd"), Chains("abcd")) + ChainScore.Of(Chains("ab"), []);
        Assert.Equal(3 / 4.0, score.Muc.Recall, 9);
        Assert.Equal(1, score.Muc.Precision, 9);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("1 9; 9 1", 18)]
    [InlineData("9 8; 8 1", 16)]
    [InlineData("1 2 3; 2 4 6; 3 6 9", 14)]
    [InlineData("5 0 0; 5 4 0", 9)]
    [InlineData("5; 7; 6", 7)]
    public void Pairs_are_chosen_for_the_greatest_sum(string rows, double sum)
    {
        var cells = rows.Split("; ").Select(row => row.Split(' ').Select(cell => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var similarity = new double[cells.Length, cells[0].Length];
        for (var r = 0; r < cells.Length; r++)
        {
            for (var c = 0; c < cells[r].Length; c++) similarity[r, c] = cells[r][c];
        }
        Assert.Equal(sum, Assignment.Best(similarity), 9);
    }

    /// <summary>Each letter is a span of its own.</summary>
    private static ImmutableArray<ImmutableArray<TextSpan>> Chains(params string[] chains) => [.. chains.Select(chain => chain.Select(letter => new TextSpan(letter, letter + 1)).ToImmutableArray())];
}
