using OnRecord.Weave.Stories;

namespace OnRecord.Tests.Weave.Stories;

public sealed class ListBodyTests
{
    [Theory]
    [InlineData("• ")]
    [InlineData("- ")]
    [InlineData("3. ")]
    [InlineData("3) ")]
    [InlineData("10:45 ")]
    [InlineData("7.05 ")]
    public void Items_make_a_list(string bullet) => Assert.True(ListBody.Is(MarkedReport.Of("a", $"What we know.\n\n{bullet}Ferries stay in port.\n\n{bullet}Crews met.\n\n{bullet}Talks go on.")));

    [Fact]
    public void Paragraphs_that_each_speak_of_something_else_make_a_list() => Assert.True(ListBody.Is(MarkedReport.Of(
        "a",
        "Ferry crews in Port Seral stay on strike over rosters.\n\nThe library of Ostby lends garden tools and seeds.\n\nA rockslide shut the Harrowmere tunnel to lorries.")));

    [Theory]
    [InlineData("Ferry crews in Port Seral stay on strike over rosters.\n\nThe crews of nine ferries met union leader Bram Osterhoud on the quay.\n\nOsterhoud said that no ferry leaves Port Seral this week.")]
    [InlineData("Ferry crews in Port Seral stay on strike over rosters, union leader Bram Osterhoud said.")]
    [InlineData("2031 was a year of strikes in Port Seral.\n\n12 crews of ferries went on strike in Port Seral.\n\n3 ferries sailed in the year of the strikes.")]
    [InlineData("")]
    public void An_article_is_none(string text) => Assert.False(ListBody.Is(MarkedReport.Of("a", text)));
}
