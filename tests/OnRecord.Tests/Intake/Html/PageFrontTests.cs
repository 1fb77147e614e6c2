namespace OnRecord.Tests.Intake.Html;

public sealed class PageFrontTests
{
    private const string Lead = "The ministry wants to see the repairs done first and the boats moved after that";
    private const string First = "The gates of the dam will stay shut until spring, the water minister of Valtry said on Monday in a speech to the fishermen.";
    private const string Second = "The ministry did not say how many boats were waiting above the dam, or when they would be let through to the harbour.";

    [Theory]
    [InlineData($"""<p class="article__lead">{Lead}</p>""")]
    [InlineData($"""<header><div class="StandFirst"><span>{Lead}</span></div></header>""")]
    [InlineData($"""<h2 class="sub-headline subtitle">{Lead}</h2>""")]
    [InlineData($"""<div class="teaser"><p>{Lead}.</p></div>""")]
    [InlineData($"<div><p>{Lead}.</p></div>")]
    public void The_lead_under_the_headline_opens_the_report(string lead)
    {
        var page = Page($"<meta name=\"description\" content=\"{Lead}.\">", $"<h1>Gates stay shut</h1>{lead}");
        var body = Taken.One(page).Body();
        Assert.StartsWith(Lead, body[0], StringComparison.Ordinal);
        Assert.Equal([First, Second], body.Skip(1));
    }

    [Theory]
    [InlineData("<div class=\"caption\"><p>The dam in winter, seen from the old town on the other side of the river.</p></div>")]
    [InlineData("<div class=\"newsletter-signup\"><p>Have the news of the harbour sent to you every morning, before the first boat leaves.</p></div>")]
    [InlineData("<ul><li>A story about the old lighthouse and the people who lived there for a while.</li></ul>")]
    [InlineData("<div>Harbour, Monday</div>")]
    public void Other_lines_under_the_headline_do_not(string other) => Assert.Equal([First, Second], Taken.One(Page("", $"<h1>Gates stay shut</h1>{other}")).Body());

    [Fact]
    public void A_lead_that_the_article_repeats_is_told_once() =>
        Assert.Equal([First, Second], Taken.One(Page("", $"<h1>Gates stay shut</h1><p class=\"lead\">{First}</p>")).Body());

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Ila Morn and Otto Fen"}}</script>""", "", "Ila Morn", "Otto Fen")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":[[{"@type":"Person","name":"Ila Morn (im)"}]]}</script>""", "", "Ila Morn")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Harbour Wire"}}</script>""", "", "Harbour Wire")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Harbour Wire"}}</script>""", """<p class="byline">By <a href="/i">Ila Morn</a></p>""", "Ila Morn")]
    [InlineData("""<meta property="og:site_name" content="Harbour Gazette"><meta name="author" content="Harbour Gazette">""", """<span class="author-name">Ila Morn</span>""", "Ila Morn")]
    [InlineData("", "<div>By Ila Morn</div>", "Ila Morn")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#i"}},{"@type":"Person","@id":"#i","name":"Ila Morn"}]}</script>""", "", "Ila Morn")]
    [InlineData("""<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ila Morn">""", "", "Ila Morn")]
    [InlineData("""<meta name="twitter:label1" content="Price"><meta name="twitter:data1" content="Otto Fen">""", "", new string[0])]
    [InlineData("", """<p><a href="https://harbour.example/author/im/">Ila Morn</a> • 4 March</p>""", "Ila Morn")]
    [InlineData("", """<p><a href="https://harbour.example/author/gull/">gullwatch</a> • 4 March</p>""", "gullwatch")]
    [InlineData("""<meta property="og:site_name" content="Ila Morn, fisherwoman">""", """<a rel="author" href="/i">Ila Morn</a>""", "Ila Morn")]
    [InlineData("", """<a rel="author" href="/i">gullwatch</a>""", "gullwatch")]
    [InlineData("""<meta name="author" content="Von Ila Morn und Otto van der Fen">""", "", "Ila Morn", "Otto van der Fen")]
    public void Persons_are_named_before_organisations_and_those_before_nobody(string head, string line, params string[] authors) =>
        Assert.Equal(authors, Taken.One(Page(head, $"<h1>Gates stay shut</h1>{line}")).Authors);

    [Fact]
    public void A_frame_that_is_named_for_what_stands_beside_the_article_hides_no_author() =>
        Assert.Equal(["Ila Morn"], Taken.One($"<html><body><div class='has-sidebar-300'><h1>Gates stay shut</h1><span class='author-name'>Ila Morn</span><p>{First}</p><p>{Second}</p></div><div class='sidebar'><span class='author-name'>Otto Fen</span></div></body></html>").Authors);

    [Theory]
    [InlineData("""<span class="byline">Leave a comment</span>""")]
    [InlineData("""<span class="author">Posted on</span>""")]
    [InlineData("""<div class="related-stories"><a rel="author" href="/o">Otto Fen</a></div>""")]
    [InlineData("""<figure><span class="author">Otto Fen</span></figure>""")]
    public void Labels_and_the_names_of_others_are_no_authors(string line) => Assert.Empty(Taken.One(Page("", $"<h1>Gates stay shut</h1>{line}")).Authors);

    [Theory]
    [InlineData("<title>Gates stay shut | Harbour Gazette</title>", "<h1>Harbour Gazette</h1><h1>Gates stay shut</h1>")]
    [InlineData("<title>Gates stay shut | Harbour Gazette</title>", "<h1>Harbour Gazette</h1><h2>Gates stay shut</h2>")]
    [InlineData("<title>Harbour Gazette » Gates stay shut</title>", "<h1>Harbour Gazette</h1>")]
    [InlineData("""<meta property="og:title" content="Gates stay shut · Harbour Gazette in English">""", "")]
    [InlineData("""<title>Gates</title><meta property="og:title" content="Shut!">""", "<h1>Gates stay shut</h1>")]
    [InlineData("""<meta property="og:title" content="Gates stay shut"><script type="application/ld+json">{"@type":"Article","headline":"Gates stay shut"}</script>""", "<h1><span>Valtry</span> Gates stay shut</h1>")]
    [InlineData("<title>Gates stay shut</title>", "<h1>harbour.example</h1>")]
    [InlineData("<title>Harbour Gazette » Blog Archive » Gates stay shut</title>", "<h1>Harbour Gazette</h1><h2>Archive</h2>")]
    public void The_title_is_the_headline_and_never_the_name_of_the_site(string head, string headings) =>
        Assert.Equal("Gates stay shut", Taken.One(Page(head, headings)).Title?.Text);

    [Theory]
    [InlineData("<p>Read more: Boats wait above the dam</p>")]
    [InlineData("<p>Lesen Sie auch: Boote warten am Damm</p>")]
    [InlineData("<p>Sign up for our newsletter and never miss a story from the harbour.</p>")]
    public void Lines_that_lead_elsewhere_are_left_out(string line) =>
        Assert.Equal([First, Second], Taken.One($"<html><body><h1>Gates stay shut</h1><div><p>{First}</p>{line}<p>{Second}</p></div></body></html>").Body());

    [Fact]
    public void A_label_that_ends_the_article_ends_it() =>
        Assert.Equal([First, Second], Taken.One($"<html><body><h1>Gates stay shut</h1><div><p>{First}</p><p>{Second}</p><h3>Related stories</h3><p>A lamp for the lighthouse.</p></div></body></html>").Body());

    [Fact]
    public void The_same_label_amid_the_article_does_not()
    {
        var body = Taken.One($"<html><body><h1>Gates stay shut</h1><div><p>{First}</p><p>{Second}</p><h3>Related stories</h3><p>{Second} {First}</p><p>{First} {Second}</p></div></body></html>").Body();
        Assert.Equal(4, body.Length);
    }

    [Fact]
    public void Interviews_keep_their_questions_and_lists_their_items()
    {
        const string questions = "<p><b>When will the gates open?</b></p><p>When the ice is gone and the repairs are done, and not a day before that, I promise.</p><p><b>Who pays?</b></p><p>The harbour does, and the ministry lends it the money for the first two years.</p>";
        const string items = "<ul><li>The lower gate</li><li>The upper gate, which was built by the fishermen themselves</li></ul>";
        var text = Taken.One($"<html><body><h1>Gates stay shut</h1><div><p>{First}</p>{questions}{items}<p>{Second}</p></div></body></html>").Text;
        Assert.Contains("When will the gates open?", text, StringComparison.Ordinal);
        Assert.Contains("Who pays?", text, StringComparison.Ordinal);
        Assert.Contains("The lower gate", text, StringComparison.Ordinal);
        Assert.Contains("built by the fishermen", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_that_was_left_open_around_the_article_hides_nothing() =>
        Assert.Equal([First, Second], Taken.One($"<html><body><aside><a href='/'>Menu</a><section><h1>Gates stay shut</h1><article><p>{First}</p><p>{Second}</p></article></section></body></html>").Body());

    private static string Page(string head, string front) =>
        $"<!doctype html><html><head>{head}</head><body><div class=\"top\">{front}</div><div class=\"article-body\"><p>{First}</p><p>{Second}</p></div></body></html>";
}
