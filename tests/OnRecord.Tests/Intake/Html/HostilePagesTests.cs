using System.Globalization;
using System.Text;
using OnRecord.Intake.Html;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Html;

/// <summary>Pages made to harm. Alone, since they take and give back more memory than all other tests.</summary>
[Collection(nameof(HostilePagesTests))]
[CollectionDefinition(nameof(HostilePagesTests), DisableParallelization = true)]
public sealed class HostilePagesTests
{
    private const string Article = "<p>The gates of the dam will stay shut until spring, the water minister of Valtry said on Monday in a speech to the fishermen of the town.</p>";

    /// <summary>Processor time, which other programs on a busy machine do not lengthen: far more than any of these takes. Without bounds each would take minutes or hours.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(20);

    /// <summary>Bytes that reading one of these may take from memory in all, given back ones included: pages of up to 10 million letters.</summary>
    private const long MostBytes = 1_500_000_000;

    private const string NotCut = "";
    private const string Cut = "OR1117";

    public static TheoryData<string, string, string> Pages => new()
    {
        { "5,000 nested divs", Times(5_000, "<div>") + Article, Cut },
        { "200,000 nested divs", Times(200_000, "<div>") + Article, Cut },
        { "a million divs that look closed", Times(1_000_000, "<div/>") + Article, Cut },
        { "200,000 bold letters", Times(200_000, "<b>x") + Article, NotCut },
        { "200,000 paragraphs of open formatting", Article + Times(200_000, "<p><b><i><font>x"), Cut },
        { "formatting with names, open in every paragraph", Article + Numbered(60_000, i => $"<p><b class=c{i}><i id=i{i}>x"), Cut },
        { "200,000 open links", Article + Times(200_000, "<a>x"), Cut },
        { "200,000 links", Article + Numbered(200_000, i => $"<a href='/{i}'>x</a> "), Cut },
        { "links over blocks, which move what is in them", Article + Times(100_000, "<a href=x><div><section>x</a>y"), Cut },
        { "formatting over blocks, which loops", Article + Times(100_000, "<b><div><i><p></b>x</i>"), Cut },
        { "what does not belong in tables", Article + "<table>" + Times(300_000, "x<i>y</i><br>") + "</table>", Cut },
        { "tables in tables", Times(100_000, "<table><td>") + Article, Cut },
        { "end tags of nothing", Article + Times(500_000, "</p></br></span>"), Cut },
        { "a body over and over", Numbered(200_000, i => $"<body a{i}=1>") + Article, NotCut },
        { "200,000 attributes", "<div " + Numbered(200_000, i => $"a{i}=1 ") + ">" + Article + "</div>", Cut },
        { "200,000 attributes that are read", "<div " + Times(200_000, "class=x ") + ">" + Article + "</div>", Cut },
        { "an attribute of 5 MB", "<div class='" + new string('x', 5_000_000) + "'>" + Article + "</div>", NotCut },
        { "a comment that never ends", Article + "<!-- " + Times(1_000_000, "-- "), NotCut },
        { "scripts that never end", Article + Times(500_000, "<script><!--"), NotCut },
        { "an author of 200,000 names", "<meta name=author content='" + Times(200_000, "By a, ") + "'>" + Article, NotCut },
        { "200,000 authors", Times(90_000, "<meta name=author content='By Ila Morn, Otto Fen'>") + Article, NotCut },
        { "an author made of blanks", "<span class=author>By " + new string(' ', 500_000) + "x</span>" + Article, NotCut },
        { "authors around authors", Times(240, "<div class=author>") + Times(90_000, "<i>x</i> <br>") + Article, NotCut },
        { "boxes around boxes", Times(240, "<aside>") + Times(90_000, "x<br>") + "<h1>Gates</h1>" + Article, NotCut },
        { "labels that end the article", Times(3_000, Article) + Times(10_000, "<p>Related stories</p>") + Times(2, Article.Replace("<p>", "<p>As he has said before. ", StringComparison.Ordinal)), NotCut },
        { "dates without end", Times(90_000, "<time>1 May 2031</time> ") + Article, NotCut },
        { "numbers without end", "<p class=date>" + new string('1', 2_000_000) + "</p>" + Article, NotCut },
        { "2 MB of JSON-LD with the brackets open", Data(new string('[', 2_000_000)) + Article, NotCut },
        { "9 MB of JSON-LD", Data("{\"@type\":\"NewsArticle\",\"author\":[" + Times(300_000, "{\"name\":\"Ila Morn and Otto\"},") + "\"x\"]}") + Article, NotCut },
        { "JSON-LD with 400,000 fields", Data("{" + Numbered(400_000, i => $"\"a{i}\":1,") + "\"@type\":\"NewsArticle\"}") + Article, NotCut },
        { "100,000 broken JSON-LD", Times(100_000, Data("{\"Article\"")) + Article, NotCut },
        { "9 MB of text", "<p>" + Times(60_000, Article), NotCut },
    };

    [Theory]
    [MemberData(nameof(Pages), DisableDiscoveryEnumeration = true)]
    public void Pages_made_to_harm_are_read_in_bounded_time_and_memory(string name, string body, string code)
    {
        var bytes = Encoding.UTF8.GetBytes($"<!doctype html><html><head></head><body>{body}</body></html>");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        var result = Assert.Single(Taken.From(bytes));
        var used = Environment.CpuUsage.TotalTime - start;
        Assert.True(used < Most, $"{name}: {used}");
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(taken < MostBytes, string.Create(CultureInfo.InvariantCulture, $"{name}: {taken:N0} bytes"));
        // Where most of a page is the attack, that may be what is read, or nothing; that it was cut is told in either case.
        if (code == Cut) Assert.True(result.Problem?.Detail is not null || result.Remarks.Any(remark => remark.Code == ProblemCodes.CutPage), name);
        else Assert.Contains("shut until spring", result.Value?.Text ?? $"{name}: {result.Problem}", StringComparison.Ordinal);
    }

    [Fact]
    public void Nulls_and_halves_of_characters_do_no_harm()
    {
        var page = Article.Replace("dam", "d\\u0000am", StringComparison.Ordinal) + "<p>&#xD800; &#0; &#xDC00; were seen from the tower of the harbour on the same day.</p>";
        Assert.Contains("gates of the dam will", Taken.One($"{{\"html\":\"{page}\"}}", "a.jsonl").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_beyond_the_limit_is_a_problem_and_is_not_read_to_its_end()
    {
        using var stream = new MemoryStream(new byte[100_000_000]);
        Assert.Equal(ProblemCodes.TooLong, HtmlReader.Read(stream, "large").Problem?.Code);
        Assert.True(stream.Position < 100_000_000);
    }

    private static string Data(string json) => $"<script type='application/ld+json'>{json}</script>";

    private static string Times(int count, string words) => new StringBuilder().Insert(0, words, count).ToString();

    private static string Numbered(int count, Func<int, string> words) => string.Concat(Enumerable.Range(0, count).Select(words));
}
