using FsCheck;
using FsCheck.Fluent;
using OnRecord.Publish.Briefs;
using OnRecord.Text;

namespace OnRecord.Tests.Publish.Briefs;

public sealed class CitedSentenceTests
{
    private static readonly HandWoven Woven = DamStory.Build();
    private static readonly Evidence Evidence = new(Woven.Weave(), ["post", "herald", "copy"]);

    private static Result<CitedSentence> Say(string words, params Citation[] citations) => CitedSentence.Create([SentencePart.Words(words)], [.. citations], Evidence);

    [Fact]
    public void What_stands_in_the_cited_words_may_be_said() =>
        Assert.True(Say("Karsh said 400 families should leave.", Woven.Cite("post", "“The gates must stay shut, and 400 families should leave,” Karsh")).IsOk(out _));

    [Theory]
    [InlineData("Karsh said 500 families should leave.", "500")]
    [InlineData("Karsh said 40 families should leave.", "40")]
    [InlineData("Aune said 400 families should leave.", "Aune")]
    [InlineData("Karsh and Bror said 400 families should leave.", "Bror")]
    [InlineData("Tilda Aune said so.", "Tilda Aune")]
    [InlineData("Five outlets quote Karsh.", "Five")]
    [InlineData("Karsh was quoted twice.", "twice")]
    public void A_name_or_number_from_elsewhere_is_held_back(string words, string missing)
    {
        var result = Say(words, Woven.Cite("post", "“The gates must stay shut, and 400 families should leave,” Karsh"));
        Assert.False(result.IsOk(out _));
        Assert.Equal("OR3001", result.Problem!.Code.Id);
        Assert.Contains($"“{missing}”", result.Problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_canonical_name_may_stand_for_its_alias_in_the_cited_words() =>
        Assert.True(Say("Tilda Karsh spoke.", Woven.Cite("post", "Karsh told")).IsOk(out _));

    [Fact]
    public void A_fuller_name_known_from_another_report_may_stand_for_the_speaker_of_the_same_utterance() =>
        Assert.True(Say("Tilda Karsh spoke.", Woven.Cite("copy", "Karsh said")).IsOk(out _));

    [Fact]
    public void A_pronoun_alone_does_not_carry_a_name() => Assert.False(Say("Tilda Karsh spoke.", Woven.Cite("post", "She added")).IsOk(out _));

    [Fact]
    public void Two_names_do_not_make_a_third()
    {
        Citation[] both = [Woven.Cite("post", "Envoy Tilda Karsh"), Woven.Cite("herald", "Minister Bror Aune")];
        Assert.True(Say("Tilda Karsh met Bror Aune.", both).IsOk(out _));
        Assert.False(Say("Tilda Aune spoke.", both).IsOk(out _));
    }

    [Fact]
    public void Thousands_separators_do_not_matter_and_digits_do()
    {
        Assert.True(Say("It was 4000.", Woven.Cite("herald", "4,000 families")).IsOk(out _));
        Assert.False(Say("It was 400.", Woven.Cite("herald", "4,000 families")).IsOk(out _));
    }

    [Fact]
    public void A_sentence_without_citations_is_held_back() => Assert.False(Say("The dam stands.").IsOk(out _));

    [Fact]
    public void A_citation_outside_the_text_is_held_back()
    {
        Assert.False(Say("The dam stands.", new Citation("post", new TextSpan(5, 100_000))).IsOk(out _));
        Assert.False(Say("The dam stands.", new Citation("post", new TextSpan(5, 5))).IsOk(out _));
        Assert.False(Say("The dam stands.", new Citation("nowhere", new TextSpan(0, 5))).IsOk(out _));
    }

    [Theory]
    [InlineData("The gates must stay shut", true)]
    [InlineData("The gates should stay shut", false)]
    [InlineData("he gates must stay", false)]
    [InlineData("40", false)]
    public void A_quotation_is_letter_by_letter(string quoted, bool stands)
    {
        var words = Woven.Cite("post", "“The gates must stay shut, and 400 families should leave,”");
        Assert.Equal(stands, CitedSentence.Create([SentencePart.Quote("post", quoted)], [words], Evidence).IsOk(out _));
    }

    [Fact]
    public void Labels_are_checked_against_the_record()
    {
        var words = Woven.Cite("post", "Karsh told");
        bool Stands(SentencePart part) => CitedSentence.Create([part], [words], Evidence).IsOk(out _);
        Assert.True(Stands(SentencePart.Outlet("post", "Harbour Post")));
        Assert.False(Stands(SentencePart.Outlet("post", "Lume Herald")));
        Assert.False(Stands(SentencePart.Outlet("herald", "Lume Herald")));
        Assert.True(Stands(SentencePart.Date(HandWoven.Day("2031-05-12"))));
        Assert.False(Stands(SentencePart.Date(HandWoven.Day("2031-05-14"))));
        Assert.True(Stands(SentencePart.Reason("the Harbour Post is credited")));
        Assert.False(Stands(SentencePart.Reason("the Lume Herald is credited")));
    }

    /// <summary>Whatever words are cited and whatever foreign name or number is put among them: the sentence is held back; without it, it stands.</summary>
    [Fact]
    public void No_foreign_name_or_number_gets_through_wherever_it_stands()
    {
        var text = Evidence["post"].Text;
        var spans = from start in Gen.Choose(0, text.Length - 2) from length in Gen.Choose(1, 80) select new TextSpan(start, Math.Min(start + length, text.Length));
        var foreign = Gen.Elements("Quorl", "Ésterby", "Ян", "7", "7,000", "3.5", "seventeen", "thousands", "McQuorl", "x9");
        var cases = from span in spans from word in foreign from share in Gen.Choose(0, 100) select (span, word, share);
        Prop.ForAll(cases.ToArbitrary(), sample =>
        {
            var (span, word, share) = sample;
            var words = span.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
            var citation = new Citation("post", span);
            var own = Say(string.Join(' ', words), citation).IsOk(out _);
            words.Insert(words.Count * share / 100, word);
            return own && !Say(string.Join(' ', words), citation).IsOk(out _);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void There_is_no_other_way_to_make_a_sentence()
    {
        Assert.Empty(typeof(CitedSentence).GetConstructors());
        Assert.All(typeof(CitedSentence).GetProperties(), property => Assert.Null(property.SetMethod));
    }
}
