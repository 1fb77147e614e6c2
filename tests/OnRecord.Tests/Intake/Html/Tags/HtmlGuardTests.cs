using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OnRecord.Intake.Html.Tags;

namespace OnRecord.Tests.Intake.Html.Tags;

public sealed class HtmlGuardTests
{
    /// <summary>html and body stand around what is counted.</summary>
    private const int Deepest = OpenTags.MaxDepth + 2;

    /// <summary>Each of these once opened elements without being counted.</summary>
    public static TheoryData<string, string> Deep => new()
    {
        { "a slash that closes nothing", Times("<div/>") },
        { "end tags of nothing", Times("<div></span></section></i>") },
        { "an end of a tag in quotation marks", Times("<div a='>' b=\">\"><div title='</div>'>") },
        { "comments with odd ends", Times("<!--><div><!---><div><!----!><div><!-- --!><div>") },
        { "names that begin like a script's", Times("<scripty><stylex>") },
        { "a script in a title", "<title><script></title>" + Times("<div>") },
        { "a comment in a title", "<title><!-- </title>" + Times("<div>") },
        { "an end tag in data of a picture", Times("<div><svg><![CDATA[</div>]]></svg>") },
        { "a picture that a paragraph ends", Times("<svg><p><div>") },
        { "formatting that is never closed", Times("<b><i><font size=1><div>") },
        { "formatting with names", Times("<b class=x><i id=y><div>") },
        { "formatting over blocks", Times("<b><div></b>") },
        { "links over blocks", Times("<a href=x><div></a>") },
        { "links in links", Times("<a><table><a><td><a>") },
        { "forms over blocks", Times("<form><div></form>") },
        { "tables without cells", Times("<table><div>") },
        { "tables in cells", Times("<table><td>") },
        { "cells in rows in nothing", Times("<tr><td><div></tr>") },
        { "lists", Times("<ul><li><dl><dd>") },
        { "paragraphs in buttons", Times("<button><div><p>") },
        { "objects, which keep end tags inside", Times("<div><object></div>") },
        { "headings", Times("<h1><div></h2><h3><span>") },
        { "choices", Times("<select><div></select><div>") },
        { "templates", Times("<template><div></template><div>") },
        { "what scripts may hold", Times("<script><!-- <script> </script> --></script><div>") },
        { "elements of others", Times("<x-a><y:b><div></x-a>") },
        { "a body in a body", Times("<body><div></body></html>") },
        { "frames", Times("<frameset><noframes></noframes><div>") },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void No_page_is_deeper_than_the_limit(string way, string page)
    {
        var markup = HtmlGuard.Clean(page);
        Assert.True(Depth(markup.Html) <= Deepest, $"{way}: {Depth(markup.Html)}");
    }

    [Fact]
    public void What_is_cut_is_told_and_its_text_is_kept()
    {
        var markup = HtmlGuard.Clean(Times("<div>") + "the gates");
        Assert.Contains("nested deeper than 250", markup.Cuts);
        Assert.Contains("the gates", markup.Html, StringComparison.Ordinal);
        Assert.Empty(HtmlGuard.Clean("<div><p>the gates").Cuts);
    }

    [Fact]
    public void Elements_and_attributes_have_their_limits()
    {
        Assert.Contains("more than 100000 elements", HtmlGuard.Clean(string.Concat(Enumerable.Repeat("<p>x", 100_001))).Cuts);
        Assert.Contains("too many attributes in a tag", HtmlGuard.Clean($"<p {string.Concat(Enumerable.Range(0, 500).Select(i => $"a{i}=1 "))}>x").Cuts);
    }

    [Theory]
    [InlineData("<p>one<p>two", "<p>one</p><p>two</p>")]
    [InlineData("<p><b><i>one<p>two", "<p>one</p><p>two</p>")]
    [InlineData("<ul><li>one<li>two</ul>", "<ul><li>one</li><li>two</li></ul>")]
    [InlineData("<div>one</section></span>two</div>", "<div>onetwo</div>")]
    [InlineData("<div title='a>b'>one</div>", "<div title=\"a>b\">one</div>")]
    [InlineData("<div class='\"x\"'>one</div>", "<div class=\"&quot;x&quot;\">one</div>")]
    [InlineData("<!-->one<!--->two<!-- --!>three<!-- -- -->four", "onetwothreefour")]
    [InlineData("one <3 two </> three", "one &lt;3 two  three")]
    [InlineData("<table>one<tr>two</table>", "<table><tbody><tr><td>one</td></tr><tr><td>two</td></tr></tbody></table>")]
    [InlineData("<a class=x><div>one</a>two</div>", "<a class=\"x\"><div>one</div></a><div>two</div>")]
    [InlineData("<table><tr><form><td>one</form>two</table>", "<table><tbody><tr><td>onetwo</td></tr></tbody></table>")]
    [InlineData("<textarea><div></textarea>one<iframe><p></iframe>", "one")]
    [InlineData("<svg><title>no</title><path/></svg>one<svg/>two<svg><g>three<p>four", "onetwo<p>four</p>")]
    [InlineData("<select><option>no<option>no</select>one", "one")]
    [InlineData("<xmp><p></xmp>", "<pre>&lt;p></pre>")]
    [InlineData("<strong class=author>Ila Morn</strong> <em>said</em>", "<data class=\"author\">Ila Morn</data> said")]
    [InlineData("one<div", "one")]
    public void Every_element_is_closed_where_it_ends(string page, string expected) => Assert.Equal("<!DOCTYPE html>" + expected, HtmlGuard.Clean(page).Html);

    [Fact]
    public void Nulls_are_left_out_and_halves_of_characters_replaced() => Assert.Equal("<!DOCTYPE html>ab \uD83D\uDE00 \uFFFD\uFFFDc", HtmlGuard.Clean("a\0b \uD83D\uDE00 \uDE00\uD83Dc").Html);

    [Theory]
    [InlineData("<script>a</script>b", "a")]
    [InlineData("<script><!-- </script>b", "<!--")]
    [InlineData("<script><!-- <script></script> --></script>b", "<!-- <script></script> -->")]
    [InlineData("<script><!--><script></script>b", "<!--><script>")]
    [InlineData("<script></scripty></script>b", "</scripty>")]
    public void A_script_ends_where_browsers_end_it(string page, string script)
    {
        var markup = HtmlGuard.Clean(page);
        Assert.Equal(script, Assert.Single(markup.Scripts).Text.ToString());
        Assert.EndsWith("b", markup.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_for_scripts_are_set_aside()
    {
        var markup = HtmlGuard.Clean("<div data-page='{&quot;published&quot;:1}'></div><script type='application/ld+json'>{}</script>");
        Assert.Equal([new PageScript(IsStructured: false, default), new PageScript(IsStructured: true, default)], markup.Scripts.Select(script => script with { Text = default }));
        Assert.Equal("""{"published":1}""", markup.Scripts[0].Text.ToString());
    }

    internal static int Depth(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var deepest = 0;
        var open = new Stack<(INode Node, int Depth)>([(page.DocumentElement!, 1)]);
        while (open.TryPop(out var at))
        {
            deepest = Math.Max(deepest, at.Depth);
            foreach (var child in at.Node.ChildNodes) if (child is IElement) open.Push((child, at.Depth + 1));
        }
        return deepest;
    }

    private static string Times(string words) => string.Concat(Enumerable.Repeat(words, 1_000));
}
