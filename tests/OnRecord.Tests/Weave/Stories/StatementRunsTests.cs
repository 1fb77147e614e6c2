using OnRecord.Weave.Stories;

namespace OnRecord.Tests.Weave.Stories;

public sealed class StatementRunsTests
{
    private const string Words = "nine lorries crossed Lomar bridge before frost cracked every toll booth window there";

    [Fact]
    public void Two_reports_that_give_eight_words_in_a_row_have_a_run_in_common()
    {
        var words = Words.Split(' ');
        for (var start = 0; start + 8 <= words.Length; start++)
        {
            var part = string.Join(' ', words[start..(start + 8)]);
            var one = MarkedReport.Of("a", $"[[Piet Lom|direct: {Words}]]");
            var other = MarkedReport.Of("b", $"[[Piet Lom|direct: Hauliers agree that {part} said the leader of Calder guild]]");
            Assert.True(StatementRuns.Of(one).Intersect(StatementRuns.Of(other)).Any(), part);
        }
    }

    [Fact]
    public void What_the_narrator_says_and_words_without_matter_are_no_runs()
    {
        Assert.Empty(StatementRuns.Of(MarkedReport.Of("a", Words)));
        Assert.Empty(StatementRuns.Of(MarkedReport.Of("a", "[[Piet Lom|direct: I said that it was what it is and so on and on]]")));
    }
}
