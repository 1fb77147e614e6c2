using System.Diagnostics;
using System.Text;
using OnRecord.Intake.Html;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Html;

public sealed class HostilePagesTests
{
    private const string Article = "<p>The gates of the dam will stay shut until spring, the water minister of Valtry said on Monday in a speech to the fishermen of the town.</p>";

    /// <summary>Far more than any of these takes, also on a busy machine; without bounds each would take minutes.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Pages => new()
    {
        { "5,000 nested divs", string.Concat(Enumerable.Repeat("<div>", 5_000)) + Article },
        { "200,000 nested divs", string.Concat(Enumerable.Repeat("<div>", 200_000)) + Article },
        { "200,000 links", string.Concat(Enumerable.Range(0, 200_000).Select(i => $"<a href='/{i}'>x</a> ")) + Article },
        { "200,000 attributes", "<div " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}=1 ")) + ">" + Article + "</div>" },
        { "nulls and lone surrogates", Article.Replace("dam", "d\0am", StringComparison.Ordinal) + "<p>\uD800 &#xD800; &#0; \uDC00</p>" },
        { "an author of 200,000 names", "<meta name=author content='" + string.Concat(Enumerable.Repeat("By a, ", 200_000)) + "'>" + Article },
        { "an author made of blanks", "<span class=author>By " + new string(' ', 500_000) + "x</span>" + Article },
        { "2 MB of JSON-LD with the brackets open", "<script type='application/ld+json'>" + new string('[', 2_000_000) + "</script>" + Article },
    };

    [Theory]
    [MemberData(nameof(Pages), DisableDiscoveryEnumeration = true)]
    public void Pages_made_to_harm_are_read_in_bounded_time(string name, string body)
    {
        var watch = Stopwatch.StartNew();
        var result = Assert.Single(Taken.From(Encoding.UTF8.GetBytes($"<!doctype html><html><head></head><body>{body}</body></html>")));
        Assert.True(watch.Elapsed < Most, $"{name}: {watch.Elapsed}");
        Assert.True(result.Value is not null || result.Problem is not null);
    }

    [Fact]
    public void A_page_beyond_the_limit_is_a_problem_and_is_not_read_to_its_end()
    {
        using var stream = new MemoryStream(new byte[100_000_000]);
        Assert.Equal(ProblemCodes.TooLong, HtmlReader.Read(stream, "large").Problem?.Code);
        Assert.True(stream.Position < 100_000_000);
    }
}
