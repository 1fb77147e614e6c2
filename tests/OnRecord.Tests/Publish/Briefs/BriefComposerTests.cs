using System.Text;
using System.Text.Json;
using Markdig;
using OnRecord.Assess;
using OnRecord.Intake;
using OnRecord.Publish.Briefs;
using OnRecord.Weave;

namespace OnRecord.Tests.Publish.Briefs;

public sealed class BriefComposerTests
{
    private static readonly Brief Told = BriefComposer.Compose(DamStory.Build().Weave(), "story");

    private static IEnumerable<string> Sentences(string section) =>
        Told.Sections.Single(other => other.Name == section).Blocks.SelectMany(block => block.Items.Prepend(block.Lead)).Select(sentence => sentence.Text);

    private static void AssertSays(string section, string sentence) => Assert.Contains(sentence, Sentences(section), StringComparer.Ordinal);

    [Fact]
    public void The_five_parts_come_in_reading_order() =>
        Assert.Equal(["What happened", "Who said what", "What differs", "What is contested", "Sources and origins"], Told.Sections.Select(section => section.Heading), StringComparer.Ordinal);

    [Fact]
    public void Nothing_of_the_story_is_held_back() => Assert.Empty(Told.Withheld);

    [Fact]
    public void Every_sentence_cites() =>
        Assert.All(Told.Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Items.Prepend(block.Lead)), sentence => Assert.NotEmpty(sentence.Citations));

    [Fact]
    public void What_happened_is_told_as_what_is_reported()
    {
        AssertSays("happened", "Harbour Post reported on 12 May 2031: “Envoy Tilda Karsh warned of a flood on Monday.”");
        AssertSays("happened", "Harbour Post writes of Tilda Karsh, on 12 May 2031: “She added that the dam would not hold.”");
    }

    [Fact]
    public void A_denial_is_never_shorn_of_its_cue() => AssertSays("said", "Lume Herald writes: “Minister Bror Aune denied that the dam was weak.”");

    [Fact]
    public void Renderings_stand_side_by_side_under_their_speaker_and_day()
    {
        var block = Told.Sections.Single(section => section.Name == "said").Blocks[0];
        Assert.Equal("u-gates", block.Utterance);
        Assert.Equal("Tilda Karsh, on 12 May 2031", block.Lead.Text);
        Assert.Equal(
            [
                "Harbour Post quotes: “The gates must stay shut, and 400 families should leave”.",
                "Lume Herald and copy write: “The gates should stay shut, and 4,000 families should leave, Karsh said”.",
                "To: reporters.",
            ],
            block.Items.Select(item => item.Text),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_difference_says_who_prints_what_against_what_and_names_all_who_do()
    {
        AssertSays("differs", "Lume Herald prints “4,000” where Harbour Post prints “400”: another number, ten times as many.");
        AssertSays("differs", "Lume Herald and copy print “should” where Harbour Post prints “must”: another degree of duty or certainty; which of them departs cannot be told.");
    }

    [Fact]
    public void What_one_speaker_said_on_one_day_stands_under_one_heading_with_each_wording_once()
    {
        var woven = new HandWoven()
            .Report("a", "Post", "“Shut the gates now,” Karsh said. “Leave by noon,” Karsh said.")
            .Report("b", "Herald", "“Shut the gates now!” Karsh said. Mayor Aune came.")
            .Statement("a", "s1", "Karsh", "Karsh", "said", "“Shut the gates now,”").Statement("a", "s2", "Karsh", "Karsh", "said", "“Leave by noon,”")
            .Statement("b", "s1", "Karsh", "Karsh", "said", "“Shut the gates now!”")
            .Utterance("u1", "Karsh", said: null, "a/s1", "b/s1").Utterance("u2", "Karsh", said: null, "a/s2");
        var brief = BriefComposer.Compose(woven.Weave(), "story");
        var blocks = brief.Sections.Single(section => section.Name == "said").Blocks;
        Assert.Equal("Post and Herald quote: “Shut the gates now”.", Assert.Single(blocks[0].Items).Text);
        Assert.Equal(["a", "b"], blocks[0].Items[0].Citations.Select(citation => citation.Report), StringComparer.Ordinal);
        Assert.Single(MarkdownBrief.Write(brief).Split('\n'), line => line.StartsWith(@"Karsh \[", StringComparison.Ordinal));
    }

    [Fact]
    public void To_whom_is_said_once_under_a_heading_and_cites_where_it_is_named()
    {
        var woven = new HandWoven()
            .Report("a", "Post", "Karsh before the Flood Committee in Ostby. Nobody spoke. “Shut the gates now,” Karsh said. “Leave by noon,” Karsh said.")
            .Statement("a", "s1", "Karsh", "Karsh", "said", "“Shut the gates now,”", audience: "Flood Committee", venue: "in Ostby").Statement("a", "s2", "Karsh", "Karsh", "said", "“Leave by noon,”", audience: "Flood Committee", venue: "in Ostby")
            .Utterance("u1", "Karsh", said: null, "a/s1").Utterance("u2", "Karsh", said: null, "a/s2");

        var brief = BriefComposer.Compose(woven.Weave(), "story");

        var told = Assert.Single(brief.Sections.Single(section => section.Name == "said").Blocks.SelectMany(block => block.Items), item => item.Text == "To: Flood Committee. Occasion: in Ostby.");
        Assert.Contains(told.Citations, citation => citation.Span.Contains(woven.Cite("a", "Flood Committee").Span));
        Assert.Empty(brief.Withheld);
    }

    [Fact]
    public void The_sample_is_told_with_nothing_held_back()
    {
        var reports = Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "samples", "reports")).Order(StringComparer.Ordinal).SelectMany(file =>
        {
            using var stream = File.OpenRead(file);
            return Pipeline.Take(stream, Path.GetFileName(file)).ToList();
        }).Select(result => result.IsOk(out var report) ? report : null).OfType<Report>().DistinctBy(report => report.Id, StringComparer.Ordinal).Select(Pipeline.Read);
        var assessment = Pipeline.Weave(reports);

        Assert.All(assessment.Woven.Stories, story => Assert.Empty(BriefComposer.Compose(assessment, story.Id).Withheld));
    }

    [Fact]
    public void A_disputed_claim_that_several_carry_from_the_party_alone_says_so()
    {
        var woven = new HandWoven()
            .Report("a", "Post", "“The dam holds,” Aune said.").Report("b", "Herald", "Aune said the dam holds.").Report("c", "Wire", "“The dam does not hold,” Karsh said.")
            .Statement("a", "s1", "Aune", "Aune", "said", "“The dam holds,”").Statement("b", "s1", "Aune", "Aune", "said", "the dam holds").Statement("c", "s1", "Karsh", "Karsh", "said", "“The dam does not hold,”")
            .Utterance("u1", "Aune", said: null, "a/s1", "b/s1").Utterance("u2", "Karsh", said: null, "c/s1")
            .Opposed("d", "a", "The dam holds", ("u1", Stance.Asserts, "a", "The dam holds"), ("u2", Stance.Denies, "c", "The dam does not hold"))
            .ClaimedBy("d", "Aune", "u1", "a", "b");

        var brief = BriefComposer.Compose(woven.Weave(), "story");

        Assert.Equal("Post and Herald have this from the party itself, and from nobody else.", brief.Sections.Single(section => section.Name == "contested").Blocks[0].Items[^1].Text);
        Assert.Empty(brief.Withheld);
    }

    [Fact]
    public void Of_differences_that_keep_the_sense_a_few_are_shown_and_the_others_counted_where_they_are_listed()
    {
        var woven = new HandWoven()
            .Report("a", "Post", "“The big gates now stay shut here today,” Karsh said.").Report("b", "Herald", "“The large doors still remain closed,” Karsh said.")
            .Statement("a", "s1", "Karsh", "Karsh", "said", "“The big gates now stay shut here today,”").Statement("b", "s1", "Karsh", "Karsh", "said", "“The large doors still remain closed,”")
            .Utterance("u1", "Karsh", said: null, "a/s1", "b/s1");
        foreach (var (one, other) in new[] { ("big", "large"), ("gates", "doors"), ("stay", "remain"), ("shut", "closed") }) woven.Differs("u1", "b", DifferenceKind.Reworded, one, other);
        woven.Differs("u1", "b", DifferenceKind.Dropped, "today", "", distortion: true, why: "leaves out “today”");
        var brief = BriefComposer.Compose(woven.Weave(), "story");
        var block = Assert.Single(brief.Sections.Single(section => section.Name == "differs").Blocks);
        Assert.Equal(
            ["Herald leaves out “today”: without these words the sense changes; which of them departs cannot be told.", "Herald prints “large” where Post prints “big”.", "Herald prints “doors” where Post prints “gates”."],
            block.Items.Select(item => item.Text),
            StringComparer.Ordinal);
        Assert.Equal(2, block.MoreRewordings);
        Assert.Contains("- and 2 more rewordings, all listed by `onrecord compare u1`", MarkdownBrief.Write(brief), StringComparison.Ordinal);
    }

    [Fact]
    public void One_occasion_is_told_once_with_all_that_carry_anything_from_it()
    {
        const string why = "one occasion: Karsh, 4 May";
        int Told(Action<HandWoven> more)
        {
            var woven = DamStory.Build();
            more(woven);
            return BriefComposer.Compose(woven.Weave(), "story").Sections.Single(section => section.Name == "sources").Blocks.Length;
        }
        var whole = Told(woven => woven.Origin("u-gates", why, "post", "herald", "copy"));

        Assert.Equal(whole, Told(woven => woven.Origin("u-gates", why, "post", "herald", "copy").Origin("u-gates", why, "post", "herald")));
        Assert.Equal(whole + 1, Told(woven => woven.Origin("u-gates", why, "post", "herald", "copy").Origin("u-gates", "another occasion", "post", "herald")));
    }

    [Fact]
    public void Reports_that_go_back_to_one_source_are_one_origin()
    {
        var assessment = DamStory.Build().Report("far", "Far Post", "Rain fell.").Weave();
        Assert.Equal([["post", "herald", "copy"], ["far"]], StoryOrigins.Of(assessment, assessment.Woven.Stories[0]).Select(origin => origin.ToArray()));
    }

    [Fact]
    public void Opposed_positions_and_rival_figures_stand_side_by_side()
    {
        AssertSays("contested", "Tilda Karsh says so, in Harbour Post: “the dam would not hold”.");
        AssertSays("contested", "Bror Aune denies it, in Lume Herald: “denied that the dam was weak”.");
        AssertSays("contested", "The figures for families differ.");
    }

    [Fact]
    public void A_rival_figure_never_stands_without_its_holder() =>
        Assert.All(Sentences("contested").Where(text => text.Contains("4,000", StringComparison.Ordinal)), text => Assert.Contains("Karsh", text, StringComparison.Ordinal));

    [Fact]
    public void Sources_have_their_dates_with_what_they_rest_on_and_their_origin()
    {
        AssertSays("sources", "Published 12 May 2031, from the line above the text.");
        AssertSays("sources", "It bears no date of publication.");
        AssertSays("sources", "Lume Herald and copy print the same text.");
        AssertSays("sources", "Harbour Post, Lume Herald and copy go back to a single source.");
    }

    [Fact]
    public void What_is_left_out_is_listed()
    {
        var woven = new HandWoven().Report("r", "Post", string.Join('\n', Enumerable.Range(0, 20).Select(i => $"Karsh{i} said word{i} came.")));
        for (var i = 0; i < 20; i++) woven.Statement("r", $"s{i}", $"Karsh{i}", $"Karsh{i} said"[..^5], $"said word{i} "[..4], $"word{i} came").Utterance($"u{i}", $"Karsh{i}", said: null, $"r/s{i}");
        var brief = BriefComposer.Compose(woven.Weave(), "story");
        var said = brief.Sections.Single(section => section.Name == "said");
        Assert.Equal(20, said.Blocks.Length + said.LeftOut!.Ids.Length);
        Assert.Contains($"Not shown here: {said.LeftOut.Ids.Length} statements. `onrecord story story` lists them.", MarkdownBrief.Write(brief), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_story_is_a_caller_mistake() => Assert.Throws<ArgumentException>(() => BriefComposer.Compose(DamStory.Build().Weave(), "other"));

    [Fact]
    public void A_story_without_statements_still_has_its_sources()
    {
        var brief = BriefComposer.Compose(new HandWoven().Report("r", "Post", "Nothing was said.").Report("empty", "Blank", "").Weave(), "story");
        Assert.Equal(["What happened", "Sources and origins"], brief.Sections.Select(section => section.Heading), StringComparer.Ordinal);
    }

    [Fact]
    public void Markdown_carries_every_citation_and_escapes_the_printed_words()
    {
        var markdown = MarkdownBrief.Write(Told);
        Assert.Contains(@"\[post, ", markdown, StringComparison.Ordinal);
        var wild = new HandWoven().Report("r", "Post", "He said <script>alert(1)</script> *now* [here](http://x.example).");
        var html = Markdown.ToHtml(MarkdownBrief.Write(BriefComposer.Compose(wild.Weave(), "story")));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<em>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_encoded_and_each_citation_leads_to_its_words()
    {
        var wild = new HandWoven().Report("r\"><b>", "Post & <i>Sons", "He said <script>alert(1)</script> \"now\".");
        var html = HtmlBrief.Write(BriefComposer.Compose(wild.Weave(), "story"));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        var told = HtmlBrief.Write(Told);
        foreach (var target in told.Split("href=\"#")[1..].Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])) Assert.Contains($"id=\"{target}\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_sentences_with_parts_and_citations()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) JsonBrief.Write(json, Told);
        using var read = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        var lead = read.RootElement.GetProperty("sections")[1].GetProperty("blocks")[0].GetProperty("lead");
        Assert.Equal("Tilda Karsh, on 12 May 2031", lead.GetProperty("text").GetString());
        Assert.Equal("post", lead.GetProperty("citations")[0].GetProperty("report").GetString());
    }
}
