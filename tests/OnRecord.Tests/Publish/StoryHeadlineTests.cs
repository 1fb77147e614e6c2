using OnRecord.Publish;
using OnRecord.Publish.Briefs;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Tests.Publish.Briefs;

namespace OnRecord.Tests.Publish;

public sealed class StoryHeadlineTests
{
    private static HandWoven Two() => new HandWoven()
        .Report("speech", outlet: null, "Remarks at Ostvik\n\nKARSH: The gates stay shut. The dam holds.", title: "Remarks at Ostvik", published: "2031-05-11", genre: ReportGenre.Transcript)
        .Report("aside", "Sund Post", "Rain in Ostvik\n\nIt rained.", title: "Rain in Ostvik", published: "2031-05-10")
        .Report("wire", outlet: null, "Gates stay shut\n\nOSTVIK, May 12, 2031 (Sund Wire) - The gates stay shut, Karsh said. Rain fell.", title: "Gates stay shut", published: "2031-05-12")
        .Statement("speech", "s1", "Karsh", "KARSH", "", "The gates stay shut", StatementKind.Direct)
        .Statement("wire", "s1", "Karsh", "Karsh", "said", "The gates stay shut", StatementKind.Indirect)
        .Utterance("u", "Karsh", "2031-05-11", "speech/s1", "wire/s1");

    private static StoryHeadline Named(HandWoven woven)
    {
        var all = woven.Weave().Woven;
        return StoryHeadline.Of(all.Reports, all.Utterances);
    }

    [Fact]
    public void A_story_bears_the_headline_of_the_report_that_carries_most_of_what_is_shared_and_is_no_speakers_own_text() =>
        Assert.Equal(new StoryHeadline("wire", "Gates stay shut", IsHeadline: true), Named(Two()));

    [Fact]
    public void Without_headlines_it_bears_first_words_without_their_dateline()
    {
        var headline = Named(new HandWoven().Report("wire", outlet: null, "OSTVIK, May 12, 2031 (Sund Wire) - The gates stay shut, Karsh said."));
        Assert.Equal(new StoryHeadline("wire", "The gates stay shut, Karsh said.", IsHeadline: false), headline);
    }

    [Fact]
    public void Long_first_words_are_cut_between_words()
    {
        var words = Named(new HandWoven().Report("r", "Post", string.Join(' ', Enumerable.Repeat("gates", 40)) + ".")).Words;
        Assert.EndsWith("gates…", words, StringComparison.Ordinal);
        Assert.InRange(words.Length, 60, 91);
    }

    [Fact]
    public void The_brief_bears_the_same_title_and_says_whose_it_is()
    {
        var brief = BriefComposer.Compose(Two().Weave(), "story");
        Assert.Equal("Gates stay shut", brief.Title!.Text);
        Assert.Equal("The headline of Sund Wire copy.", brief.TitleSource!.Text);
        Assert.StartsWith("# Gates stay shut\n\nThe headline of Sund Wire copy. ", MarkdownBrief.Write(brief), StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_handed_in_beside_the_text_is_a_title_too()
    {
        var brief = BriefComposer.Compose(new HandWoven().Report("r", "Post", "It rained in Ostvik.", title: "Zenith of the rains").Weave(), "story");
        Assert.Equal("Zenith of the rains", brief.Title!.Text);
        Assert.Empty(brief.Withheld);
    }

    [Fact]
    public void What_happened_opens_with_the_report_that_names_the_story_without_its_dateline()
    {
        var told = BriefComposer.Compose(Two().Weave(), "story").Sections[0].Blocks;
        Assert.Equal("Sund Wire copy reported on 12 May 2031: “The gates stay shut, Karsh said.”", told[0].Lead.Text);
        var cited = Assert.Single(told[0].Lead.Citations);
        Assert.Equal("The gates stay shut, Karsh said.", cited.Span.Of(Two().Weave().Woven.Reports.Single(report => report.Id == "wire").Text));
        Assert.InRange(told.Length, 1, 5);
        Assert.Contains(told, block => block.Lead.Text == "Sund Post reported on 10 May 2031: “It rained.”");
    }

    [Fact]
    public void A_story_has_reports() => Assert.Throws<ArgumentException>(() => StoryHeadline.Of([], []));
}
