using OnRecord.App.Commands;
using OnRecord.Weave.Decisions;

namespace OnRecord.App.Tests.Commands;

public sealed class DecisionTextTests
{
    [Theory]
    [InlineData("b", "b of story s1 is story s2")]
    [InlineData("b,c", "b, c of story s1 are story s2")]
    public void A_split_is_told_in_the_right_number(string gone, string expected) =>
        Assert.Equal(expected, DecisionText.Of(new Decision(1, DateTimeOffset.UnixEpoch, "Mira Olden", IsPersons: true, DecisionKind.SplitStory, "another port") { Stories = ["s1", "s2"], Reports = [["a"], [.. gone.Split(',')]] }));
}
