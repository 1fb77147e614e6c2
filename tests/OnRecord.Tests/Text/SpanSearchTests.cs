using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Tests.Text;

public sealed class SpanSearchTests
{
    private static readonly ImmutableArray<TextSpan> Spans = [new(2, 5), new(5, 9), new(5, 6), new(12, 13)];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 3)]
    [InlineData(13, 4)]
    public void The_first_that_begins_at_an_offset_or_after_it_is_found(int offset, int index) =>
        Assert.Equal(index, SpanSearch.FirstFrom(Spans, offset, static span => span));

    [Fact]
    public void Nothing_is_found_in_an_empty_list() => Assert.Equal(0, SpanSearch.FirstFrom(ImmutableArray<TextSpan>.Empty, 7, static span => span));
}
