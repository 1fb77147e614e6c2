using OnRecord.Text;

namespace OnRecord.Tests.Intake.Html;

/// <summary>What readers of other tools complain of, a page each.</summary>
public sealed class PageTrapsTests
{
    private const string First = "The gates of the dam will stay shut until spring, the water minister of Valtry said on Monday in a speech to the fishermen.";
    private const string Second = "The ministry did not say how many boats were waiting above the dam, or when they would be let through to the harbour.";

    [Theory]
    [InlineData("<p><strong>Gazette: When will the gates open?</strong></p><p>When the ice is gone and the repairs are done, and not a day before that.</p>")]
    [InlineData("<h3>When will the gates open?</h3><p>When the ice is gone and the repairs are done, and not a day before that.</p>")]
    [InlineData("<div class='question'>When will the gates open?</div><div class='answer'>When the ice is gone and the repairs are done, and not a day before that.</div>")]
    [InlineData("<dl><dt>When will the gates open?</dt><dd>When the ice is gone and the repairs are done, and not a day before that.</dd></dl>")]
    [InlineData("<p><em>When will the gates open?</em><br>When the ice is gone and the repairs are done, and not a day before that.</p>")]
    public void The_questions_of_interviews_are_kept(string exchange)
    {
        var text = Taken.One(Page("", $"<p>{First}</p>{exchange}{exchange.Replace("When will", "How then will", StringComparison.Ordinal)}<p>{Second}</p>")).Text;
        Assert.Contains("When will the gates open?", text, StringComparison.Ordinal);
        Assert.Contains("How then will the gates open?", text, StringComparison.Ordinal);
        Assert.Contains("not a day before that.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ul><li>The lower gate</li><li>The upper gate, built by the fishermen</li><li>Two locks</li></ul>")]
    [InlineData("<ol><li><p>The lower gate</p></li><li><p>The upper gate, built by the fishermen</p></li><li><p>Two locks</p></li></ol>")]
    [InlineData("<ul><li>The lower gate<li>The upper gate, built by the fishermen<li>Two locks</ul>")]
    public void Lists_are_kept_with_every_item(string list)
    {
        var text = Taken.One(Page("", $"<p>{First}</p><p>To be repaired are:</p>{list}<p>{Second}</p>")).Text;
        Assert.Equal(3, new[] { "The lower gate", "The upper gate, built by the fishermen", "Two locks" }.Count(item => text.Contains(item, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<div class=live-blog><article class=post><time datetime=2031-03-04T10:05:00+02:00>10.05</time><h3>Gates shut</h3><p>{0}</p></article><article class=post><time datetime=2031-03-04T09:40:00+02:00>09.40</time><h3>Boats wait</h3><p>{1}</p></article></div>")]
    [InlineData("<section><div class=entry><span class=timestamp>10.05</span><p>{0}</p></div><div class=entry><span class=timestamp>09.40</span><p>{1}</p></div></section>")]
    [InlineData("<ul class=updates><li><div class=time>10:05</div><div>{0}</div></li><li><div class=time>09:40</div><div>{1}</div></li></ul>")]
    public void Live_blogs_keep_their_entries_each_with_its_time(string entries)
    {
        var page = string.Format(System.Globalization.CultureInfo.InvariantCulture, entries, First, Second);
        var text = Taken.One(Page("""<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Gates stay shut"}</script>""", page)).Text.Replace('.', ':');
        Assert.Matches("10:05(.|\n)*gates of the dam(.|\n)*09:40(.|\n)*ministry did not say", text);
    }

    [Fact]
    public void A_live_blog_whose_entries_only_its_data_hold_is_read_from_them()
    {
        const string data = $$"""
            <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Gates stay shut","liveBlogUpdate":[
            {"@type":"BlogPosting","headline":"Gates shut","datePublished":"2031-03-04T10:05:00+02:00","articleBody":"{{First}}"},
            {"@type":"BlogPosting","headline":"Boats wait","datePublished":"2031-03-04T09:40:00+02:00","articleBody":"{{Second}}"}]}</script>
            """;
        var text = Taken.One($"<html><head>{data}</head><body><h1>Gates stay shut</h1><div id=live></div></body></html>").Text;
        Assert.Matches("10:05(.|\n)*Gates shut(.|\n)*gates of the dam(.|\n)*09:40(.|\n)*Boats wait(.|\n)*ministry did not say", text);
    }

    [Theory]
    [InlineData("<div class=mobile><p>{0}</p><p>{1}</p></div><div class=desktop><p>{0}</p><p>{1}</p></div>")]
    [InlineData("<p>{0}</p><p>{1}</p><div class=pull><p>{1}</p></div>")]
    public void Paragraphs_are_not_there_twice(string body)
    {
        var text = Taken.One(Page("", string.Format(System.Globalization.CultureInfo.InvariantCulture, body, First, Second))).Text;
        Assert.Equal(text.IndexOf(First, StringComparison.Ordinal), text.LastIndexOf(First, StringComparison.Ordinal));
        Assert.Equal(text.IndexOf(Second, StringComparison.Ordinal), text.LastIndexOf(Second, StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_put_to_everyone_is_kept_each_time()
    {
        const string question = "<p>Do you think that the gates of the dam should have been shut for the winter at all?</p>";
        var text = Taken.One(Page("", $"{question}<p>Ila Morn: {First}</p>{question}<p>Otto Fen: {Second}</p>")).Text;
        Assert.Equal(2, text.Split("for the winter at all?").Length - 1);
    }

    [Fact]
    public void Short_lines_may_be_said_again()
    {
        var text = Taken.One(Page("", $"<p>{First}</p><p>“No comment.”</p><p>{Second}</p><p>“No comment.”</p><p>That was all that was said at the harbour on that day, and nobody asked again.</p>")).Text;
        Assert.NotEqual(text.IndexOf("No comment", StringComparison.Ordinal), text.LastIndexOf("No comment", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://harbour.example/2029/01/02/gates", """<meta property="article:published_time" content="2031-03-04T10:45:00+02:00">""", "2031-03-04T10:45+02:00", DateBasis.Metadata)]
    [InlineData("https://harbour.example/2029/01/02/gates", "", "2029-01-02", DateBasis.Url)]
    [InlineData("https://harbour.example/gates-20290102", "", "2029-01-02", DateBasis.Url)]
    [InlineData("https://harbour.example/gates-2029-1", "", null, null)]
    [InlineData("https://harbour.example/story/20291350/gates", "", null, null)]
    [InlineData("https://harbour.example/id/123420290102567", "", null, null)]
    public void Digits_in_addresses_date_a_page_only_for_want_of_all_else(string address, string head, string? day, DateBasis? basis)
    {
        var published = Taken.One(Page($"<link rel=canonical href='{address}'>{head}", $"<p>{First}</p><p>{Second}</p>")).Published;
        Assert.Equal(day, published?.Date.ToString());
        Assert.Equal(basis, published?.Basis);
    }

    [Theory]
    [InlineData("2031-03-04T23:30:00-05:00", "2031-03-04T23:30-05:00")]
    [InlineData("2031-03-04T23:30:00Z", "2031-03-04T23:30Z")]
    [InlineData("2031-03-04T23:30:00+0530", "2031-03-04T23:30+05:30")]
    [InlineData("Tue, 04 Mar 2031 23:30:00 +0200", "2031-03-04T23:30+02:00")]
    [InlineData("2031-03-04T23:30:00", "2031-03-04T23:30")]
    public void A_moment_keeps_the_offset_it_was_stated_with(string stated, string expected) =>
        Assert.Equal(expected, Taken.One(Page($"<meta property='article:published_time' content='{stated}'>", $"<p>{First}</p><p>{Second}</p>")).Published?.Date.ToString());

    [Fact]
    public void The_canonical_address_is_the_articles_whatever_it_was_fetched_by()
    {
        const string head = "<link rel='canonical' href='https://harbour.example/gates'><meta property='og:url' content='https://harbour.example/gates?ref=share'>";
        Assert.Equal("https://harbour.example/gates", Taken.One(Page(head, $"<p>{First}</p><p>{Second}</p>")).Url);
    }

    private static string Page(string head, string body) => $"<!doctype html><html lang=en><head><title>Gates stay shut</title>{head}</head><body><div class=content><h1>Gates stay shut</h1>{body}</div></body></html>";
}
