using OnRecord.App.Commands;
using OnRecord.Weave;

namespace OnRecord.App.Tests.Commands;

public sealed class SuggestionTextTests
{
    [Theory]
    [InlineData("b.txt", "onrecord utterances same a.txt#s1 b.txt#s2 --reason \"…\"")]
    [InlineData("port strike.txt", "onrecord utterances same a.txt#s1 \"port strike.txt#s2\" --reason \"…\"")]
    public void The_line_to_type_names_both_renderings(string other, string line) =>
        Assert.Equal(line, SuggestionText.Command(new Suggestion(new Rendering("a.txt", "s1", []), new Rendering(other, "s2", []), .5, "less alike")));
}
