using OnRecord.App.Fetching;

namespace OnRecord.App.Tests.Fetching;

public sealed class LinkHeaderTests
{
    private static readonly Uri Here = new("https://outlet.example/feeds/all");

    [Theory]
    [InlineData("<https://hub.example/>; rel=\"hub\"", "https://hub.example/")]
    [InlineData("<https://hub.example/>; rel=hub", "https://hub.example/")]
    [InlineData("<https://a.example/>; rel=\"self\", <https://hub.example/>; rel=\"hub\"", "https://hub.example/")]
    [InlineData("<https://a.example/>; title=\"a, <b>; rel=hub\"; rel=self, <https://hub.example/>;REL=\"next HUB\"", "https://hub.example/")]
    [InlineData("</hub>; rel=hub", "https://outlet.example/hub")]
    [InlineData("<ftp://hub.example/>; rel=hub", null)]
    [InlineData("<https://hub.example/>; rel=self; rel=hub", null)]
    [InlineData("<https://hub.example/", null)]
    [InlineData("https://hub.example/; rel=hub", null)]
    [InlineData("", null)]
    public void The_first_link_of_a_relation_is_given(string header, string? expected) => Assert.Equal(expected, LinkHeader.First([header], "hub", Here)?.AbsoluteUri);

    [Fact]
    public void Each_value_of_the_header_counts() =>
        Assert.Equal("https://hub.example/", LinkHeader.First(["<https://a.example/>; rel=self", "<https://hub.example/>; rel=hub"], "hub", Here)?.AbsoluteUri);
}
